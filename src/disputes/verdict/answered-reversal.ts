import type { RelationFinding } from '../../domain/dispute.js';
import type { Reading } from '../reading/reading.js';
import { answered } from './align-content.js';
import type { AlignedPair } from './signs.js';
import { isNegator } from './stance-signs.js';

/** Rules that find that one side denies what the other says, or says the opposite. */
const NEGATED = /^polarity\/(?:negated|covered)$/;
const OPPOSED = /^antonym\/(?:opposed|winner)$/;
/** Share of each side's content that the other answers, from which they tell the same but for what is turned round. */
const ANSWERED = 0.87;
/** Words that keep something back or leave it open: "all except the captain perished", "only the captain survived". */
const RESERVING = /^(?:except|save|but|only|whether|longer|yet|until)$/;

/**
 * One side denies what the other says, or says its opposite, and all else that either says stands in the other too: "knew of the cracks in the bridge", "did not know
 * about the bridge's cracks". Weights learnt from free wording take so much in common for agreement.
 */
export function isAnsweredReversal({ aligned, pair: { a, b } }: AlignedPair, { rule }: RelationFinding): boolean {
  if (!NEGATED.test(rule) && !OPPOSED.test(rule)) return false;
  if (Math.min(answered(aligned.a), answered(aligned.b)) < ANSWERED) return false;
  return ![a, b].some((reading) => has(reading, RESERVING)) && (NEGATED.test(rule) || ![a, b].some(negates));
}

function has(reading: Reading, words: RegExp): boolean {
  return reading.tokens.some(({ lower }) => words.test(lower));
}

function negates(reading: Reading): boolean {
  return reading.tokens.some(({ lower }) => isNegator(lower));
}
