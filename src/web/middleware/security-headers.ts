import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Security headers: nothing but own styles and images is loaded, no script runs, no other site may frame a page.
 *
 * The referrer policy is `same-origin` and not `no-referrer`, because under the latter browsers send `Origin: null` with
 * the forms of this very site. Plain HTTP is usual inside a newsroom, so nothing forces HTTPS.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}
