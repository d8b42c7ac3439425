import { type Draft, draftOf, type Sight, tokenAt, touching, wordAt } from './draft.js';
import { bounded, modifierBefore, tidy } from './modifiers.js';
import { CARDINALS, DENOMINATORS, MAGNITUDES } from './number-words.js';
import { isDateOrCode, isNotQuantity } from './not-quantities.js';
import { readNumber } from './read-number.js';
import { readUnit } from './read-unit.js';

type Found = { readonly drafts: readonly Draft[]; readonly next: number } | null;

const DASH = /^[-–—]$/;

/** "43-year-old", "43 years old", "aged 43", "Mira Cole, 29,", "a man, 26,", "a woman of 60" and "she was 86". */
export function readAge(sight: Sight, at: number): Found {
  const decade = readDecade(sight, at);
  if (decade !== null) return decade;
  const read = readNumber(sight.pieces, at);
  if (read === null || read.vague || read.lo > 120 || !Number.isInteger(read.lo)) return null;
  const to = ageEnd(sight, at, read.next);
  if (to === null) return null;
  const before = modifierBefore(sight, at);
  const bounds = bounded(read.lo, read.hi, before?.kind ?? null, false);
  const aged = /^(?:aged|age)$/.test(wordAt(sight, at - 1)) ? at - 1 : (before?.from ?? at);
  return { drafts: [draftOf(bounds, { from: aged, to, unit: 'year-age', item: null })], next: to };
}

/** "a man in his 40s", "in her late 60s". */
function readDecade(sight: Sight, at: number): Found {
  const value = Number(wordAt(sight, at));
  if (sight.pieces[at]!.kind !== 'number' || value < 20 || value > 90 || value % 10 !== 0) return null;
  const mark = /^['’]$/.test(wordAt(sight, at + 1)) ? 1 : 0;
  if (wordAt(sight, at + 1 + mark) !== 's' || !touching(sight, at)) return null;
  const part = /^(?:early|mid|late)$/.exec(wordAt(sight, at - 1))?.[0] ?? (wordAt(sight, at - 1) === '-' && wordAt(sight, at - 2) === 'mid' ? 'mid' : null);
  const owner = at - 1 - (part === null ? 0 : wordAt(sight, at - 1) === '-' ? 2 : 1);
  if (!/^(?:his|her|their|my|our)$/.test(wordAt(sight, owner)) || wordAt(sight, owner - 1) !== 'in') return null;
  const [first, last] = part === 'early' ? [0, 3] : part === 'mid' ? [4, 6] : part === 'late' ? [7, 9] : [0, 9];
  const bounds = { lo: value + first, hi: value + last, loOpen: false, hiOpen: false, approximate: true };
  return { drafts: [draftOf(bounds, { from: owner + 1, to: at + 2 + mark, unit: 'year-age', item: null })], next: at + 2 + mark };
}

function ageEnd(sight: Sight, at: number, next: number): number | null {
  const hyphen = wordAt(sight, next) === '-' ? 1 : 0;
  const unit = wordAt(sight, next + hyphen);
  if (unit === 'year' || unit === 'years') {
    const second = wordAt(sight, next + hyphen + 1) === '-' ? 1 : 0;
    const old = wordAt(sight, next + hyphen + 1 + second);
    if (old === 'old' || old === 'olds') return next + hyphen + 2 + second;
    if (old === 'of' && wordAt(sight, next + hyphen + 2) === 'age') return next + hyphen + 3;
  }
  const before = wordAt(sight, at - 1);
  if (before === 'aged' || (before === 'of' && wordAt(sight, at - 2) === 'age') || (before === 'age' && wordAt(sight, next) !== 'group')) return next;
  if (before === 'and' && /^aged$/.test(wordAt(sight, at - 3))) return next;
  if (sight.pieces[at]!.kind !== 'number') return null;
  return isApposition(sight, at, next) || isCopular(sight, at, next) || isOfAge(sight, at, next) ? next : null;
}

function isApposition(sight: Sight, at: number, next: number): boolean {
  const after = wordAt(sight, next);
  const named = tokenAt(sight, at - 2);
  const close = after === ',' || after === ')' || after === '.' || after === ';';
  const open = wordAt(sight, at - 1);
  const person = (named?.pos === 'PROPN' && /^\p{Lu}/u.test(named.text)) || ONE_PERSON.test(named?.lower ?? '');
  return close && (open === ',' || (open === '(' && after === ')')) && person;
}

const ONE_PERSON = /^(?:man|woman|boy|girl|youth|teenager|child|pensioner|driver|motorist|cyclist|student|pupil|mother|father|suspect|gunman|victim|widow|widower)$/;

/** "a man of 26 was held"; "a boy of 11 months" counts months. */
function isOfAge(sight: Sight, at: number, next: number): boolean {
  if (wordAt(sight, at - 1) !== 'of' || !ONE_PERSON.test(wordAt(sight, at - 2))) return false;
  const after = tokenAt(sight, next)?.pos;
  return after !== 'NOUN' && after !== 'ADJ' && after !== 'PROPN' && after !== 'NUM' && !/^(?:%|-)$/.test(wordAt(sight, next));
}

function isCopular(sight: Sight, at: number, next: number): boolean {
  const end = next >= sight.pieces.length || /^[.,;]$/.test(wordAt(sight, next));
  const subject = wordAt(sight, at - 2);
  const person = /^(?:he|she|who|i)$/.test(subject) || tokenAt(sight, at - 2)?.pos === 'PROPN';
  return end && person && /^(?:was|is|turned|am)$/.test(wordAt(sight, at - 1));
}

/** Tallies of two sides: "3-1", "206-187", "212 votes to 187", "52 to 48". The higher and the lower side, in that order. */
export function readScore(sight: Sight, at: number): Found {
  const first = readNumber(sight.pieces, at);
  if (first === null || first.vague || !Number.isInteger(first.lo) || (sight.pieces[at]!.kind === 'number' && isFraction(first.lo))) return null;
  if (/^[$£€]$/.test(wordAt(sight, at - 1)) || (wordAt(sight, at - 1) === '-' && touching(sight, at - 1))) return null;
  const dashed = DASH.test(wordAt(sight, first.next)) && touching(sight, first.next - 1) && touching(sight, first.next);
  const votes = /^(?:votes?|points?|seats?|goals?)$/.test(wordAt(sight, first.next)) ? 1 : 0;
  const spoken = wordAt(sight, first.next + votes) === 'to' && (votes === 1 || /^(?:by|won|voted|lost|of|passed|carried|approved|defeated|rejected|adopted)$/.test(wordAt(sight, at - 1)));
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
