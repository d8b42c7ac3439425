import type { Span } from '../domain/span.js';

/** A character, or a doubled single mark, that may open or close a quotation. */
export interface QuotationMark extends Span {
  /** Only marks of one family close each other. */
  readonly family: 'curly' | 'straight' | 'guillemet' | 'curly-single' | 'straight-single';
  readonly role: 'open' | 'close' | 'either';
  readonly single: boolean;
  /** May as well be the apostrophe of a plural: "the workers’ rights". */
  readonly possessive: boolean;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OPENS_AFTER = /[\s([{“"‘'«—–―\-/>:]/;
const CLOSES_BEFORE = /[\s)\]}”"’'».,;:!?…—–―\-/<]/;
const ELISION = /^(?:em|til|cause|tis|twas|n|bout|round|cuz|\d0s|\d\d)\b/i;
const MARK = /“|”|"|''|``|«|»|‘|’|'/g;

/** Lists the marks of one paragraph in order; apostrophes inside a word are left out. */
export function quotationMarks(text: string, paragraph: Span): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(MARK)) {
    const start = paragraph.start + match.index;
    const mark = readMark(text, match[0], { start, end: start + match[0].length }, paragraph);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

function readMark(text: string, sign: string, span: Span, paragraph: Span): QuotationMark | null {
  const before = span.start > paragraph.start ? text[span.start - 1]! : ' ';
  const after = span.end < paragraph.end ? text[span.end]! : ' ';
  switch (sign) {
    case '“': return double(span, 'curly', 'open');
    case '”': return double(span, 'curly', 'close');
    case '«': return double(span, 'guillemet', 'open');
    case '»': return double(span, 'guillemet', 'close');
    case '``': return double(span, 'straight', 'open');
    case '"':
    case "''": return double(span, 'straight', straightRole(before, after));
    default: return readSingle(text, sign, span, { before, after });
  }
}

function double({ start, end }: Span, family: QuotationMark['family'], role: QuotationMark['role']): QuotationMark {
  return { start, end, family, role, single: false, possessive: false };
}

function straightRole(before: string, after: string): QuotationMark['role'] {
  const opens = OPENS_AFTER.test(before) && !/\s/.test(after);
  const closes = CLOSES_BEFORE.test(after) && !/\s/.test(before);
  if (opens === closes) return 'either';
  return opens ? 'open' : 'close';
}

function readSingle(text: string, sign: string, span: Span, near: { before: string; after: string }): QuotationMark | null {
  const family = sign === "'" ? 'straight-single' : 'curly-single';
  const inWord = LETTER_OR_DIGIT.test(near.before) && LETTER_OR_DIGIT.test(near.after);
  if (inWord) return null;
  const canOpen = sign !== '’' && OPENS_AFTER.test(near.before) && !/\s/.test(near.after);
  if (canOpen && !ELISION.test(text.slice(span.end, span.end + 6))) {
    return { start: span.start, end: span.end, family, role: 'open', single: true, possessive: false };
  }
  if (sign === '‘' || /\s/.test(near.before) || !CLOSES_BEFORE.test(near.after)) return null;
  const possessive = /s/i.test(near.before) && /^\s\p{L}/u.test(text.slice(span.end, span.end + 2));
  return { start: span.start, end: span.end, family, role: 'close', single: true, possessive };
}
