import type { PublicationDate } from '../../domain/article.js';
import { shinglesOf } from './shingles.js';

/** An article whose text may have been taken from another. */
export interface ReusableArticle {
  readonly id: string;
  readonly text: string;
  readonly published: PublicationDate | null;
}

/** One article's text taken from another's. */
export interface ReuseFinding {
  readonly articleId: string;
  readonly parentId: string;
  /** `copy` from 0.6 of the text on, else `derived`. */
  readonly kind: 'copy' | 'derived';
  /** Share of the article's runs of five words that stand in its parent, 0–1. */
  readonly containment: number;
}

const COPY = 0.6;
const DERIVED = 0.2;
/** Runs of words in more articles than this are set phrases and boilerplate. */
const MOST_ARTICLES = 50;
/** Texts with fewer runs of words are too short to tell. */
const LEAST_SHINGLES = 20;

interface Shingled {
  readonly id: string;
  readonly shingles: Int32Array;
  readonly published: string | null;
}

/**
 * Finds which articles copy or draw on another: at most one parent each, the one that holds most of the text.
 *
 * The parent is the one published first; among undated ones, and on the same date, the longer text. Long quotations are left
 * out: two outlets that quote one speech have not copied each other. Near-linear, through an index of word runs. Sorted by id.
 * Source: containment of shingles, Broder 1997.
 */
export function findReuse(articles: readonly ReusableArticle[]): ReuseFinding[] {
  const ordered = articles
    .map(({ id, text, published }) => ({ id, shingles: shinglesOf(text), published: published?.iso ?? null }))
    .filter(({ shingles }) => shingles.length >= LEAST_SHINGLES)
    .sort(originalFirst);
  const earlier = new Map<number, number[]>();
  const findings: ReuseFinding[] = [];
  ordered.forEach((article, index) => {
    const parent = bestParent(article, ordered, earlier);
    if (parent !== null) findings.push(parent);
    for (const code of article.shingles) {
      const holders = earlier.get(code);
      if (holders === undefined) earlier.set(code, [index]);
      else holders.push(index);
    }
  });
  return findings.sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
}

function originalFirst(a: Shingled, b: Shingled): number {
  const first = a.published ?? '~';
  const second = b.published ?? '~';
  if (first !== second) return first < second ? -1 : 1;
  return b.shingles.length - a.shingles.length || (a.id < b.id ? -1 : 1);
}

function bestParent(article: Shingled, ordered: readonly Shingled[], earlier: ReadonlyMap<number, readonly number[]>): ReuseFinding | null {
  const shared = new Map<number, number>();
  for (const code of article.shingles) {
    const holders = earlier.get(code) ?? [];
    if (holders.length > MOST_ARTICLES) continue;
    for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  }
  let parent: ReuseFinding | null = null;
  for (const [holder, count] of [...shared].sort(([a], [b]) => a - b)) {
    const containment = count / article.shingles.length;
    if (containment < DERIVED || containment <= (parent?.containment ?? 0)) continue;
    parent = { articleId: article.id, parentId: ordered[holder]!.id, kind: containment >= COPY ? 'copy' : 'derived', containment };
  }
  return parent;
}
