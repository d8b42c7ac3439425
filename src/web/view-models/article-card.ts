import type { ArticleSummary } from '../../services/contract/articles.js';
import { publicationWords } from './date-words.js';
import type { LinkView } from './links.js';
import { articleHref, eventHref } from './links.js';
import { countOf } from './number-words.js';

/** An article as lists show it. */
export interface ArticleCard {
  readonly title: string;
  readonly href: string;
  readonly outlet: string;
  /** "12 September 2017", with "(estimated)" where it is. */
  readonly published: string;
  readonly size: string;
  readonly event: LinkView | null;
}

/** Formats an article for a list. */
export function articleCard(article: ArticleSummary): ArticleCard {
  const estimated = article.published.certainty === 'estimated' ? ' (estimated)' : '';
  const versions = article.versions > 1 ? `, ${countOf(article.versions, 'version')}` : '';
  return {
    title: article.title,
    href: articleHref(article.id),
    outlet: article.outlet.name,
    published: `${publicationWords(article.published.value)}${estimated}`,
    size: `${countOf(article.words, 'word')}, ${countOf(article.claims, 'claim')}${versions}`,
    event: article.event === null ? null : { label: article.event.title, href: eventHref(article.event.id) },
  };
}
