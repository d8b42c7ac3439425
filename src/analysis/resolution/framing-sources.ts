import type { AttributionSpans } from '../../domain/attribution.js';
import { overlaps, spanOf } from '../../domain/span.js';
import type { Span } from '../../domain/span.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { ReportText } from './report.js';

const NO_SOURCE = new Set(['plan', 'plans', 'schedule', 'tradition', 'custom', 'age', 'size', 'rank', 'need', 'taste', 'ability', 'law']);
const FEWEST_WORDS = 4;
const LONGEST_SOURCE = 16;
/** Grammar alone decides, so it stands above a doubtful tag and below a sure one. */
const CONFIDENCE = 0.8;

/**
 * "According to X, …" and "…, according to X" around a sentence, where no cue was tagged: X vouches for all the sentence says,
 * its speakers included.
 */
export function framingSources({ text, tokens, sentences }: ReportText, tagged: readonly AttributionSpans[]): AttributionSpans[] {
  const found: AttributionSpans[] = [];
  for (const sentence of sentences) {
    const frame = opening(tokens, sentence) ?? closing(tokens, sentence);
    if (frame === null) continue;
    const span = ({ from, to }: TokenRange) => spanOf(text, tokens[from]!.start, tokens[to - 1]!.end);
    const cue = span({ from: frame.cue, to: frame.cue + 2 });
    const content = span(frame.content);
    if (isTaken(cue, tagged) || !tagged.some((other) => other.cue !== null && overlaps(content, other.cue))) continue;
    found.push({ source: span(frame.source), cue, content: [{ start: content.start, end: content.end }], kind: 'indirect', confidence: CONFIDENCE });
  }
  return found;
}

interface Frame {
  readonly cue: number;
  readonly source: TokenRange;
  readonly content: TokenRange;
}

function isTaken(cue: Span, tagged: readonly AttributionSpans[]): boolean {
  return tagged.some((other) => other.cue !== null && overlaps(other.cue, cue));
}

function opening(tokens: readonly Token[], { from, to }: TokenRange): Frame | null {
  if (tokens[from]?.lower !== 'according' || tokens[from + 1]?.lower !== 'to') return null;
  const end = bodyEnd(tokens, from, to);
  for (let at = from + 2; at < Math.min(end, from + 2 + LONGEST_SOURCE); at++) {
    if (tokens[at]!.text !== ',') continue;
    return frameOf(tokens, from, { from: from + 2, to: at }, { from: at + 1, to: end });
  }
  return null;
}

function closing(tokens: readonly Token[], { from, to }: TokenRange): Frame | null {
  const end = bodyEnd(tokens, from, to);
  for (let at = end - 2; at > Math.max(from + FEWEST_WORDS, end - LONGEST_SOURCE); at--) {
    if (tokens[at]!.lower !== 'according' || tokens[at + 1]!.lower !== 'to' || tokens[at - 1]!.text !== ',') continue;
    return frameOf(tokens, at, { from: at + 2, to: end }, { from, to: at - 1 });
  }
  return null;
}

function frameOf(tokens: readonly Token[], cue: number, source: TokenRange, content: TokenRange): Frame | null {
  if (source.to <= source.from || content.to - content.from < FEWEST_WORDS) return null;
  return NO_SOURCE.has(tokens[source.to - 1]!.lower) ? null : { cue, source, content };
}

function bodyEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && tokens[end - 1]!.pos === 'PUNCT') end--;
  return end;
}
