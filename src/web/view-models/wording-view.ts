import type { ComparisonRow } from '../../domain/comparison-row.js';
import type { Wording } from '../../domain/wording.js';
import { certaintyNote } from '../../reports/certainty-words.js';
import type { CopiedWording } from '../../reports/copied-wording.js';
import { copiedWording } from '../../reports/copied-wording.js';
import { framingRemarks } from '../../reports/framing-words.js';
import { isRewritten } from '../../reports/rewritten.js';
import type { AttributionView } from './attribution-words.js';
import { attributionWords } from './attribution-words.js';
import { publicationWords } from './date-words.js';
import { notUpdated } from './history-view.js';
import { headline } from './headline.js';
import { KIND_LABELS, WITHIN_ANOTHER } from './labels.js';
import { articleHref, claimHref } from './links.js';
import { differenceParts } from './text-part.js';
import type { TextPart } from './text-part.js';

/** One outlet's own wording of a claim, ready to print. */
export interface WordingView {
  readonly outlet: string;
  readonly parts: readonly TextPart[];
  /** "Reference wording" or empty. */
  readonly note: string;
  readonly attribution: AttributionView;
  /** "Same words as Coast Wire" of a copy that says nothing of its own, which is shown folded; empty else. */
  readonly folded: string;
  /** Remarks on certainty and on words that colour the telling; may be empty. */
  readonly remarks: readonly string[];
  readonly kind: string;
  readonly published: string;
  readonly claimHref: string;
  readonly articleHref: string;
}

/** How to show a wording. */
export interface WordingOptions {
  /** Whether to mark words against the reference wording. */
  readonly markDifferences: boolean;
  /** It is the only wording, so nothing is said of a reference. */
  readonly alone?: boolean;
  /** The wordings of its row, to tell copies; none when absent. */
  readonly row?: Pick<ComparisonRow, 'histories' | 'wordings'>;
  readonly nameOf?: (outletId: string) => string;
}

/** Formats one wording. */
export function wordingView(
  wording: Wording,
  outletName: string,
  options: WordingOptions,
): WordingView {
  const marked = options.markDifferences && !isRewritten(wording.difference) && wording.difference.length > 0;
  const certainty = certaintyNote(wording);
  const copied = copyOf(wording, options);
  return {
    outlet: outletName,
    parts: [...aboutWhat(wording), ...(marked ? differenceParts(wording.difference) : [{ text: wording.text, mark: 'plain' } as const])],
    note: wording.isReference && options.alone !== true ? 'Reference wording' : '',
    attribution: attributionWords(wording),
    folded: copied?.isRepetition === true ? `Same words as ${copied.outlet}` : '',
    remarks: [
      ...(wording.borrowedFrom === undefined ? [] : [headline(WITHIN_ANOTHER)]),
      ...(copied === null || copied.isRepetition ? [] : [`Taken over from ${copied.outlet}${copied.verbatim ? '' : ' and changed'}`]),
      ...(options.row !== undefined && notUpdated(options.row).has(wording.claimId) ? ['Not updated: others give a later value'] : []),
      ...(certainty === null ? [] : [certainty]),
      ...framingRemarks(wording.framing),
    ],
    kind: KIND_LABELS[wording.kind],
    published: publicationWords(wording.published),
    claimHref: claimHref(wording.claimId),
    articleHref: articleHref(wording.articleId, wording.claimId),
  };
}

function copyOf(wording: Wording, { nameOf, row }: WordingOptions): (CopiedWording & { readonly outlet: string }) | null {
  const copied = row === undefined ? null : copiedWording(wording, row.wordings);
  return copied === null ? null : { ...copied, outlet: nameOf?.(copied.outletId) ?? copied.outletId };
}

/** What a wording that is only part of a clause is about, in brackets, to stand before it. */
export function aboutWhat({ antecedent }: Wording): readonly TextPart[] {
  return antecedent === undefined ? [] : [{ text: `[${antecedent}] `, mark: 'plain' }];
}
