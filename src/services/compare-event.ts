import { buildComparison } from '../comparison/build-comparison.js';
import type { Comparison, ComparisonFilter } from '../domain/comparison.js';
import { NotFoundError } from '../errors.js';
import { datesOf } from './event-summary.js';
import { loadComparisonInput, subjectOf, type ComparisonRequest } from './load-comparison-input.js';
import { engineVersions, type ServiceContext } from './service-context.js';
import { withEditSummaries } from './versions/list-edits.js';

/**
 * The comparison of one event.
 *
 * @throws {NotFoundError}
 */
export async function compareEvent(context: ServiceContext, id: string, filter: ComparisonFilter): Promise<Comparison> {
  const event = await context.stores.events.get(id);
  return compare(context, { subject: subjectOf(event), events: [event], filter, generatedAt: context.now(), engine: engineVersions(context.engine) });
}

/**
 * The comparison of a story: the rows of all its events.
 *
 * @throws {NotFoundError}
 */
export async function compareStory(context: ServiceContext, id: string, filter: ComparisonFilter): Promise<Comparison> {
  const story = await context.stores.events.findStory(id);
  if (story === undefined) throw new NotFoundError('story', id);
  const events = await context.stores.events.listByStory(id);
  const subject = { type: 'story' as const, id, title: story.title, ...datesOf(events) };
  return compare(context, { subject, events, filter, generatedAt: context.now(), engine: engineVersions(context.engine) });
}

async function compare(context: ServiceContext, request: ComparisonRequest): Promise<Comparison> {
  const input = await loadComparisonInput(context.stores, request);
  return buildComparison({ ...input, articles: await withEditSummaries(context, input.articles) });
}
