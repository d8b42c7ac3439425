/** Base of every error that Variorum raises on purpose: a code for programs, a message for people. */
export class AppError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, options: { cause?: unknown; details?: Record<string, unknown> } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** Input that a user can mend; `fields` says what is wrong with each. */
export class ValidationError extends AppError {
  readonly fields: Readonly<Record<string, string>>;

  constructor(message: string, fields: Record<string, string> = {}) {
    super('validation', message, { details: { fields } });
    this.fields = fields;
  }
}

/** A document that cannot be read; the message names it and the reason. */
export class UnreadableInputError extends AppError {
  readonly origin: string;

  constructor(code: string, origin: string, reason: string, cause?: unknown) {
    super(code, `${origin}: ${reason}`, { cause, details: { origin, reason } });
    this.origin = origin;
  }
}

/** Something asked for by an id that nothing stored has. */
export class NotFoundError extends AppError {
  constructor(what: string, id: string) {
    super('not-found', `No ${what} with the id “${id}”.`, { details: { what, id } });
  }
}

/** Two changes that exclude each other. */
export class ConflictError extends AppError {
  constructor(message: string, details: Record<string, unknown> = {}) {
    super('conflict', message, { details });
  }
}

/** A page or feed that could not be fetched. */
export class FetchError extends AppError {
  constructor(url: string, reason: string, details: Record<string, unknown> = {}) {
    super('fetch', `${url}: ${reason}`, { details: { url, ...details } });
  }
}

/** The database refused: disk full, read-only, damaged, locked. */
export class StorageError extends AppError {
  constructor(code: string, message: string, cause?: unknown) {
    super(code, message, { cause });
  }
}

/** What to tell a person about anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
