import { Router } from 'express';
import type { Services } from '../../services/services.js';
import { knownEditor } from '../editor-cookie.js';
import { show } from '../show.js';
import { claimPage } from '../view-models/claim-page.js';
import { claimHref } from '../view-models/links.js';
import { noticeOf } from './decisions.js';

/** `/claims/:id`: every wording of a claim and why they were matched. */
export function claimRoutes(services: Services): Router {
  const router = Router();
  router.get('/claims/:id', async (request, response) => {
    const detail = await services.getClaim(request.params.id);
    const page = claimPage(detail, { editor: knownEditor(request), back: claimHref(detail.claimId) }, noticeOf(request));
    show(response, { template: 'pages/claims/claim', section: 'desk', page });
  });
  return router;
}
