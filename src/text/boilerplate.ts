import { compareSpans, overlaps } from '../domain/span.js';
import type { Span } from '../domain/span.js';
import { creditStart, lineKind, mayHoldCredit } from './boilerplate-lines.js';
import type { BoilerplateKind } from './boilerplate-lines.js';
import { findDateline } from './datelines.js';
import { splitParagraphs } from './paragraphs.js';

export type { BoilerplateKind } from './boilerplate-lines.js';

/** A stretch of an article that states nothing: a credit, a caption, a dateline, a link, a page's furniture. */
export interface BoilerplateSpan extends Span {
  readonly kind: BoilerplateKind;
}

const HEADER_PREFIX = /^\s*(?:date|published|posted|updated)\s*(?:on\b|:)?\s*\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?=\s|$)/iu;
const BARE_URL = /<(?:https?:\/\/|www\.)[^\s<>]{1,2000}>/giu;
const ENDS_SENTENCE = /[.!?…:;,]["”’')\]]*$/u;
/** Captions are one or two sentences; a longer line that ends in a credit keeps its body. */
const LONGEST_CAPTION = 70;

/**
 * Finds what is not reporting in an article's text.
 *
 * Spans are sorted and never overlap. Whole lines are covered without the white space around them; datelines, header
 * prefixes ("date 2017-09-12") and links in angle brackets are covered alone, so that the sentence beside them stays.
 * Linear in the length of the text.
 */
export function detectBoilerplate(text: string): readonly BoilerplateSpan[] {
  // Several steps of reading and analysing one article ask for it in turn.
  if (latest.text !== text) latest = { text, found: searched(text) };
  return latest.found;
}

let latest: { readonly text: string; readonly found: readonly BoilerplateSpan[] } = { text: '', found: [] };

function searched(text: string): BoilerplateSpan[] {
  const paragraphs = splitParagraphs(text);
  const found: BoilerplateSpan[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const whole = captionOf(text, paragraph);
    if (whole !== null) found.push(whole);
    else for (const line of linesOf(text, paragraph)) for (const span of inLine(text, line)) found.push(span);
    for (const span of inOpening(text, paragraph, index)) found.push(span);
  }
  const captions = repeatedCaptions(text, paragraphs, found);
  const footer = selfNamingFooter(text, paragraphs, found);
  for (const span of [captions, footer].flat()) found.push(span);
  if (text.includes('<')) {
    for (const match of text.matchAll(BARE_URL)) found.push({ start: match.index, end: match.index + match[0].length, kind: 'link' });
  }
  return withoutOverlaps(found);
}

/** Whether the kinds of boilerplate cover a whole span but for white space and punctuation. */
export function isBoilerplate(text: string, span: Span, boilerplate: readonly BoilerplateSpan[]): boolean {
  let at = span.start;
  for (const piece of boilerplate) {
    if (piece.end <= at || piece.start >= span.end) continue;
    if (/[\p{L}\p{N}]/u.test(text.slice(at, piece.start))) return false;
    at = piece.end;
  }
  return at > span.start && !/[\p{L}\p{N}]/u.test(text.slice(at, span.end));
}

function captionOf(text: string, paragraph: Span): BoilerplateSpan | null {
  if (paragraph.end - paragraph.start > LONGEST_CAPTION * 9) return null;
  const body = unmarked(text, paragraph);
  const written = text.slice(body.start, body.end);
  if (!mayHoldCredit(written)) return null;
  const joined = written.replace(/\s+/gu, ' ');
  const credit = creditStart(joined);
  if (credit < 0 || joined.split(' ').length > LONGEST_CAPTION) return null;
  if (lineKind(joined) === 'copyright') return { ...paragraph, kind: 'copyright' };
  return { ...paragraph, kind: /\p{L}.*\s.*\p{L}/u.test(joined.slice(0, credit)) ? 'caption' : 'credit' };
}

function inLine(text: string, line: Span): BoilerplateSpan[] {
  const body = unmarked(text, line);
  const words = text.slice(body.start, body.end);
  const kind = words === '' ? 'rule' : lineKind(words);
  if (kind !== null) return [{ ...line, kind }];
  const credit = creditStart(words);
  return credit < 0 ? [] : [{ start: body.start + credit, end: body.end, kind: 'credit' }];
}

function inOpening(text: string, paragraph: Span, index: number): BoilerplateSpan[] {
  const opening = text.slice(paragraph.start, paragraph.start + 60);
  const header = index < 3 ? HEADER_PREFIX.exec(opening) : null;
  const after = header === null ? paragraph.start : paragraph.start + header[0].length;
  const dateline = findDateline(text, { start: after, end: paragraph.end });
  const spans: BoilerplateSpan[] = [];
  if (header !== null) spans.push({ start: paragraph.start, end: after, kind: 'header' });
  if (dateline !== null) spans.push({ start: dateline.start, end: dateline.end, kind: 'dateline' });
  return spans;
}

/** A picture's alternative text is often printed once more as its caption: the same words twice in a row. */
function repeatedCaptions(text: string, paragraphs: readonly Span[], found: readonly BoilerplateSpan[]): BoilerplateSpan[] {
  const captions = new Set(found.filter(({ kind }) => kind === 'caption').map(({ start }) => start));
  const spans: BoilerplateSpan[] = [];
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    const first = paragraphs[index]!;
    const second = paragraphs[index + 1]!;
    const length = first.end - first.start;
    if (length > LONGEST_CAPTION * 9 || second.end - second.start < length) continue;
    const words = text.slice(first.start, first.end);
    if (!text.startsWith(words, second.start)) continue;
    const exact = second.end - second.start === length;
    if (exact && !ENDS_SENTENCE.test(words)) spans.push({ ...first, kind: 'caption' }, { ...second, kind: 'caption' });
    else if (captions.has(second.start)) spans.push({ ...first, kind: 'caption' });
  }
  return spans;
}

