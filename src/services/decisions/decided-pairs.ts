import type { ClaimAnchor, Decision } from '../../domain/decision.js';
import type { ClaimSignature } from '../../matching/claim-signature.js';
import type { DecidedEvent, DecidedPair } from '../../matching/training/refit-on-decisions.js';
import type { Stores } from '../../storage/stores.js';
import { outletsById } from '../article-summary.js';
import { contextsOf, loadArticles } from '../loaded-article.js';
import { columnOf } from '../outlet-column.js';
import { loadEventRulings } from './event-rulings.js';
import type { ClaimLocator } from './claim-rulings.js';

/** Every event with the pairs of its claims that standing decisions say are the same, or are not; of two on one pair the later counts. */
export async function loadDecidedEvents(stores: Stores): Promise<readonly DecidedEvent[]> {
  if ((await stores.decisions.count()) === 0) return [];
  const outlets = await outletsById(stores);
  const events: DecidedEvent[] = [];
  for (const event of await stores.events.list({ order: 'newest', limit: await stores.events.count(), offset: 0 })) {
    if ((await stores.decisions.listAbout((await stores.articles.list({ event: event.id })).map(({ id }) => id))).length === 0) continue;
    const loaded = await loadArticles(stores, [event.id]);
    const claims = loaded.flatMap((item) => contextsOf(item, columnOf(item.article, outlets).name));
    const { active, locator } = await loadEventRulings(stores, event.id, claims, loaded.map(({ article }) => article.id));
    const decided = new Map<string, DecidedPair>();
    for (const pair of active.flatMap((decision) => saidOf(decision, locator))) decided.set([pair.a, pair.b].sort().join('\n'), pair);
    if (decided.size === 0) continue;
    const signatures: ClaimSignature[] = [];
    for (const { article, version } of loaded) signatures.push(...((await stores.annotations.listSignatures(article.id, version.version)) as readonly ClaimSignature[]));
    events.push({
      id: event.id, signatures, decided: [...decided.values()],
      articles: new Map(loaded.map(({ article }) => [article.id, { title: article.title, published: article.published }])),
    });
  }
  return events;
}

/** What a decision says outright of pairs of claims; that those left in a row belong together it does not say. */
function saidOf({ content }: Decision, locator: ClaimLocator): readonly DecidedPair[] {
  const across = (ones: readonly ClaimAnchor[], others: readonly ClaimAnchor[], same: boolean): DecidedPair[] =>
    ones.flatMap((one) => others.flatMap((other) => {
      const [a, b] = [locator.locate(one)?.id, locator.locate(other)?.id];
      return a === undefined || b === undefined || a === b ? [] : [{ a, b, same }];
    }));
  switch (content.kind) {
    case 'same':
      return content.claims.flatMap((claim, index) => across([claim], content.claims.slice(index + 1), true));
    case 'different':
    case 'split':
      return across(content.claims, content.others, false);
    case 'move':
      return [...across(content.claims, content.target, true), ...across(content.claims, content.others, false)];
    case 'dispute':
      return content.ruling === 'confirmed' || content.ruling === 'resolved' ? across([content.a], [content.b], true) : [];
    default:
      return [];
  }
}
