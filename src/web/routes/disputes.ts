import { Router } from 'express';
import type { Services } from '../../services/services.js';
import { knownEditor } from '../editor-cookie.js';
import { parseDisputeListForm } from '../forms/list-form.js';
import { show } from '../show.js';
import { disputesPage } from '../view-models/disputes-page.js';
import { noticeOf } from './decisions.js';
import { statusOf } from './desk.js';

const DISPUTES_PER_PAGE = 20;

/** `/disputes`: the conflicts of all events. */
export function disputeRoutes(services: Services): Router {
  const router = Router();
  router.get('/disputes', async (request, response) => {
    const form = parseDisputeListForm(request.query);
    const disputes = await services.listDisputes({ ...(form.state === undefined ? {} : { state: form.state }), page: form.page, pageSize: DISPUTES_PER_PAGE });
    show(response, {
      template: 'pages/disputes/index',
      section: 'disputes',
      page: disputesPage(disputes, form, { editor: knownEditor(request), notice: noticeOf(request) }),
      status: statusOf(form.errors),
    });
  });
  return router;
}
