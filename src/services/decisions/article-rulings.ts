import type { ArticleEventDecision, Decision } from '../../domain/decision.js';
import type { Stores } from '../../storage/stores.js';
import { ofKind, standingDecisions } from './active-decisions.js';
import { settlePairs, type PairRuling, type SettledPairs } from './pair-rulings.js';

/** Editors' rulings on which articles report one event. */
export interface ArticleRulings extends SettledPairs {
  /** By article: the event that the latest ruling takes it out of. */
  readonly leaving: ReadonlyMap<string, string>;
  /** By article: those tied to it. */
  readonly partners: ReadonlyMap<string, readonly string[]>;
}

/** Every ruling on articles and events that stands. */
export async function loadArticleRulings(stores: Stores): Promise<ArticleRulings> {
  return articleRulings(ofKind(standingDecisions(await stores.decisions.list(['article-event', 'undo'])).active, 'article-event'));
}

/** What decisions on articles come to: the latest on one article wins over earlier ones on it. */
export function articleRulings(decisions: readonly Decision<ArticleEventDecision>[]): ArticleRulings {
  const settled = settlePairs(latestByArticle(decisions).flatMap(articlePairs));
  const partners = new Map<string, string[]>();
  for (const [a, b] of settled.mustLink) {
    partners.set(a, [...(partners.get(a) ?? []), b]);
    partners.set(b, [...(partners.get(b) ?? []), a]);
  }
  const leaving = new Map(latestByArticle(decisions).flatMap(({ content }) => (content.from === null ? [] : [[content.article, content.from] as const])));
  return { ...settled, leaving, partners };
}

/** Of several rulings on where one article belongs, the last. */
function latestByArticle(decisions: readonly Decision<ArticleEventDecision>[]): readonly Decision<ArticleEventDecision>[] {
  return [...new Map(decisions.map((decision) => [decision.content.article, decision])).values()];
}

/** The pairs of articles that a decision rules on. */
function articlePairs({ id, order, content }: Decision<ArticleEventDecision>): readonly PairRuling[] {
  const pair = (other: string, together: boolean): PairRuling => ({ a: content.article, b: other, together, decision: id, order });
  return [...content.together.map((other) => pair(other, true)), ...content.apart.map((other) => pair(other, false))];
}
