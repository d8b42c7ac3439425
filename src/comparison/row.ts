import type { ComparisonRow, RowDispute } from '../domain/comparison-row.js';
import type { Dispute } from '../domain/dispute.js';
import { compareText } from '../domain/text-order.js';
import { absences, type AbsenceContext } from './absence.js';
import type { ComparisonIndex } from './comparison-index.js';
import { copiedWordings, withRepeats } from './copied-wordings.js';
import { independence } from './independence.js';
import { originGraph } from './origin-graph.js';
import type { RowDraft } from './row-draft.js';
import { outletOf } from './row-draft.js';
import { rowHeadline } from './row-headline.js';
import { valueHistories } from './value-history.js';
import { wordingOf } from './wording.js';

/** What rows are built against: the data by id and the outlets compared, in the order of the columns. */
export interface RowContext extends AbsenceContext {
  readonly outletIds: readonly string[];
}

/** Works a draft out into the row that pages and reports print. */
export function buildRow(draft: RowDraft, context: RowContext): ComparisonRow {
  const { index } = context;
  const copies = copiedWordings(draft.claims, index);
  const disputes = draft.disputes.map((dispute) => printableDispute(dispute, index)).sort((a, b) => compareText(a.id, b.id));
  return {
    groupId: draft.groupId,
    claim: rowHeadline(draft),
    referenceClaimId: draft.reference.id,
    status: draft.status,
    independentSources: independence(draft.claims, index),
    origins: originGraph(draft.claims, index),
    wordings: [
      ...draft.claims.map((claim) => ({ ...wordingOf(claim, draft.reference, index), copyOf: copies.get(claim.id) ?? null })),
      ...draft.borrowed.map((claim) => ({ ...wordingOf(claim, draft.reference, index), borrowedFrom: index.groupOf.get(claim.id)! })),
    ],
    absentFrom: absences(draft, context.outletIds, context),
    disputes: withRepeats(disputes, copies),
    histories: valueHistories(draft, index),
    decisions: [...(index.decisions.get(draft.groupId) ?? [])]
      .sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))
      .map(({ id, kind, summary, effect, by, at, note }) => ({ id, kind, summary, effect, by, at, note })),
  };
}

function printableDispute(dispute: Dispute, index: ComparisonIndex): RowDispute {
  const side = (claimId: string, evidence: Dispute['evidence']['a']): RowDispute['a'] => ({
    claimId,
    outletId: outletOf(index.claims.get(claimId)!, index),
    evidence,
  });
  return {
    id: dispute.id,
    type: dispute.type,
    state: dispute.state,
    explanation: dispute.explanation,
    rule: dispute.rule,
    confidence: dispute.confidence,
    a: side(dispute.a, dispute.evidence.a),
    b: side(dispute.b, dispute.evidence.b),
    ruling: dispute.ruling ?? null,
    repeats: null,
  };
}
