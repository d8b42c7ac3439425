import type { PublicationDate } from '../../domain/article.js';
import { agencyKey } from '../../text/wire-agencies.js';
import { findCredit } from './find-credit.js';
import { isParent } from './reuse-direction.js';
import { credits, type ShingledArticle } from './shingled-article.js';
import { shinglesOf } from './shingles.js';

/** An article whose text may have been taken from another. */
export interface ReusableArticle {
  readonly id: string;
  readonly text: string;
  readonly published: PublicationDate | null;
  /** Names of its outlet; none when absent. */
  readonly outletNames?: readonly string[];
  readonly byline?: string | null;
}

/** One article's text taken from another's. */
export interface ReuseFinding {
  readonly articleId: string;
  readonly parentId: string;
  /** `copy` from 0.6 of the text on, or from half of it on where it holds most of its parent; else `derived`. */
  readonly kind: 'copy' | 'derived';
  /** Share of the article's runs of five words that stand in its parent, 0–1. */
  readonly containment: number;
}

const COPY = 0.6;
const HALF = 0.5;
const DERIVED = 0.2;
/** Runs of words in more articles than this are set phrases and boilerplate. */
const MOST_ARTICLES = 50;
/** Texts with fewer runs of words are too short to tell. */
const LEAST_SHINGLES = 20;

/**
 * Finds which articles copy or draw on another: at most one parent each, the one that it credits, else the one that holds most of the text.
 *
 * Which of two is the parent is told by {@link isParent}. Long quotations are left out: two outlets that quote one speech have
 * not copied each other. Near-linear, through an index of word runs. Sorted by id.
 * Source: containment of shingles, Broder 1997.
 */
export function findReuse(articles: readonly ReusableArticle[]): ReuseFinding[] {
  const prepared = prepare(articles);
  const parents = new Map<string, ReuseFinding & { readonly credited: boolean }>();
  for (const [pair, shared] of sharedRuns(prepared)) {
    const [a, b] = [prepared[Math.floor(pair / prepared.length)]!, prepared[pair % prepared.length]!];
    const share = (article: ShingledArticle): number => shared / article.shingles.length;
    const [parent, child] = isParent(a, b, { a: share(a), b: share(b) }) ? [a, b] : [b, a];
    const containment = share(child);
    if (containment < DERIVED) continue;
    const credited = credits(child, parent);
    const known = parents.get(child.id);
    const isBetter = known === undefined || Number(credited) - Number(known.credited) > 0 || (credited === known.credited && (containment > known.containment || (containment === known.containment && parent.id < known.parentId)));
    if (isBetter) parents.set(child.id, { credited, containment, articleId: child.id, parentId: parent.id, kind: isCopy(containment, share(parent)) ? 'copy' : 'derived' });
  }
  return [...parents.values()].map(({ articleId, parentId, kind, containment }) => ({ articleId, parentId, kind, containment })).sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
}

/** A reprint with paragraphs of its own, or of a text that others cut elsewhere, is a copy all the same. */
function isCopy(ofChild: number, ofParent: number): boolean {
  return ofChild >= COPY || (ofChild >= HALF && ofParent >= COPY);
}

function prepare(articles: readonly ReusableArticle[]): ShingledArticle[] {
  const otherNames = new Set(articles.flatMap(({ outletNames = [] }) => outletNames.map(agencyKey)));
  return articles
    .map(({ id, text, published, outletNames = [], byline = null }) => ({
      id, published,
      shingles: shinglesOf(text),
      names: outletNames.map(agencyKey),
      credit: findCredit({ text, byline, ownNames: outletNames, otherNames }),
    }))
    .filter(({ shingles }) => shingles.length >= LEAST_SHINGLES)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How many word runs two articles share, by first index × number of articles + second index. */
function sharedRuns(articles: readonly ShingledArticle[]): ReadonlyMap<number, number> {
  const holders = new Map<number, number[]>();
  const shared = new Map<number, number>();
  articles.forEach(({ shingles }, index) => {
    for (const code of shingles) {
      const known = holders.get(code);
      if (known === undefined) holders.set(code, [index]);
      else known.push(index);
    }
  });
  for (const indexes of holders.values()) {
    if (indexes.length > MOST_ARTICLES) continue;
    for (let second = 1; second < indexes.length; second++) {
      for (let first = 0; first < second; first++) {
        const pair = indexes[first]! * articles.length + indexes[second]!;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  return shared;
}
