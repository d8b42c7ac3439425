import { AppError } from '../errors.js';

/** A request that is refused before it reaches a use case. */
export class HttpError extends AppError {
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(code, message);
    this.status = status;
  }
}
