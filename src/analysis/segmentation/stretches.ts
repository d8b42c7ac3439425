import type { Span } from '../../domain/span.js';
import type { BoilerplateSpan } from '../../text/boilerplate.js';

/** A part of a paragraph that is read on its own. */
export interface Stretch extends Span {
  readonly paragraph: number;
  readonly boilerplate: boolean;
}

const SHORT_LINE = 100;
const BULLET = /^\s*[-–*•·▪]\s+["“‘']?[\p{Lu}\p{N}]/u;

/**
 * Cuts paragraphs at boilerplate that stands at the edge of a line and at headline-like lines, so that a dateline or a
 * heading never becomes part of the sentence beside it.
 */
export function cutStretches(text: string, paragraphs: readonly Span[], boilerplate: readonly BoilerplateSpan[]): Stretch[] {
  const stretches: Stretch[] = [];
  let next = 0;
  for (const [paragraph, { start, end }] of paragraphs.entries()) {
    let at = start;
    while (next < boilerplate.length && boilerplate[next]!.end <= start) next++;
    for (; next < boilerplate.length && boilerplate[next]!.start < end; next++) {
      const piece = boilerplate[next]!;
      if (!atEdge(text, { start, end }, piece)) continue;
      pushLines(text, { start: at, end: Math.max(at, piece.start), paragraph, boilerplate: false }, stretches);
      pushTrimmed(text, { start: Math.max(at, piece.start), end: Math.min(end, piece.end), paragraph, boilerplate: true }, stretches);
      at = Math.max(at, Math.min(end, piece.end));
      if (piece.end > end) break;
    }
    pushLines(text, { start: at, end, paragraph, boilerplate: false }, stretches);
  }
  return stretches;
}

function atEdge(text: string, paragraph: Span, piece: Span): boolean {
  let before = piece.start - 1;
  while (before >= paragraph.start && (text[before] === ' ' || text[before] === '*' || text[before] === '\t')) before--;
  if (before < paragraph.start || text[before] === '\n') return true;
  let after = piece.end;
  while (after < paragraph.end && (text[after] === ' ' || text[after] === '*' || text[after] === '\t')) after++;
  return after >= paragraph.end || text[after] === '\n';
}

/** A short line without closing punctuation before a capitalised one is a heading of its own, and so is each item of a list. */
function pushLines(text: string, stretch: Stretch, into: Stretch[]): void {
  const body = text.slice(stretch.start, stretch.end);
  if (!body.includes('\n')) {
    pushTrimmed(text, stretch, into);
    return;
  }
  const lines = body.split('\n');
  const wrapped = lines.length > 2 && lines.every((line) => line.length <= SHORT_LINE);
  let from = stretch.start;
  let at = stretch.start;
  for (const [index, line] of lines.entries()) {
    at += line.length + 1;
    const following = lines[index + 1];
    if (following === undefined || !(BULLET.test(following) || (!wrapped && isHeading(line, following)))) continue;
    pushTrimmed(text, { ...stretch, start: from, end: at - 1 }, into);
    from = at;
  }
  pushTrimmed(text, { ...stretch, start: from }, into);
}

function isHeading(line: string, following: string): boolean {
  if (line.length > SHORT_LINE || /[.!?,;:…–—-]["”’')\]*_]*\s*$/u.test(line)) return false;
  return /^[\s*_#"“‘]*[\p{Lu}\p{N}]/u.test(following);
}

function pushTrimmed(text: string, stretch: Stretch, into: Stretch[]): void {
  let { start, end } = stretch;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  if (start < end) into.push({ ...stretch, start, end });
}
