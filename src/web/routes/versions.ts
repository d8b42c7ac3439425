import { Router } from 'express';
import { NotFoundError } from '../../errors.js';
import type { Services } from '../../services/services.js';
import { typedText } from '../forms/form-field.js';
import { show } from '../show.js';
import { versionsPage } from '../view-models/versions-page.js';

/** `/articles/:id/versions`: what an edit did to an article; `from` and `to` choose the versions. */
export function versionRoutes(services: Services): Router {
  const router = Router();
  router.get('/articles/:id/versions', async (request, response) => {
    const { id } = request.params;
    const [from, to] = [numberOf(typedText(request.query, 'from')), numberOf(typedText(request.query, 'to'))];
    const article = await services.getArticle(id);
    const edit = await services.compareVersions(id, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
    show(response, { template: 'pages/articles/versions', section: 'desk', page: versionsPage(article, edit) });
  });
  return router;
}

function numberOf(text: string): number | undefined {
  if (text === '') return undefined;
  if (!/^[0-9]{1,6}$/.test(text)) throw new NotFoundError('version', text);
  return Number(text);
}
