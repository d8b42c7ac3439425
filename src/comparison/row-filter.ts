import type { ComparisonFilter } from '../domain/comparison.js';
import type { RowDraft } from './row-draft.js';

/**
 * Makes the test that a row must pass to be shown.
 *
 * Status and check-worthiness are those of the row, one wording of an asked-for kind is enough, and every word of the
 * query must begin a word of one of its wordings or of its headline (case, accents and punctuation aside).
 */
export function rowFilter(filter: ComparisonFilter): (draft: RowDraft) => boolean {
  const status = filter.status === undefined || filter.status.length === 0 ? null : new Set(filter.status);
  const kinds = filter.kinds === undefined || filter.kinds.length === 0 ? null : new Set(filter.kinds);
  const words = searchable(filter.query ?? '').split(' ').filter((word) => word !== '');
  const least = filter.minCheckworthiness ?? 0;
  return (draft) =>
    (status === null || status.has(draft.status)) &&
    draft.checkworthiness >= least &&
    (kinds === null || draft.claims.some((claim) => kinds.has(claim.claim.kind))) &&
    (words.length === 0 || holdsAll(draft, words));
}

function holdsAll(draft: RowDraft, words: readonly string[]): boolean {
  const text = [draft.title ?? '', ...draft.claims.map((claim) => claim.claim.text)].map((words) => ` ${searchable(words)}`).join(' ');
  return words.every((word) => text.includes(` ${word}`));
}

function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
