import type { ClaimAnchor, Decision } from '../../domain/decision.js';
import { ofKind } from './active-decisions.js';
import type { ClaimLocator } from './claim-rulings.js';

/** Ids of decisions whose place a later one on the same thing took: rulings on one dispute, headlines of one row, events of one article, titles of one event. */
export function replacedDecisions(active: readonly Decision[], locator: ClaimLocator): ReadonlySet<string> {
  const end = (anchor: ClaimAnchor): string => locator.locate(anchor)?.id ?? `${anchor.article}.${anchor.key}`;
  return new Set([
    ...allButLast(ofKind(active, 'dispute'), ({ content: { a, b, type } }) => [type, ...[end(a), end(b)].sort()].join('\n')),
    ...allButLast(ofKind(active, 'rename'), ({ content }) => content.claims[0] === undefined ? '' : end(content.claims[0])),
    ...allButLast(ofKind(active, 'article-event'), ({ content }) => content.article),
    ...allButLast(ofKind(active, 'event-title'), ({ content }) => content.event),
  ]);
}

function allButLast<T extends Decision>(decisions: readonly T[], keyOf: (decision: T) => string): readonly string[] {
  const last = new Map(decisions.map((decision) => [keyOf(decision), decision.id]));
  return decisions.filter((decision) => last.get(keyOf(decision)) !== decision.id).map(({ id }) => id);
}
