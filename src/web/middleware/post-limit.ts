import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { HttpError } from '../http-error.js';

/** Lets each address send at most `perMinute` forms a minute; reading is never limited. */
export function postLimit(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // A proxy in front is no fault of the sender; all behind it share one allowance.
    validate: { xForwardedForHeader: false },
    skip: (request) => request.method !== 'POST',
    handler: (_request, _response, next) => {
      next(new HttpError(429, 'too-many-requests', 'Too many forms were sent within a minute. Wait a minute and send it again.'));
    },
  });
}
