import { Router } from 'express';
import type { Page } from '../../services/contract/page.js';
import type { SearchHit } from '../../services/contract/search.js';
import type { Services } from '../../services/services.js';
import { parseSearchForm } from '../forms/list-form.js';
import type { SearchForm } from '../forms/list-form.js';
import { show } from '../show.js';
import { searchPage } from '../view-models/search-page.js';
import { statusOf } from './desk.js';

const HITS_PER_PAGE = 20;
const EVENTS_OFFERED = 100;

/** `/search`: claims that hold given words. */
export function searchRoutes(services: Services): Router {
  const router = Router();
  router.get('/search', async (request, response) => {
    const form = parseSearchForm(request.query);
    const [hits, outlets, events] = await Promise.all([
      find(services, form),
      services.listOutlets(),
      services.listEvents({ order: 'newest', page: 1, pageSize: EVENTS_OFFERED }),
    ]);
    show(response, {
      template: 'pages/search/index',
      section: 'search',
      page: searchPage(hits, form, { outlets, events: events.items }),
      status: statusOf(form.errors),
      searchText: form.text,
    });
  });
  return router;
}

async function find(services: Services, form: SearchForm): Promise<Page<SearchHit> | null> {
  if (form.text === '' || Object.keys(form.errors).length > 0) return null;
  return services.search({
    text: form.text,
    ...(form.outlet !== '' && { outlet: form.outlet }),
    ...(form.event !== '' && { event: form.event }),
    page: form.page,
    pageSize: HITS_PER_PAGE,
  });
}
