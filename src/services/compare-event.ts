import { buildComparison } from '../comparison/build-comparison.js';
import type { Comparison, ComparisonFilter } from '../domain/comparison.js';
import { NotFoundError } from '../errors.js';
import { datesOf } from './event-summary.js';
import { loadComparisonInput, subjectOf } from './load-comparison-input.js';
import { engineVersions, type ServiceContext } from './service-context.js';

/**
 * The comparison of one event.
 *
 * @throws {NotFoundError}
 */
export async function compareEvent(context: ServiceContext, id: string, filter: ComparisonFilter): Promise<Comparison> {
  const event = await context.stores.events.get(id);
  return buildComparison(
    await loadComparisonInput(context.stores, { subject: subjectOf(event), events: [event], filter, generatedAt: context.now(), engine: engineVersions(context.engine) }),
  );
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
  return buildComparison(
    await loadComparisonInput(context.stores, { subject, events, filter, generatedAt: context.now(), engine: engineVersions(context.engine) }),
  );
}
