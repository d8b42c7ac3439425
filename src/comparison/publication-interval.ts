import { firstInstant } from '../domain/article.js';
import type { PublicationDate } from '../domain/article.js';
import type { ComparedArticle } from './comparison-input.js';

/** When something was published, as milliseconds since 1970 UTC; `to` is exclusive. */
export interface PublicationInterval {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The stretch of time that a date of limited precision covers; null when the date cannot be read. A time without a zone counts as UTC. */
export function publicationInterval(date: PublicationDate): PublicationInterval | null {
  const from = firstInstant(date);
  if (Number.isNaN(from)) return null;
  return { from, to: endOf(from, date.precision) };
}

/** The interval of an article's date if that date is known; an estimated one is never computed with. */
export function knownInterval(article: ComparedArticle): PublicationInterval | null {
  if (article.published === null || article.publishedCertainty !== 'known') return null;
  return publicationInterval(article.published);
}

/** For sorting articles: earliest known date first, the others last. */
export function publicationOrder(article: ComparedArticle): number {
  return knownInterval(article)?.from ?? Number.MAX_SAFE_INTEGER;
}

/** For sorting instants and dates of any precision; what cannot be read comes last. */
export function instantOrder(iso: string): number {
  return publicationInterval({ iso, precision: 'second' })?.from ?? Number.MAX_SAFE_INTEGER;
}

function endOf(from: number, precision: PublicationDate['precision']): number {
  const date = new Date(from);
  switch (precision) {
    case 'second':
      return from + 1000;
    case 'minute':
      return from + MINUTE;
    case 'day':
      return from + DAY;
    case 'month':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
    case 'year':
      return Date.UTC(date.getUTCFullYear() + 1, 0, 1);
  }
}
