import { Router } from 'express';
import type { Services } from '../../services/services.js';
import { knownEditor } from '../editor-cookie.js';
import { parseComparisonForm } from '../forms/comparison-form.js';
import { show } from '../show.js';
import { comparisonPage } from '../view-models/comparison-page.js';
import type { LinkView } from '../view-models/links.js';
import { storyHref } from '../view-models/links.js';
import { noticeOf } from './decisions.js';
import { reportDownload } from './report-download.js';

/** `/events/:id`: an event side by side, and its reports. */
export function eventRoutes(services: Services): Router {
  const router = Router();
  router.get('/events/:id/report.:format', reportDownload(services, 'event'));
  router.get('/events/:id', async (request, response) => {
    const { id } = request.params;
    const form = parseComparisonForm(request.query);
    const [comparison, story] = await Promise.all([services.compareEvent(id, form.filter), storyOf(services, id)]);
    const page = comparisonPage(comparison, form, { story, editor: knownEditor(request), notice: noticeOf(request) });
    show(response, { template: 'pages/events/comparison', section: 'desk', page, status: page.errors.length > 0 ? 400 : 200 });
  });
  return router;
}

async function storyOf(services: Services, eventId: string): Promise<LinkView | null> {
  const story = (await services.listStories()).find(({ events }) => events.some((event) => event.id === eventId));
  return story === undefined ? null : { label: story.title, href: storyHref(story.id) };
}
