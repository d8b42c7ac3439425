import type { Quantity } from '../../domain/quantity.js';
import type { Token } from '../tokens.js';
import { countedThing } from './counted-thing.js';
import { isCumulative } from './cumulative.js';
import type { Draft, Sight } from './draft.js';
import { CARDINALS, DENOMINATORS, VAGUE } from './number-words.js';
import { cutPieces } from './piece.js';
import { readAge } from './read-age.js';
import { readAmount } from './read-amount.js';
import { readNone } from './read-none.js';
import { readFraction, readScore } from './read-special.js';

const OPENERS: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(), ...DENOMINATORS.keys(), ...VAGUE.keys(), 'a', 'an', 'tens', 'no', 'none', 'nobody', 'anyone', 'anybody',
]);
const ARTICLE_NUMBER: ReadonlySet<string> = new Set(['few', 'handful', 'couple', 'dozen', 'hundred', 'thousand', 'million', 'billion', 'half', 'third', 'quarter', 'fifth', 'tenth', 'sixth', 'eighth', 'fourth']);

/**
 * Finds the amounts in a text as intervals in base units, in order of the text.
 *
 * Numbers in dates, times of day, labels ("Flight 618") and codes are left out. A tally ("3-1") gives two quantities
 * over the same span, `higher` and `lower`. Linear in the number of tokens.
 *
 * @param tokens of the whole text, with their sentences; @param text what their offsets point into.
 */
export function findQuantities(tokens: readonly Token[], text: string): Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  while (from < tokens.length) {
    let to = from;
    let candidate = false;
    for (; to < tokens.length && tokens[to]!.sentence === tokens[from]!.sentence; to++) candidate ||= isCandidate(tokens, to);
    if (candidate) findInSentence({ pieces: cutPieces(text, tokens, from, to), tokens, end: to }, text, found);
    from = to;
  }
  return found;
}

function isCandidate(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (lower === 'a' || lower === 'an') return ARTICLE_NUMBER.has(tokens[at + 1]?.lower ?? '');
  return mayOpen(lower);
}

/** True for words and signs in which an amount may begin. Asked of every token, so without a pattern. */
function mayOpen(lower: string): boolean {
  if (OPENERS.has(lower)) return true;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code >= DIGIT_0 && code <= DIGIT_9) return true;
  }
  return false;
}

const [DIGIT_0, DIGIT_9] = [0x30, 0x39];

function findInSentence(sight: Sight, text: string, into: Quantity[]): void {
  let at = 0;
  while (at < sight.pieces.length) {
    const { kind, lower } = sight.pieces[at]!;
    if (kind !== 'number' && !OPENERS.has(lower)) {
      at++;
      continue;
    }
    at = readAt(sight, at, text, into);
  }
}

function readAt(sight: Sight, at: number, text: string, into: Quantity[]): number {
  const special = readAge(sight, at) ?? readFraction(sight, at) ?? readScore(sight, at);
  if (special !== null) {
    for (const draft of special.drafts) into.push(finish(sight, draft, text));
    return special.next;
  }
  const reading = readNone(sight, at) ?? readAmount(sight, at);
  if (reading === null) return at + 1;
  if (reading.draft !== null) into.push(finish(sight, reading.draft, text));
  return reading.next;
}

function finish(sight: Sight, draft: Draft, text: string): Quantity {
  const { pieces, tokens, end } = sight;
  const first = pieces[draft.from]!;
  const last = pieces[draft.to - 1]!;
  const around = countedThing(tokens, first.token, last.token + 1, end, draft.unit);
  const bare = draft.unit === 'score' || draft.unit === 'year-age';
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    lo: draft.lo,
    hi: draft.hi,
    loOpen: draft.loOpen,
    hiOpen: draft.hiOpen,
    unit: draft.unit,
    item: draft.item !== undefined ? draft.item : around.item,
    status: bare ? null : around.status,
    approximate: draft.approximate,
    cumulative: !bare && isCumulative(tokens, first.token, last.token + 1, end),
  };
}
