import { Router } from 'express';
import type { Services } from '../../services/services.js';
import type { WebLogger } from '../web-logger.js';

/** `/health`: whether the application and its database answer, as JSON; 503 where they do not. */
export function healthRoutes(services: Services, options: { readonly version: string; readonly logger: WebLogger }): Router {
  const router = Router();
  router.get('/health', async (_request, response) => {
    response.set('Cache-Control', 'no-store');
    try {
      await services.listEvents({ order: 'newest', page: 1, pageSize: 1 });
      response.json({ status: 'ok', version: options.version });
    } catch (error) {
      options.logger.error({ err: error }, 'web: health check failed');
      response.status(503).json({ status: 'unavailable', version: options.version });
    }
  });
  return router;
}
