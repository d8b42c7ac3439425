import type { ComparisonArticle } from '../../domain/comparison.js';
import { versionWords } from '../../reports/report-words.js';
import { publicationWords } from './date-words.js';
import type { LinkView } from './links.js';
import { articleHref, externalHref } from './links.js';
import { countOf } from './number-words.js';

/** An article of the comparison. */
export interface ComparedArticleView {
  readonly title: string;
  readonly href: string;
  readonly outlet: string;
  /** When its first version came out. */
  readonly published: string;
  /** "612 words, 14 claims, version 2 of 7 May 2026, 08:30 UTC". */
  readonly size: string;
  readonly source: LinkView | null;
  readonly remark: string;
}

/** Formats an article of a comparison. */
export function comparedArticleView(article: ComparisonArticle, nameOf: (id: string) => string): ComparedArticleView {
  const href = externalHref(article.url);
  const first = article.firstPublished ?? article.published;
  const estimated = article.publishedCertainty === 'estimated' ? ' (estimated)' : '';
  return {
    title: article.title,
    href: articleHref(article.id),
    outlet: nameOf(article.outletId),
    published: `${publicationWords(first)}${estimated}`,
    size: [countOf(article.words, 'word'), countOf(article.claimCount, 'claim'), ...(article.version === 1 ? [] : [`version ${versionWords(article)}`])].join(', '),
    source: href === null ? null : { label: new URL(href).hostname, href },
    remark: [
      ...(article.copyOf === null ? [] : [`Its text is that of ${article.copyOf.name}: what it takes over counts once.`]),
      ...(article.truncated ? ['The text is cut short: claims may be missing.'] : []),
    ].join(' '),
  };
}
