import { type Draft, draftOf, type Sight, tokenAt, touching, wordAt } from './draft.js';
import { bounded, modifierBefore, tidy } from './modifiers.js';
import { CARDINALS, DENOMINATORS, MAGNITUDES } from './number-words.js';
import { isDateOrCode, isNotQuantity } from './not-quantities.js';
import { readNumber } from './read-number.js';
import { readUnit } from './read-unit.js';

/** What is read of an amount that is no plain number: its drafts and the piece after it. */
export type Found = { readonly drafts: readonly Draft[]; readonly next: number } | null;

const DASH = /^[-–—]$/;

/** Tallies of two sides: "3-1", "206-187", "212 votes to 187", "the vote was 52 to 48". The higher and the lower side, in that order. */
export function readScore(sight: Sight, at: number): Found {
  const first = readNumber(sight.pieces, at);
  if (first === null || first.vague || !Number.isInteger(first.lo) || (sight.pieces[at]!.kind === 'number' && isFraction(first.lo))) return null;
  if (/^[$£€]$/.test(wordAt(sight, at - 1)) || (wordAt(sight, at - 1) === '-' && touching(sight, at - 1))) return null;
  const dashed = DASH.test(wordAt(sight, first.next)) && touching(sight, first.next - 1) && touching(sight, first.next);
  const votes = /^(?:votes?|points?|seats?|goals?)$/.test(wordAt(sight, first.next)) ? 1 : 0;
  const spoken = wordAt(sight, first.next + votes) === 'to' && (votes === 1 || /^(?:by|won|voted|lost|of|passed|carried|approved|defeated|rejected|adopted)$/.test(wordAt(sight, at - 1)) || (wordAt(sight, at - 1) === 'was' && /^(?:vote|result|score|tally|count)$/.test(wordAt(sight, at - 2))));
  if (!dashed && !spoken) return null;
  const second = readNumber(sight.pieces, first.next + (dashed ? 1 : votes + 1));
  if (second === null || second.vague || !Number.isInteger(second.lo)) return null;
  // "approved 12 to 15 projects" is a range.
  if (!dashed && second.lo > first.lo && isCounted(sight, second.next)) return null;
  if (dashed && !isTally(sight, at, first, second)) return null;
  const side = (value: number, item: string): Draft => draftOf(bounded(value, value, null, false), { from: at, to: second.next, unit: 'score', item });
  const [high, low] = [Math.max(first.lo, second.lo), Math.min(first.lo, second.lo)];
  return { drafts: [side(high, 'higher'), side(low, 'lower')], next: second.next };
}

interface Side {
  readonly lo: number;
  readonly next: number;
  readonly digits: boolean;
}

function isTally(sight: Sight, at: number, first: Side, second: Side): boolean {
  if (!first.digits || !second.digits) return false;
  const more = DASH.test(wordAt(sight, second.next)) && touching(sight, second.next - 1);
  if (more || sight.pieces[second.next - 1]!.end - sight.pieces[second.next - 1]!.start > 3) return false;
  if (second.lo > first.lo && isCounted(sight, second.next)) return false;
  return first.lo < 1000 && !/^(?:%|percent|per)$/.test(wordAt(sight, second.next)) && !isDateOrCode(sight, at, first.next, 0);
}

function isCounted(sight: Sight, next: number): boolean {
  const token = tokenAt(sight, next);
  const verdict = /^(?:win|victory|defeat|loss|draw|vote|lead|triumph|rout|thrashing|success|result|score|series|decision|ruling)/;
  return (token?.pos === 'NOUN' || token?.pos === 'ADJ') && !verdict.test(token.lower);
}

function isFraction(value: number): boolean {
  return !Number.isInteger(value);
}

