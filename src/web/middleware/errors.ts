import type { ErrorRequestHandler, RequestHandler } from 'express';
import { NotFoundError } from '../../errors.js';
import { errorResponse } from '../error-response.js';
import { HttpError } from '../http-error.js';
import type { WebLogger } from '../web-logger.js';
import { show } from '../show.js';
import type { ErrorPage } from '../view-models/error-page.js';
import { WAYS_ON } from '../view-models/error-page.js';

/** Answers addresses that no route knows. */
export function noSuchPage(): RequestHandler {
  return (_request, _response, next) => {
    next(new HttpError(404, 'no-such-page', 'There is no page at this address.'));
  };
}

/** The one error handler: maps what was thrown to a status and a page, and logs faults of the server. */
export function errorPages(logger: WebLogger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const answer = errorResponse(error);
    if (answer.status >= 500) logger.error({ err: error, method: request.method, path: request.path }, 'web: request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    const page: ErrorPage = { title: answer.title, message: answer.message, details: answer.details, links: links(error) };
    show(response, { template: 'errors/error', section: null, page, status: answer.status });
  };
}

const LISTS: Readonly<Record<string, { readonly label: string; readonly href: string }>> = {
  story: { label: 'All stories', href: '/stories' },
  outlet: { label: 'All outlets', href: '/outlets' },
};

function links(error: unknown): ErrorPage['links'] {
  const list = error instanceof NotFoundError ? LISTS[String(error.details['what'])] : undefined;
  return list === undefined ? WAYS_ON : [list, ...WAYS_ON];
}
