import { CARDINALS, MAGNITUDES, SHORT_MAGNITUDES, VAGUE } from './number-words.js';
import type { Piece } from './piece.js';

/** A number as written, before modifiers and units. */
export interface ReadNumber {
  readonly lo: number;
  readonly hi: number;
  /** Index of the piece after it. */
  readonly next: number;
  /** Written in digits. */
  readonly digits: boolean;
  /** A vague count ("dozens", "several"). */
  readonly vague: boolean;
}

/**
 * Reads the number that begins at a piece: digits or words with their magnitude, or a vague count.
 *
 * @param money true after a currency sign, where "m" and "b" are magnitudes.
 */
export function readNumber(pieces: readonly Piece[], at: number, money = false): ReadNumber | null {
  return readVague(pieces, at) ?? readArticle(pieces, at) ?? readDigits(pieces, at, money) ?? readWords(pieces, at);
}

function readVague(pieces: readonly Piece[], at: number): ReadNumber | null {
  const word = pieces[at]?.lower ?? '';
  if ((word === 'tens' || word === 'hundreds') && pieces[at + 1]?.lower === 'of') {
    const scale = pieces[at + 2]?.lower;
    const unit = scale === 'thousands' ? 1e3 : scale === 'millions' ? 1e6 : 0;
    const base = word === 'tens' ? 20 : 200;
    if (unit > 0) return { lo: base * unit, hi: (base * 5 - 1) * unit + unit - 1, next: at + 3, digits: false, vague: true };
  }
  const range = VAGUE.get(word);
  if (range !== undefined) return { lo: range[0], hi: range[1], next: at + 1, digits: false, vague: true };
  const few = word === 'a' ? pieces[at + 1]?.lower : undefined;
  const next = pieces[at + 2]?.lower === 'of' && few !== 'few' ? at + 3 : at + 2;
  if (few === 'few') {
    const scaled = VAGUE.get(`${pieces[at + 2]?.lower ?? ''}s`);
    return scaled === undefined ? { lo: 2, hi: 10, next: at + 2, digits: false, vague: true } : { lo: scaled[0], hi: scaled[1], next: at + 3, digits: false, vague: true };
  }
  if (few === 'handful') return { lo: 2, hi: 10, next, digits: false, vague: true };
  return few === 'couple' ? { lo: 2, hi: 2, next, digits: false, vague: true } : null;
}

/** "a dozen", "half a million", "half a dozen". */
function readArticle(pieces: readonly Piece[], at: number): ReadNumber | null {
  const half = pieces[at]?.lower === 'half';
  const article = half ? at + 1 : at;
  const word = pieces[article]?.lower;
  if (word !== 'a' && word !== 'an') return null;
  const magnitude = MAGNITUDES.get(pieces[article + 1]?.lower ?? '');
  if (magnitude === undefined || pieces[article + 1]!.lower.length < 5) return null;
  const value = half ? magnitude / 2 : magnitude;
  return { lo: value, hi: value, next: article + 2, digits: false, vague: false };
}

function readDigits(pieces: readonly Piece[], at: number, money: boolean): ReadNumber | null {
  const piece = pieces[at];
  if (piece?.kind !== 'number') return null;
  let value = Number(piece.lower.replaceAll(',', ''));
  let next = at + 1;
  const follower = pieces[next];
  const magnitude = follower === undefined ? undefined : MAGNITUDES.get(follower.lower);
  const touching = follower?.start === piece.end;
  if (magnitude !== undefined && (!SHORT_MAGNITUDES.has(follower!.lower) || money || (touching && follower!.lower === 'k'))) {
    value *= magnitude;
    next++;
  } else if (follower?.lower === '-' && touching && (MAGNITUDES.get(pieces[next + 1]?.lower ?? '') ?? 0) >= 1e6 && pieces[next + 1]!.lower.length > 5) {
    value *= MAGNITUDES.get(pieces[next + 1]!.lower)!;
    next += 2;
  }
  value = Number(value.toPrecision(12));
  return { lo: value, hi: value, next, digits: true, vague: false };
}

/** "forty-three", "four thousand", "one hundred and four", "two and a half million". */
function readWords(pieces: readonly Piece[], at: number): ReadNumber | null {
  let total = 0;
  let group = 0;
  let next = at;
  let last = 0;
  for (;;) {
    const word = pieces[next]?.lower ?? '';
    const cardinal = CARDINALS.get(word);
    const magnitude = MAGNITUDES.get(word);
    if (cardinal !== undefined && (next === at || fits(last, cardinal))) {
      group += cardinal;
      last = cardinal;
      next++;
    } else if (magnitude !== undefined && word.length >= 5 && next > at) {
      if (magnitude < 1e3) group = Math.max(group, 1) * magnitude;
      else {
        total += group * magnitude;
        group = 0;
      }
      last = 100;
      next++;
    } else if (word === '-' && last >= 20 && last < 100 && (CARDINALS.get(pieces[next + 1]?.lower ?? '') ?? 10) < 10) next++;
    else if (word === 'and' && last === 100 && CARDINALS.has(pieces[next + 1]?.lower ?? '')) next++;
    else if (word === 'and' && pieces[next + 1]?.lower === 'a' && pieces[next + 2]?.lower === 'half' && next > at) {
      group += 0.5;
      next += 3;
      last = 1;
    } else break;
  }
  if (next === at) return null;
  return { lo: total + group, hi: total + group, next, digits: false, vague: false };
}

function fits(last: number, cardinal: number): boolean {
  return last === 100 || (last >= 20 && cardinal < 10 && cardinal > 0);
}
