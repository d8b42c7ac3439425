import type { Request, RequestHandler } from 'express';
import { HttpError } from '../http-error.js';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests that another site made a browser send.
 *
 * `Sec-Fetch-Site` decides where the browser sends it, else `Origin` must name this host. A request with neither does not
 * come from a browser page (a browser sends `Origin` with every form), and carries no one's rights.
 */
export function sameOrigin(): RequestHandler {
  return (request, _response, next) => {
    if (SAFE_METHODS.has(request.method) || isOwn(request)) next();
    else next(new HttpError(403, 'cross-site', 'This form was sent from another site and was not accepted. Open the page here and send it again.'));
  };
}

function isOwn(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.get('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.get('host');
}
