import { Router } from 'express';
import type { Services } from '../../services/services.js';
import { knownEditor } from '../editor-cookie.js';
import { parseComparisonForm } from '../forms/comparison-form.js';
import { show } from '../show.js';
import { comparisonPage } from '../view-models/comparison-page.js';
import { storiesPage } from '../view-models/stories-page.js';
import { storyPage } from '../view-models/story-page.js';
import { noticeOf } from './decisions.js';
import { reportDownload } from './report-download.js';

/** `/stories`: events tied together over time, each story's comparison and reports. */
export function storyRoutes(services: Services): Router {
  const router = Router();
  router.get('/stories', async (_request, response) => {
    show(response, { template: 'pages/stories/index', section: 'stories', page: storiesPage(await services.listStories()) });
  });
  router.get('/stories/:id/report.:format', reportDownload(services, 'story'));
  router.get('/stories/:id', async (request, response) => {
    const story = await services.getStory(request.params.id);
    show(response, { template: 'pages/stories/story', section: 'stories', page: storyPage(story) });
  });
  router.get('/stories/:id/comparison', async (request, response) => {
    const form = parseComparisonForm(request.query);
    const comparison = await services.compareStory(request.params.id, form.filter);
    const page = comparisonPage(comparison, form, { story: null, editor: knownEditor(request), notice: noticeOf(request) });
    show(response, { template: 'pages/events/comparison', section: 'stories', page, status: page.errors.length > 0 ? 400 : 200 });
  });
  return router;
}
