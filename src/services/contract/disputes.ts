import type { RowDispute } from '../../domain/comparison-row.js';
import type { Wording } from '../../domain/wording.js';
import type { DisputeState, DisputeType } from '../../domain/dispute.js';
import type { DecisionSummary } from './decisions.js';

/** A dispute as lists show it; `outlets`: names by id. */
export interface DisputeSummary {
  readonly dispute: RowDispute;
  readonly type: DisputeType;
  readonly state: DisputeState;
  readonly event: { readonly id: string; readonly title: string };
  readonly groupId: string;
  readonly claim: string;
  readonly a: Wording;
  readonly b: Wording;
  readonly outlets: Readonly<Record<string, string>>;
  /** The same dispute between copies of the same texts; of lists only. */
  readonly repeatedBy: readonly DisputeSummary[];
}

/** A dispute with everything that was ever ruled on it. */
export interface DisputeDetail extends DisputeSummary {
  /** Sent back with a ruling: names the state that it was made on. */
  readonly token: string;
  /** Rulings on it, latest first, those taken back among them. */
  readonly history: readonly DecisionSummary[];
}