/** The last line of a text, when it is a bare name: an outlet signing its page. */
function selfNamingFooter(text: string, paragraphs: readonly Span[], found: readonly BoilerplateSpan[]): BoilerplateSpan[] {
  const taken = new Set(found.map(({ start }) => start));
  for (let index = paragraphs.length - 1; index > 0; index--) {
    const paragraph = paragraphs[index]!;
    if (taken.has(paragraph.start)) continue;
    if (paragraph.end - paragraph.start > 80) return [];
    const body = unmarked(text, paragraph);
    const words = text.slice(body.start, body.end);
    return isBareName(words) ? [{ ...paragraph, kind: 'footer' }] : [];
  }
  return [];
}

/** Whether a line is only a name: up to six capitalised words with no closing punctuation. */
export function isBareName(words: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}.'’&-]*(?:\s+(?:\p{Lu}[\p{L}\p{N}.'’&-]*|of|the|and|de|la|&|\d+)){0,5}$/u.test(words) && !ENDS_SENTENCE.test(words);
}

function linesOf(text: string, paragraph: Span): Span[] {
  const lines: Span[] = [];
  let start = paragraph.start;
  while (start <= paragraph.end) {
    const at = text.indexOf('\n', start);
    const end = at < 0 || at > paragraph.end ? paragraph.end : at;
    const line = trimmed(text, start, end);
    if (line.start < line.end) lines.push(line);
    start = end + 1;
  }
  return lines;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

const FIRST_PRINTED = 0x21;
const LAST_ASCII = 0x7e;

/** Asked at both ends of every line, where mostly a letter stands: that needs no pattern. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code < FIRST_PRINTED || code > LAST_ASCII) && /\s/u.test(text[at]!);
}

const MARKS_BEFORE = '*_#>|';
const MARKS_BEHIND = '*_|';

/** A span without the Markdown marks and white space around its words. */
function unmarked(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && (MARKS_BEFORE.includes(text[start]!) || isSpace(text, start))) start++;
  while (end > start && (MARKS_BEHIND.includes(text[end - 1]!) || isSpace(text, end - 1))) end--;
  return { start, end };
}

function withoutOverlaps(found: readonly BoilerplateSpan[]): BoilerplateSpan[] {
  const kept: BoilerplateSpan[] = [];
  const sorted = [...found].sort((a, b) => compareSpans(a, { start: b.start, end: b.end }) || a.kind.localeCompare(b.kind));
  for (const span of sorted) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, span)) kept.push(span);
    else if (span.end > last.end) kept[kept.length - 1] = { start: last.start, end: span.end, kind: span.kind };
  }
  return kept;
}
