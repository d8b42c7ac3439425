import type { AttributionDocument } from './attribution-document.js';
import { POS } from './part-of-speech.js';
import type { TokenRange } from './token-range.js';

const LEADING = new Set(['that', 'as', 'and', 'but', 'while', 'because', 'when', 'if', 'so']);

/**
 * Snaps a source to whole noun phrases: no punctuation or conjunction at its edges, no phrase cut in half.
 *
 * @returns null where nothing is left.
 */
export function snapSource(document: AttributionDocument, source: TokenRange, cue: TokenRange): TokenRange | null {
  const trimmed = trimEdges(document, source);
  if (trimmed === null) return null;
  const { from, to } = trimmed;
  const end = phraseAt(document, to - 1);
  const start = phraseAt(document, from);
  const wideTo = end !== null && document.pos[to] !== POS.PART && (cue.from >= end.to || cue.to <= to) ? Math.max(to, end.to) : to;
  const wideFrom = start !== null && (cue.to <= start.from || cue.from >= from) ? Math.min(from, start.from) : from;
  return { from: wideFrom, to: wideTo };
}

function phraseAt(document: AttributionDocument, index: number): TokenRange | null {
  const number = document.phrase[index]!;
  return number < 0 ? null : document.phrases[number]!;
}

function trimEdges({ tokens, pos }: AttributionDocument, source: TokenRange): TokenRange | null {
  let { from, to } = source;
  while (from < to && (pos[from] === POS.PUNCT ? !isOpeningMark(tokens[from]!.text) : LEADING.has(tokens[from]!.lower))) from++;
  const endsApposition = tokens[to - 1]!.text === ',' && tokens.slice(from, to - 1).some(({ text }) => text === ',');
  while (!endsApposition && to > from && pos[to - 1] === POS.PUNCT && !isClosing(tokens[to - 1]!.text)) to--;
  return from < to ? { from, to } : null;
}

function isOpeningMark(text: string): boolean {
  return text === '“' || text === '"' || text === '‘';
}

/** Marks that may end a source: a bracket, a closing quotation mark, the stop of an abbreviation. */
function isClosing(text: string): boolean {
  return text === ')' || text === '”' || text === '"' || text === '’' || text === '.';
}
