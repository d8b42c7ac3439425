import type { PublicationDate } from '../domain/article.js';
import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { ComparedArticle } from './comparison-input.js';
import { knownInterval, publicationInterval } from './publication-interval.js';

/** The date of an article's first version where it is known; null else. An article that gives one date for all its versions keeps it. */
export function firstPublished(article: ComparedArticle): PublicationDate | null {
  return earliestOf((article.earlier ?? []).map(({ published }) => published), article);
}

/**
 * When an article first had a claim, as far as its versions tell: the date of the earliest one from which on all have its words.
 *
 * Null where that date is not known.
 */
export function firstHad({ claim }: ClaimInContext, article: ComparedArticle): PublicationDate | null {
  const earlier = article.earlier ?? [];
  const lacking = earlier.findLastIndex(({ text }) => !text.includes(claim.text));
  return earliestOf(earlier.slice(lacking + 1).map(({ published }) => published), article);
}

/** The earliest of some versions' dates and the article's own; versions without a date, or with a later one, tell nothing. */
function earliestOf(dates: readonly (PublicationDate | null)[], article: ComparedArticle): PublicationDate | null {
  const own = knownInterval(article);
  if (own === null) return null;
  let [earliest, from] = [article.published, own.from];
  for (const date of dates) {
    const at = date === null ? null : publicationInterval(date);
    if (at !== null && at.from < from) [earliest, from] = [date, at.from];
  }
  return earliest;
}
