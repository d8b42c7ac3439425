import type { Span } from '../domain/span.js';
import { splitParagraphs } from './paragraphs.js';
import { quotationMarks, type QuotationMark } from './quotation-marks.js';

/** A stretch between quotation marks. */
export interface Quotation extends Span {
  /** Without the marks. `start`/`end` of the quotation itself include them. */
  readonly inner: Span;
  /** 0 outermost, 1 inside another quotation. */
  readonly depth: number;
  /** Index of the quotation of the paragraph before that this one goes on with (opened again, closed once), or null. */
  readonly continues: number | null;
}

interface OpenQuotation {
  readonly mark: QuotationMark;
  readonly index: number;
}

interface DraftQuotation {
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
  depth: number;
  continues: number | null;
}

/**
 * Finds every quotation of a text, in order of where it starts.
 *
 * Reads “…”, "…", ''…'', «…» and, inside or outside those, ‘…’ and '…' as far as they are not apostrophes. A double quotation
 * that is never closed ends with its paragraph; where the next paragraph opens one again, that one `continues` it. An
 * unclosed single mark is taken for an apostrophe. Linear in the length of the text.
 *
 * @param paragraphs those of `splitParagraphs`, in order; worked out when absent.
 */
export function detectQuotations(text: string, paragraphs: readonly Span[] = splitParagraphs(text)): Quotation[] {
  const found: Quotation[] = [];
  let unclosed: number | null = null;
  for (const paragraph of paragraphs) {
    const { drafts, openAtEnd } = quotationsOfParagraph(text, paragraph);
    const offset = found.length;
    const first = drafts[0];
    if (first !== undefined && unclosed !== null && first.start === paragraph.start) first.continues = unclosed;
    for (const draft of drafts) found.push(finished(draft));
    unclosed = openAtEnd === null ? null : offset + openAtEnd;
  }
  return found;
}

function finished(draft: DraftQuotation): Quotation {
  return {
    start: draft.start,
    end: draft.end,
    inner: { start: draft.innerStart, end: draft.innerEnd },
    depth: draft.depth,
    continues: draft.continues,
  };
}

/** Pairs the marks of one paragraph; `openAtEnd` is the outermost double quotation left open, as an index into `drafts`. */
function quotationsOfParagraph(text: string, paragraph: Span): { drafts: DraftQuotation[]; openAtEnd: number | null } {
  const pairing = new MarkPairing(paragraph.end);
  for (const mark of quotationMarks(text, paragraph)) pairing.take(mark);
  return pairing.finish();
}

/** A stack of open quotations, never deeper than a double one and a single one. */
class MarkPairing {
  private readonly drafts: DraftQuotation[] = [];
  private readonly closed: boolean[] = [];
  private readonly open: OpenQuotation[] = [];
  /** A single quotation that ended at a plural possessive ("workers’ rights"): a later mark may be the true end. */
  private doubtful: number | null = null;

  constructor(private readonly paragraphEnd: number) {}

  take(mark: QuotationMark): void {
    if (mark.role !== 'either') this.turn(mark, mark.role);
    else this.turn(mark, this.openOf(mark) >= 0 ? 'close' : 'open');
  }

  /** The open quotation that a closing mark ends: of its own family, else a curly one closed with a straight mark or the reverse. */
  private openOf(mark: QuotationMark): number {
    const own = this.open.findLastIndex((candidate) => candidate.mark.family === mark.family);
    if (own >= 0 || mark.single || mark.family === 'guillemet') return own;
    return this.open.findLastIndex(({ mark: { single, family } }) => !single && family !== 'guillemet');
  }

  private turn(mark: QuotationMark, role: 'open' | 'close'): void {
    const at = this.open.findLastIndex((candidate) => candidate.mark.family === mark.family);
    if (role === 'close') {
      const ended = this.openOf(mark);
      if (ended >= 0) this.close(ended, mark);
      else if (mark.single) this.prolong(mark);
      return;
    }
    if (at >= 0) this.abandon(at, mark.start);
    this.openNew(mark);
  }

  private openNew(mark: QuotationMark): void {
    if (mark.single) this.doubtful = null;
    this.open.push({ mark, index: this.drafts.length });
    this.drafts.push({
      start: mark.start, end: this.paragraphEnd, innerStart: mark.end, innerEnd: this.paragraphEnd,
      depth: Math.min(1, this.open.length - 1), continues: null,
    });
    this.closed.push(false);
  }

  private close(at: number, mark: QuotationMark): void {
    const { index } = this.open[at]!;
    this.end(index, mark);
    this.open.length = at;
    this.doubtful = mark.single && mark.possessive ? index : null;
  }

  private prolong(mark: QuotationMark): void {
    if (this.doubtful === null) return;
    this.end(this.doubtful, mark);
    if (!mark.possessive) this.doubtful = null;
  }

  private end(index: number, mark: QuotationMark): void {
    const draft = this.drafts[index]!;
    draft.end = mark.end;
    draft.innerEnd = mark.start;
    this.closed[index] = true;
  }

  /** A second opening mark of the same family: the first lost its closing mark, so it ends here. */
  private abandon(at: number, end: number): void {
    const { index, mark } = this.open[at]!;
    const draft = this.drafts[index]!;
    draft.end = end;
    draft.innerEnd = end;
    this.closed[index] = !mark.single;
    this.open.length = at;
  }

  finish(): { drafts: DraftQuotation[]; openAtEnd: number | null } {
    const outer = this.open.find((candidate) => !candidate.mark.single);
    const isQuotation = this.drafts.map((_, index) => this.closed[index]! || index === outer?.index);
    const drafts = this.drafts.filter((_, index) => isQuotation[index]);
    const openAtEnd = outer === undefined ? null : isQuotation.slice(0, outer.index).filter(Boolean).length;
    return { drafts: withDepths(drafts), openAtEnd };
  }
}

/** Depth counted afresh, for a dropped apostrophe may have stood around a quotation. */
function withDepths(drafts: DraftQuotation[]): DraftQuotation[] {
  let outerEnd = -1;
  for (const draft of drafts) {
    draft.depth = draft.start < outerEnd ? 1 : 0;
    if (draft.depth === 0) outerEnd = draft.end;
  }
  return drafts;
}
