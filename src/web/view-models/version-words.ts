import type { ArticleDetail } from '../../services/contract/articles.js';
import { dateWords } from './date-words.js';

/** Which version of an article, by its own date and by when it was read: "Version 2 of 7 May 2026, 08:30 UTC, read 8 May 2026, 10:00 UTC". */
export function versionWords({ fetchedAt, published, version }: Pick<ArticleDetail['versions'][number], 'fetchedAt' | 'published' | 'version'>): string {
  return `Version ${version}${published === null ? '' : ` of ${dateWords(published.iso)}`}, read ${dateWords(fetchedAt)}`;
}
