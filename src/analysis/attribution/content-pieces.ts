import type { AttributionDocument } from './attribution-document.js';
import { POS } from './part-of-speech.js';
import type { TokenAttribution } from './token-attribution.js';
import type { TokenRange } from './token-range.js';

/** Most words between two pieces of one sentence that are taken for an oversight of the tagger. */
const LONGEST_GAP = 12;
const EDGE_MARKS = new Set([',', ';', ':', '.', '-', '–', '—', '--', '―']);

/**
 * Tidies the content of an attribution: quotation marks are taken in whole, stray commas and stops at the edges fall away, and pieces
 * with nothing but marks between them become one. The cue and the source stay out.
 */
export function tidyContent(document: AttributionDocument, attribution: TokenAttribution): TokenAttribution {
  const barriers = [attribution.cue, attribution.source].filter((range) => range !== null);
  const widened = attribution.content.map((piece) => takeInMarks(document, takeInQuotation(document, piece, barriers), barriers));
  const filled = fillGaps(document, mergePieces(document, widened), barriers);
  const merged = finishClause(document, filled, attribution);
  const content = merged.map((piece) => trimPiece(document, piece)).filter(({ from, to }) => from < to);
  return { ...attribution, content };
}

/** A piece that runs to the end of a quotation begins with it, where neither cue nor source lies in between. */
function takeInQuotation({ quotation, quoteState }: AttributionDocument, piece: TokenRange, barriers: readonly TokenRange[]): TokenRange {
  const own = quotation[piece.from]!;
  if (own < 0 || quoteState[piece.to - 1] !== 3 || quotation[piece.to - 1] !== own) return piece;
  let from = piece.from;
  while (from > 0 && quotation[from - 1] === own) from--;
  return barriers.some((barrier) => barrier.from < piece.from && from < barrier.to) ? piece : { from, to: piece.to };
}

/** Words left out between two pieces of one sentence belong to the content, unless cue or source stands there. */
function fillGaps({ sentence }: AttributionDocument, pieces: readonly TokenRange[], barriers: readonly TokenRange[]): TokenRange[] {
  const filled: TokenRange[] = [];
  for (const piece of pieces) {
    const last = filled.at(-1);
    const near = last !== undefined && piece.from - last.to <= LONGEST_GAP && sentence[last.to - 1] === sentence[piece.from];
    if (near && !barriers.some((barrier) => barrier.from < piece.from && last.to < barrier.to)) filled[filled.length - 1] = { from: last.from, to: piece.to };
    else filled.push(piece);
  }
  return filled;
}

/** After "According to X," the whole clause is content: a piece that breaks off right before its verb goes on to the end of the sentence. */
function finishClause({ sentence, pos, length }: AttributionDocument, pieces: readonly TokenRange[], { cue, source }: TokenAttribution): TokenRange[] {
  return pieces.map((piece) => {
    const isFronted = cue !== null && source !== null && cue.to <= source.from && source.to <= piece.from;
    const next = piece.to;
    if (!isFronted || next >= length || sentence[next] !== sentence[piece.from] || (pos[next] !== POS.AUX && pos[next] !== POS.VERB)) return piece;
    let to = next;
    while (to < length && sentence[to] === sentence[piece.from]) to++;
    return { from: piece.from, to };
  });
}

/** Grows a piece by the quotation mark just outside it, where it covers that quotation up to there. */
function takeInMarks({ quoteState, quotation, length }: AttributionDocument, piece: TokenRange, barriers: readonly TokenRange[]): TokenRange {
  let { from, to } = piece;
  const isFree = (index: number): boolean => !barriers.some((barrier) => index >= barrier.from && index < barrier.to);
  if (from > 0 && quoteState[from] === 2 && quoteState[from - 1] === 1 && quotation[from] === quotation[from - 1] && isFree(from - 1)) from--;
  if (to < length && quoteState[to - 1] === 2 && quoteState[to] === 3 && quotation[to] === quotation[to - 1] && isFree(to)) to++;
  return { from, to };
}

function mergePieces(document: AttributionDocument, pieces: readonly TokenRange[]): TokenRange[] {
  const merged: TokenRange[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && piece.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, piece.to) };
    else if (last !== undefined && isOnlyMarks(document, last.to, piece.from)) merged[merged.length - 1] = { from: last.from, to: piece.to };
    else merged.push(piece);
  }
  return merged;
}

/** Within one quotation, marks alone do not part two pieces. */
function isOnlyMarks({ tokens, quotation, quoteState }: AttributionDocument, from: number, to: number): boolean {
  if (quotation[from - 1]! < 0 || quotation[from - 1] !== quotation[to]) return false;
  for (let index = from; index < to; index++) {
    if (!EDGE_MARKS.has(tokens[index]!.text) && quoteState[index] === 2 && !/^\W$/.test(tokens[index]!.text)) return false;
  }
  return true;
}

function trimPiece({ tokens, quoteState }: AttributionDocument, piece: TokenRange): TokenRange {
  let { from, to } = piece;
  while (from < to && EDGE_MARKS.has(tokens[from]!.text)) from++;
  while (to > from && quoteState[to - 1] === 0 && EDGE_MARKS.has(tokens[to - 1]!.text)) to--;
  return { from, to };
}