/** "half of the 240 passengers", "two-thirds", "a quarter of", "one in ten", "nine out of ten". */
export function readFraction(sight: Sight, at: number): Found {
  const share = readShare(sight, at) ?? readOdds(sight, at);
  if (share === null) return null;
  const before = modifierBefore(sight, at);
  const from = before?.from ?? at;
  const whole = readWhole(sight, share.next);
  if (whole !== null) {
    const value = tidy(share.value * whole.value);
    return { drafts: [draftOf(bounded(value, value, before?.kind ?? null, false), { from, to: whole.next, unit: whole.unit, item: undefined })], next: whole.next };
  }
  const value = tidy(share.value * 100);
  return { drafts: [draftOf(bounded(value, value, before?.kind ?? null, false), { from, to: share.next, unit: 'percent', item: undefined })], next: share.next };
}

function readShare(sight: Sight, at: number): { readonly value: number; readonly next: number } | null {
  const word = wordAt(sight, at);
  // "half a million" is a number, not a share.
  if (word === 'half' && /^an?$/.test(wordAt(sight, at + 1)) && MAGNITUDES.has(wordAt(sight, at + 2))) return null;
  if (word === 'half') return /^(?:of|the|all|its|their|his|her|a|an|-)$/.test(wordAt(sight, at + 1)) && !/^(?:second|first|other|final)$/.test(wordAt(sight, at - 1)) ? { value: 0.5, next: at + 1 } : null;
  const numerator = word === 'a' ? 1 : CARDINALS.get(word);
  if (numerator === undefined || numerator === 0 || numerator > 9) return null;
  const hyphen = wordAt(sight, at + 1) === '-' ? 1 : 0;
  const name = wordAt(sight, at + 1 + hyphen);
  const denominator = DENOMINATORS.get(name);
  if (denominator === undefined || denominator <= numerator || (numerator > 1) !== /s$/.test(name)) return null;
  const next = at + 2 + hyphen;
  const follower = tokenAt(sight, next);
  const ordinal = numerator === 1 && wordAt(sight, next) !== 'of' && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(follower?.pos ?? '');
  return ordinal ? null : { value: numerator / denominator, next };
}

/** "one in ten", "nine out of ten". */
function readOdds(sight: Sight, at: number): { readonly value: number; readonly next: number } | null {
  const part = readNumber(sight.pieces, at);
  if (part === null || part.vague || wordAt(sight, at - 1) === '-') return null;
  const joiner = wordAt(sight, part.next);
  const second = joiner === 'in' && wordAt(sight, part.next + 1) !== 'every' ? part.next + 1 : joiner === 'in' ? part.next + 2 : joiner === 'out' && wordAt(sight, part.next + 1) === 'of' ? part.next + 2 : 0;
  if (second === 0) return null;
  if (joiner === 'out' && wordAt(sight, second) === 'every') return null;
  const whole = readNumber(sight.pieces, second);
  if (whole === null || whole.vague || whole.lo < 2 || part.lo >= whole.lo || (joiner === 'in' && (whole.lo > 100 && whole.lo % 10 !== 0)) || (whole.lo > 1900 && whole.lo < 2100 && whole.digits)) return null;
  if (joiner === 'in' && part.lo > 9) return null;
  return { value: part.lo / whole.lo, next: whole.next };
}

/** What a fraction is taken of, where a number or unit says so: "of the 240 passengers", "of a mile", "an hour". */
function readWhole(sight: Sight, at: number): { readonly value: number; readonly next: number; readonly unit: string } | null {
  let next = at;
  while (/^(?:of|the|its|their|his|her|all|a|an|-)$/.test(wordAt(sight, next)) && next < at + 3) next++;
  const unit = readUnit(sight, next, true);
  if (unit !== null && next > at && wordAt(sight, next - 1) !== 'the') return { value: unit.factor, next: unit.next, unit: unit.unit };
  const magnitude = MAGNITUDES.get(wordAt(sight, next));
  if (magnitude !== undefined && wordAt(sight, next).length >= 5 && /^an?$/.test(wordAt(sight, next - 1))) return { value: magnitude, next: next + 1, unit: 'count' };
  const number = readNumber(sight.pieces, next);
  if (number === null || number.vague || next === at || isNotQuantity(sight, next, number.next, number.lo)) return null;
  return { value: number.lo, next: number.next, unit: 'count' };
}
