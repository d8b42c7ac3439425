import type { ComparisonRow } from '../domain/comparison-row.js';
import { NotFoundError } from '../errors.js';
import { compareEvent } from './compare-event.js';
import type { ServiceContext } from './service-context.js';
import type { RowDetail } from './contract/rows.js';

/**
 * A row of a comparison with the other rows of its event, for deciding on it.
 *
 * @throws {NotFoundError}
 */
export async function getRow(context: ServiceContext, groupId: string): Promise<RowDetail> {
  const group = await context.stores.groups.find(groupId);
  if (group === undefined) throw new NotFoundError('row', groupId);
  const comparison = await compareEvent(context, group.eventId, {});
  const row = comparison.rows.find((candidate) => candidate.groupId === groupId);
  if (row === undefined) throw new NotFoundError('row', groupId);
  return {
    event: { id: comparison.subject.id, title: comparison.subject.title },
    row,
    others: likestFirst(row, comparison.rows),
    outlets: Object.fromEntries(comparison.outlets.map((outlet) => [outlet.id, outlet.name])),
  };
}

/** The other rows, those that share most words first. */
function likestFirst(row: ComparisonRow, rows: readonly ComparisonRow[]): RowDetail['others'] {
  const own = wordsOf(row);
  const likeness = (other: ComparisonRow): number => {
    const theirs = wordsOf(other);
    const shared = [...theirs].filter((word) => own.has(word)).length;
    return shared / Math.sqrt(own.size * theirs.size || 1);
  };
  return rows
    .filter((other) => other.groupId !== row.groupId)
    .map((other) => ({ other, score: likeness(other) }))
    .sort((a, b) => b.score - a.score || (a.other.groupId < b.other.groupId ? -1 : 1))
    .map(({ other }) => ({ groupId: other.groupId, claim: other.claim, outlets: new Set(other.wordings.map((wording) => wording.outletId)).size }));
}

/** Words of four letters or more and figures: short ones are in every claim. */
function wordsOf(row: ComparisonRow): ReadonlySet<string> {
  return new Set(row.wordings.flatMap((wording) => wording.text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []));
}
