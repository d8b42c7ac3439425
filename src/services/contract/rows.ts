import type { ComparisonRow } from '../../domain/comparison-row.js';

/** A row with what editors may do with it. */
export interface RowDetail {
  readonly event: { readonly id: string; readonly title: string };
  readonly row: ComparisonRow;
  /** Other rows of the event, those with the likest words first. */
  readonly others: readonly { readonly groupId: string; readonly claim: string; readonly outlets: number }[];
  readonly outlets: Readonly<Record<string, string>>;
}
