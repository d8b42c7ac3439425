import type { RowStatus } from '../domain/comparison-row.js';
import { compareText } from '../domain/text-order.js';
import type { RowDraft } from './row-draft.js';

const URGENCY: Readonly<Record<RowStatus, number>> = { disputed: 0, updated: 1, corroborated: 2, 'single-source': 3 };

/** Orders rows: most urgent status, then most worth checking, then highest up in an article, then by id. */
export function compareRows(a: RowDraft, b: RowDraft): number {
  return URGENCY[a.status] - URGENCY[b.status] || b.checkworthiness - a.checkworthiness || a.position - b.position || compareText(a.groupId, b.groupId);
}
