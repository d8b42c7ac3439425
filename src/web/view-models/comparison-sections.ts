import type { ComparisonRow, RowStatus } from '../../domain/comparison-row.js';
import { STATUS_LABELS } from '../../reports/plain-words.js';
import { ROW_STATUSES } from '../forms/comparison-form.js';
import { countOf } from './number-words.js';
import type { RowOptions, RowView } from './row-view.js';
import { rowView } from './row-view.js';

/** Rows of one status. */
export interface SectionView {
  readonly id: string;
  readonly heading: string;
  readonly intro: string;
  /** Rows of this status over all pages. */
  readonly total: number;
  readonly rows: readonly RowView[];
  /** `list` for rows that only one outlet has: a table would be empty but for one cell. */
  readonly layout: 'table' | 'list';
  /** What opens a folded list: "Show 12 claims". */
  readonly folded: string;
  /** A list is shown folded unless it is all there is to see. */
  readonly open: boolean;
}

const HEADINGS: Readonly<Record<RowStatus, { readonly heading: string; readonly intro: string }>> = {
  disputed: { heading: STATUS_LABELS.disputed, intro: 'The outlets cannot all be right. The conflicting words are quoted with each claim.' },
  updated: { heading: STATUS_LABELS.updated, intro: 'The value moved on between articles: a later figure, not a contradiction. An outlet that has given no later one is “not updated”.' },
  corroborated: { heading: STATUS_LABELS.corroborated, intro: 'Two or more outlets carry the claim. It is corroborated where two or more independent sources stand behind them.' },
  'single-source': { heading: STATUS_LABELS['single-source'], intro: 'No other outlet reports these claims in a text of its own. An outlet that took over the same text does not count as another.' },
};

/**
 * Cuts one page out of the rows and parts it by status, most urgent first; statuses without a row on this page are left out. Pages are counted from 1.
 */
export function comparisonSections(
  rows: readonly ComparisonRow[],
  options: RowOptions & { readonly page: number; readonly pageSize: number },
): readonly SectionView[] {
  const shown = rows.slice((options.page - 1) * options.pageSize, options.page * options.pageSize);
  const onlySingle = shown.every((row) => row.status === 'single-source');
  return ROW_STATUSES.flatMap((status) => {
    const own = shown.filter((row) => row.status === status);
    if (own.length === 0) return [];
    const total = rows.filter((row) => row.status === status).length;
    return [{
      id: status,
      ...HEADINGS[status],
      total,
      rows: own.map((row) => rowView(row, options)),
      layout: status === 'single-source' ? 'list' as const : 'table' as const,
      folded: `Show ${own.length < total ? `${own.length} of ` : ''}${countOf(own.length < total ? total : own.length, 'claim')}${options.columns.length > 1 ? ` and who lacks ${own.length === 1 ? 'it' : 'them'}` : ''}`,
      open: onlySingle,
    }];
  });
}
