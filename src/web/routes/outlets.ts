import { Router } from 'express';
import type { Services } from '../../services/services.js';
import { parseListForm } from '../forms/list-form.js';
import { show } from '../show.js';
import { outletPage } from '../view-models/outlet-page.js';
import { outletsPage } from '../view-models/outlets-page.js';
import { statusOf } from './desk.js';

const ARTICLES_PER_PAGE = 50;

/** `/outlets`: who publishes, and what. */
export function outletRoutes(services: Services): Router {
  const router = Router();
  router.get('/outlets', async (_request, response) => {
    show(response, { template: 'pages/outlets/index', section: 'outlets', page: outletsPage(await services.listOutlets()) });
  });
  router.get('/outlets/:id', async (request, response) => {
    const { id } = request.params;
    const form = parseListForm(request.query);
    const summary = await services.getOutlet(id);
    const articles = await services.listArticles({ outlet: id, page: form.page, pageSize: ARTICLES_PER_PAGE });
    show(response, {
      template: 'pages/outlets/outlet',
      section: 'outlets',
      page: outletPage(summary, articles, form),
      status: statusOf(form.errors),
    });
  });
  return router;
}
