import { distanceBin } from './distance-bin.js';
import { POS } from './part-of-speech.js';
import type { TokenRange } from './token-range.js';

/** What stands around each token of a document, within its paragraph. */
export interface Surroundings {
  /** How far back a quotation closed: 0 not within 12 tokens, else 1 + bin. */
  readonly closedBefore: Int32Array;
  /** How far ahead one opens, likewise. */
  readonly openedAfter: Int32Array;
  /** Tokens until the next mark or the end of the sentence, at most 8. */
  readonly wordsAhead: Int32Array;
  /** Tokens since the start of the sentence, at most 10, as a bin. */
  readonly sinceStart: Int32Array;
}

const FARTHEST_MARK = 12;
const MOST_AHEAD = 8;
const MOST_SINCE = 10;

interface Columns {
  readonly pos: Int32Array;
  readonly sentence: Int32Array;
  readonly quoteState: Int32Array;
}

/** Works out the surroundings of all tokens in one walk each way, which a walk from each token would take several times as long for. */
export function lookAround(columns: Columns, paragraphs: readonly TokenRange[]): Surroundings {
  const size = columns.pos.length;
  const around = { closedBefore: new Int32Array(size), openedAfter: new Int32Array(size), wordsAhead: new Int32Array(size), sinceStart: new Int32Array(size) };
  for (const range of paragraphs) {
    lookBack(columns, range, around);
    lookAhead(columns, range, around);
  }
  return around;
}

function lookBack({ sentence, quoteState }: Columns, { from, to }: TokenRange, { closedBefore, sinceStart }: Surroundings): void {
  let closed = -Infinity;
  let start = from;
  for (let index = from; index < to; index++) {
    if (index > from && sentence[index] !== sentence[index - 1]) start = index;
    sinceStart[index] = distanceBin(Math.min(MOST_SINCE, index - start));
    closedBefore[index] = index - closed <= FARTHEST_MARK ? 1 + distanceBin(index - 1 - closed) : 0;
    if (quoteState[index] === 3) closed = index;
  }
}

function lookAhead({ pos, sentence, quoteState }: Columns, { from, to }: TokenRange, { openedAfter, wordsAhead }: Surroundings): void {
  let opened = Infinity;
  let ahead = 0;
  for (let index = to - 1; index >= from; index--) {
    const isLast = index === to - 1 || sentence[index + 1] !== sentence[index] || pos[index + 1] === POS.PUNCT;
    ahead = isLast ? 0 : ahead + 1;
    wordsAhead[index] = Math.min(MOST_AHEAD, ahead);
    openedAfter[index] = opened - index <= FARTHEST_MARK ? 1 + distanceBin(opened - 1 - index) : 0;
    if (quoteState[index] === 1) opened = index;
  }
}
