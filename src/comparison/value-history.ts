import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RowValue, ValueHistory, ValueStanding } from '../domain/comparison-row.js';
import type { TextSpan } from '../domain/span.js';
import { compareText } from '../domain/text-order.js';
import type { ComparisonIndex } from './comparison-index.js';
import { publicationOrder } from './publication-interval.js';
import type { RowDraft } from './row-draft.js';

/** A value at one place of one article. */
interface Mention {
  readonly claim: ClaimInContext;
  readonly value: TextSpan;
  /** Places of the values that moved it on. */
  readonly later: Set<string>;
  readonly earlier: Set<string>;
}

/**
 * The values of a row that moved between articles, a history for each set of values that updates tie together.
 *
 * An outlet that gave an earlier value and no later one has not updated it; that is no dispute. A value that an article gives
 * several times in the same words is told once.
 */
export function valueHistories(draft: Pick<RowDraft, 'claims' | 'updates'>, index: ComparisonIndex): ValueHistory[] {
  const mentions = mentionsOf(draft);
  const histories: ValueHistory[] = [];
  const seen = new Set<string>();
  for (const place of mentions.keys()) {
    if (seen.has(place)) continue;
    const tied = tiedTo(place, mentions);
    for (const each of tied) seen.add(each);
    histories.push({ values: valuesOf([...tied].map((each) => mentions.get(each)!), mentions, index) });
  }
  return histories.sort((a, b) => b.values.length - a.values.length || compareText(a.values[0]!.claimId, b.values[0]!.claimId));
}

function mentionsOf({ claims, updates }: Pick<RowDraft, 'claims' | 'updates'>): Map<string, Mention> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const mentions = new Map<string, Mention>();
  const mention = (id: string, value: TextSpan): string => {
    const place = `${id} ${value.start}`;
    if (!mentions.has(place)) mentions.set(place, { claim: byId.get(id)!, value, later: new Set(), earlier: new Set() });
    return place;
  };
  for (const { earlier, evidence, later } of updates) {
    if (evidence === null || !byId.has(earlier) || !byId.has(later)) continue;
    const [from, to] = [mention(earlier, evidence.earlier), mention(later, evidence.later)];
    mentions.get(from)!.later.add(to);
    mentions.get(to)!.earlier.add(from);
  }
  return mentions;
}

function tiedTo(place: string, mentions: ReadonlyMap<string, Mention>): ReadonlySet<string> {
  const tied = new Set([place]);
  for (const each of tied) {
    const { earlier, later } = mentions.get(each)!;
    for (const other of [...earlier, ...later]) tied.add(other);
  }
  return tied;
}

function valuesOf(tied: readonly Mention[], mentions: ReadonlyMap<string, Mention>, index: ComparisonIndex): RowValue[] {
  const order = (mention: Mention): number => publicationOrder(index.articles.get(mention.claim.article)!);
  const sorted = [...tied].sort((a, b) => order(a) - order(b) || compareText(a.claim.article, b.claim.article) || a.value.start - b.value.start);
  const told = new Set<string>();
  return sorted.flatMap((mention) => {
    const words = `${mention.claim.article} ${mention.value.text.toLowerCase()}`;
    if (told.has(words)) return [];
    told.add(words);
    return [valueOf(mention, mentions, index)];
  });
}

function valueOf(mention: Mention, mentions: ReadonlyMap<string, Mention>, index: ComparisonIndex): RowValue {
  const { claim, value } = mention;
  const { outletId, published, publishedCertainty } = index.articles.get(claim.article)!;
  return {
    claimId: claim.id, articleId: claim.article, outletId, published, publishedCertainty, value,
    source: claim.attribution?.source?.canonical ?? null,
    standing: standingOf(mention, mentions, index),
  };
}

function standingOf({ claim, later }: Mention, mentions: ReadonlyMap<string, Mention>, index: ComparisonIndex): ValueStanding {
  if (later.size === 0) return 'latest';
  const outlet = index.articles.get(claim.article)!.outletId;
  return [...later].some((place) => index.articles.get(mentions.get(place)!.claim.article)!.outletId === outlet) ? 'superseded' : 'not-updated';
}
