import type { PublicationDate } from '../../domain/article.js';
import { credits, type ShingledArticle } from './shingled-article.js';

/** One text lies this much more inside the other than the other in it: it is a part of the other. */
const ASYMMETRY = 0.25;

/**
 * Whether `a` is the text that `b` was made from, rather than the other way round.
 *
 * The one that the other credits; else the one that came out first, where both dates are known and apart: nobody prints what is not
 * written yet, and a reprint with paragraphs of its own holds the whole of its parent. Within one date the one of which more is left
 * over, as reprints are cut; else the longer text, else the first by id.
 *
 * @param share of each article's word runs that the other holds, 0–1.
 */
export function isParent(a: ShingledArticle, b: ShingledArticle, share: { readonly a: number; readonly b: number }): boolean {
  const [aCredits, bCredits] = [credits(a, b), credits(b, a)];
  if (aCredits !== bCredits) return bCredits;
  const order = dateOrder(a.published, b.published);
  if (order !== 0) return order < 0;
  if (Math.abs(share.a - share.b) >= ASYMMETRY) return share.a < share.b;
  return a.shingles.length === b.shingles.length ? a.id < b.id : a.shingles.length > b.shingles.length;
}

/** Dates are compared as far as both are known: a day holds all its hours. */
function dateOrder(a: PublicationDate | null, b: PublicationDate | null): number {
  if (a === null || b === null) return 0;
  const length = Math.min(a.iso.length, b.iso.length);
  const [x, y] = length > 10 && Math.max(a.iso.length, b.iso.length) > 10 ? [instant(a.iso), instant(b.iso)] : [a.iso.slice(0, length), b.iso.slice(0, length)];
  return x === y ? 0 : x < y ? -1 : 1;
}

function instant(iso: string): string {
  const time = Date.parse(/T[\d:.]+$/.test(iso) ? `${iso}Z` : iso);
  return Number.isNaN(time) ? iso : new Date(time).toISOString();
}
