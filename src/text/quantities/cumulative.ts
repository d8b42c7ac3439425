import type { Token } from '../tokens.js';

const TOTAL_NOUN: ReadonlySet<string> = new Set(['toll', 'total', 'tally', 'count', 'number', 'altogether', 'overall', 'cumulative']);
const REACHING: ReadonlySet<string> = new Set(['rise', 'climb', 'reach', 'grow', 'increase', 'jump', 'bring', 'mount', 'stand', 'pass', 'near', 'raise', 'swell', 'soar', 'hit', 'lower', 'revise', 'fall', 'drop']);

/**
 * Says whether an amount is a running total ("the toll rose to 26", "40 so far"), rather than a single count or an increment.
 *
 * @param from index of the amount's first token; @param to index after its last; @param end index after the sentence.
 */
export function isCumulative(tokens: readonly Token[], from: number, to: number, end: number): boolean {
  const { sentence } = tokens[from]!;
  let reaching = false;
  let to_ = false;
  for (let index = from - 1; index >= Math.max(0, from - 8) && tokens[index]!.sentence === sentence; index--) {
    const token = tokens[index]!;
    // "A total of 340 savers lost cash": all of them, not all so far.
    if (token.lemma === 'total' && tokens[index - 1]?.lower === 'a' && tokens[index + 1]?.lower === 'of') return false;
    if (TOTAL_NOUN.has(token.lemma)) return token.lemma !== 'number' || reaching || to_;
    reaching ||= REACHING.has(token.lemma);
    to_ ||= token.lower === 'to' || token.lower === 'at';
    if (token.lower === 'now' || token.lower === 'already') return true;
  }
  for (let index = to; index < Math.min(end, to + 8); index++) {
    const { lower } = tokens[index]!;
    const next = tokens[index + 1]?.lower;
    if (lower === 'so' && next === 'far') return true;
    if (lower === 'in' && (next === 'total' || next === 'all')) return true;
    if (lower === 'altogether') return true;
  }
  const [before, previous] = [tokens[from - 1]?.lower, tokens[from - 2]?.lower];
  return (before === ',' && previous === 'far') || (reaching && to_ && tokens[from - 1]?.sentence === sentence);
}
