import type { Wording, WordingMark } from '../../domain/comparison.js';
import type { AttributionView } from './attribution-words.js';
import { attributionWords } from './attribution-words.js';
import { publicationWords } from './date-words.js';
import { CERTAINTY_NOTES, FRAMING_LABELS, KIND_LABELS } from './labels.js';
import { articleHref, claimHref } from './links.js';
import { differenceParts, isRewritten } from './text-part.js';
import type { TextPart } from './text-part.js';

/** One outlet's own wording of a claim, ready to print. */
export interface WordingView {
  readonly outlet: string;
  readonly parts: readonly TextPart[];
  /** "Reference wording", "Worded differently throughout", or empty. */
  readonly note: string;
  readonly attribution: AttributionView;
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
}

/** Formats one wording. */
export function wordingView(
  wording: Wording,
  outletName: string,
  options: WordingOptions,
): WordingView {
  const rewritten = isRewritten(wording.difference);
  const marked = options.markDifferences && !rewritten && wording.difference.length > 0;
  const certainty = CERTAINTY_NOTES[wording.factuality];
  return {
    outlet: outletName,
    parts: marked ? differenceParts(wording.difference) : [{ text: wording.text, mark: 'plain' }],
    note: options.alone === true ? '' : noteOf(wording, rewritten && options.markDifferences),
    attribution: attributionWords(wording),
    remarks: [...(certainty === null ? [] : [certainty]), ...framingRemarks(wording.framing)],
    kind: KIND_LABELS[wording.kind],
    published: publicationWords(wording.published),
    claimHref: claimHref(wording.claimId),
    articleHref: articleHref(wording.articleId, wording.claimId),
  };
}

function noteOf(wording: Wording, rewritten: boolean): string {
  if (wording.isReference) return 'Reference wording';
  return rewritten ? 'Worded differently throughout' : '';
}

/**
 * "“slammed”: loaded word", once for each wording, with a remark where the words are the speaker's and not the outlet's.
 * Reporting verbs are left out: the attribution says how the outlet stands to its source.
 */
export function framingRemarks(marks: readonly Pick<WordingMark, 'text' | 'type' | 'quoted'>[]): readonly string[] {
  const remarks = marks
    .filter((mark) => mark.type !== 'stance')
    .map((mark) => `“${mark.text.replace(/^[“”"‘’']+|[“”"‘’']+$/g, '')}”: ${FRAMING_LABELS[mark.type]}${mark.quoted ? ', in quoted words' : ''}`);
  return [...new Set(remarks)];
}
