import type { RowDispute } from '../../domain/comparison-row.js';
import type { Wording } from '../../domain/wording.js';
import { disputeBasis, disputeGist } from '../../reports/dispute-words.js';
import type { AttributionView } from './attribution-words.js';
import { attributionWords } from './attribution-words.js';
import type { BadgeView } from './labels.js';
import { DISPUTE_LABELS } from './labels.js';
import { articleHref, claimHref, disputeHref } from './links.js';
import type { RepeatView } from './repeated-disputes.js';
import { repeatView } from './repeated-disputes.js';
import type { RulingFormView, RulingView } from './ruling-view.js';
import { rulingView, stateBadge } from './ruling-view.js';
import { evidenceParts } from './text-part.js';
import type { TextPart } from './text-part.js';

/** One side of a dispute with its evidence. */
export interface DisputeSideView {
  readonly outlet: string;
  /** The words that conflict. */
  readonly evidence: string;
  /** The sentence with those words highlighted. */
  readonly sentence: readonly TextPart[];
  readonly attribution: AttributionView | null;
  readonly claimHref: string;
  /** Null where the filter leaves the wording out. */
  readonly articleHref: string | null;
}

/** A dispute, ready to print. */
export interface DisputeView {
  readonly type: string;
  readonly state: BadgeView;
  readonly explanation: string;
  /** The same without what it quotes, to stand above the quotations of both sides. */
  readonly gist: string;
  /** The explanation quotes what conflicts, so it need not be said again. */
  readonly quoted: boolean;
  /** "Found by comparing amounts, 90% sure (rule quantity/disjoint)". */
  readonly basis: string;
  /** The dispute's own page; empty on that page. */
  readonly href: string;
  /** The latest ruling; null where nobody has ruled. */
  readonly ruling: RulingView | null;
  /** The form for a ruling; null where none is offered. */
  readonly form: RulingFormView | null;
  readonly sides: readonly DisputeSideView[];
  /** The same conflict between copies or in the same words, told here once. */
  readonly repeats: readonly RepeatView[];
}

/** Formats a dispute of a row; `wordings` are where both sides' sentences are looked up. */
export function disputeView(
  dispute: RowDispute,
  wordings: readonly Wording[],
  nameOf: (outletId: string) => string,
  repeats: readonly RowDispute[] = [],
): DisputeView {
  const side = (part: RowDispute['a']): DisputeSideView => {
    const wording = wordings.find((candidate) => candidate.claimId === part.claimId);
    return {
      outlet: nameOf(part.outletId),
      evidence: part.evidence.text,
      sentence: wording === undefined ? [{ text: part.evidence.text, mark: 'hit' }] : evidenceParts(wording, part.evidence),
      attribution: wording === undefined ? null : attributionWords(wording),
      claimHref: claimHref(part.claimId),
      articleHref: wording === undefined ? null : articleHref(wording.articleId, wording.claimId),
    };
  };
  const sides = [side(dispute.a), side(dispute.b)];
  return {
    type: DISPUTE_LABELS[dispute.type],
    state: stateBadge(dispute),
    explanation: dispute.explanation,
    basis: disputeBasis(dispute),
    gist: disputeGist(dispute),
    quoted: sides.every(({ evidence }) => dispute.explanation.includes(evidence)),
    sides,
    href: disputeHref(dispute.id),
    ruling: rulingView(dispute.ruling),
    form: null,
    repeats: repeats.map((repeated) => repeatView(repeated, nameOf)),
  };
}
