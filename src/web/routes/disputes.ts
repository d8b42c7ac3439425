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
    const { event, outlet, page, state } = form;
    const where = { ...(state === undefined ? {} : { state }), ...(event === undefined ? {} : { event }), ...(outlet === undefined ? {} : { outlet }) };
    const disputes = await services.listDisputes({ ...where, page, pageSize: DISPUTES_PER_PAGE });
    const publisher = outlet === undefined ? null : (await services.getOutlet(outlet)).outlet.name;
    show(response, {
      template: 'pages/disputes/index',
      section: 'disputes',
      page: disputesPage(disputes, form, { editor: knownEditor(request), notice: noticeOf(request), outlet: publisher }),
      status: statusOf(form.errors),
    });
  });
  return router;
}
