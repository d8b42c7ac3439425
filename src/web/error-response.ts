import multer from 'multer';
import { ConflictError, FetchError, NotFoundError, StorageError, UnreadableInputError, ValidationError } from '../errors.js';
import { HttpError } from './http-error.js';

/** How an error is answered: status and what the page says. */
export interface ErrorResponse {
  readonly status: number;
  readonly title: string;
  readonly message: string;
  readonly details: readonly string[];
}

type Answer = readonly [status: number, title: string];

const ANSWERS: readonly (readonly [new (...args: never[]) => Error, Answer])[] = [
  [ValidationError, [400, 'This cannot be done as asked']],
  [NotFoundError, [404, 'Not found']],
  [ConflictError, [409, 'This conflicts with another change']],
  [UnreadableInputError, [422, 'This document cannot be read']],
  [FetchError, [502, 'This page cannot be fetched']],
];

/** Works out the answer to anything thrown. What was not raised on purpose is never quoted: it may hold inner details. */
export function errorResponse(error: unknown): ErrorResponse {
  if (error instanceof HttpError) return { status: error.status, title: titleOf(error.status), message: error.message, details: [] };
  if (error instanceof multer.MulterError) return { status: 413, title: titleOf(413), message: uploadMessage(error), details: [] };
  if (error instanceof StorageError) {
    return { status: 503, title: 'The database does not answer', message: `${error.message} Nothing was lost; try again once this is mended.`, details: [] };
  }
  const answer = ANSWERS.find(([type]) => error instanceof type)?.[1];
  if (answer !== undefined && error instanceof Error) {
    const details = error instanceof ValidationError ? Object.values(error.fields) : [];
    return { status: answer[0], title: answer[1], message: error.message, details: details.filter((detail) => detail !== error.message) };
  }
  return requestFault(error) ?? { status: 500, title: 'Something went wrong here', message: 'This is a fault of Variorum, not yours. It has been logged.', details: [] };
}

/** Faults that Express and its parsers find in a request carry a status of their own. */
function requestFault(error: unknown): ErrorResponse | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  if (typeof status !== 'number' || status < 400 || status > 499) return null;
  const message = status === 413 ? 'What was sent is too large. Add long documents as files.' : 'The request could not be understood.';
  return { status, title: titleOf(status), message, details: [] };
}

function titleOf(status: number): string {
  if (status === 403) return 'Not accepted';
  if (status === 404) return 'Not found';
  if (status === 413) return 'Too large';
  return status === 429 ? 'Too many at once' : 'This cannot be done as asked';
}

function uploadMessage(error: multer.MulterError): string {
  return error.code === 'LIMIT_FILE_COUNT'
    ? 'Too many files were sent at once; none was added. Send fewer at a time.'
    : 'The upload could not be read; nothing was added.';
}
