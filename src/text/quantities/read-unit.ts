import { type Sight, tokenAt, touching, wordAt } from './draft.js';
import { CURRENCY_SIGNS, DOLLARS, type UnitMeaning, unitOf } from './units.js';

/** A unit with where it ends and whether the number means millions ("30m euros"). */
export interface ReadUnit extends UnitMeaning {
  readonly next: number;
}

/** The currency sign that ends right before a piece, and where it starts. */
export function currencyBefore(sight: Sight, at: number): { readonly unit: string; readonly from: number } | null {
  const sign = CURRENCY_SIGNS.get(wordAt(sight, at - 1));
  if (sign === undefined) return null;
  if (wordAt(sight, at - 1) !== '$' || !touching(sight, at - 2)) return { unit: sign, from: at - 1 };
  const dollar = DOLLARS.get(wordAt(sight, at - 2));
  return dollar === undefined ? { unit: sign, from: at - 1 } : { unit: dollar, from: at - 2 };
}

const LETTER_UNITS: ReadonlySet<string> = new Set(['m', 'g', 'mi', 'ha', 'in', 'p']);
const AMBIGUOUS: ReadonlySet<string> = new Set(['second', 'foot', 'yard', 'yards', 'min', 'crown', 'cent', 'mile', 'pound']);

/**
 * Reads the unit after a number ("km", "%", "square miles", "degrees Celsius", "-mile"), or null for a plain count.
 *
 * @param at index of the piece after the number; @param one true when the number is 1, which allows singular units.
 */
export function readUnit(sight: Sight, at: number, one: boolean): ReadUnit | null {
  const hyphen = wordAt(sight, at) === '-' && touching(sight, at - 1);
  const first = hyphen ? at + 1 : at;
  const word = wordAt(sight, first);
  return readPercent(sight, first) ?? readDegrees(sight, first) ?? readPower(sight, first) ?? readRichter(sight, first, word) ?? readPlain(sight, first, hyphen || one);
}

function readPercent(sight: Sight, at: number): ReadUnit | null {
  const [word, second] = [wordAt(sight, at), wordAt(sight, at + 1)];
  if (word === '%') return { unit: 'percent', factor: 1, next: at + 1 };
  if (word === 'per' && second === 'cent') return { unit: 'percent', factor: 1, next: at + 2 };
  if (word === 'percentage' && second.startsWith('point')) return { unit: 'percent', factor: 1, next: at + 2 };
  if (word === 'basis') {
    const point = second === '-' ? at + 2 : at + 1;
    if (wordAt(sight, point).startsWith('point')) return { unit: 'percent', factor: 0.01, next: point + 1 };
  }
  return null;
}

function readDegrees(sight: Sight, at: number): ReadUnit | null {
  const word = wordAt(sight, at);
  const letter = sight.pieces[at] !== undefined && touching(sight, at - 1) && sight.pieces[at - 1]!.kind === 'number' && (word === 'c' || word === 'f');
  if (letter) return word === 'f' ? { unit: 'degC', factor: 5 / 9, offset: -160 / 9, next: at + 1 } : { unit: 'degC', factor: 1, next: at + 1 };
  if (word !== '°' && word !== 'degrees' && word !== 'degree') return null;
  const scale = wordAt(sight, at + 1);
  if (scale === 'f' || scale === 'fahrenheit') return { unit: 'degC', factor: 5 / 9, offset: -160 / 9, next: at + 2 };
  if (scale === 'c' || scale === 'celsius' || scale === 'centigrade') return { unit: 'degC', factor: 1, next: at + 2 };
  return { unit: 'degree', factor: 1, next: at + 1 };
}

/** Squares, cubes and speeds of the plain units. */
function readPower(sight: Sight, at: number): ReadUnit | null {
  const word = wordAt(sight, at);
  const sq = word === 'square' || word === 'sq';
  if (sq || word === 'cubic') {
    const base = unitOf(wordAt(sight, wordAt(sight, at + 1) === '-' ? at + 2 : at + 1));
    if (base?.unit !== 'm') return null;
    return { unit: sq ? 'm2' : 'm3', factor: base.factor ** (sq ? 2 : 3), next: at + 2 };
  }
  const length = unitOf(word);
  const per = wordAt(sight, at + 1);
  if (length?.unit !== 'm' || (per !== 'per' && per !== 'an' && per !== '/')) return null;
  const time = wordAt(sight, at + 2);
  if (time === 'hour' || time === 'h') return { unit: 'm/s', factor: length.factor / 3600, next: at + 3 };
  return time === 'second' ? { unit: 'm/s', factor: length.factor, next: at + 3 } : null;
}

function readRichter(sight: Sight, at: number, word: string): ReadUnit | null {
  if (word !== 'magnitude' && !(word === 'on' && wordAt(sight, at + 2) === 'richter')) return null;
  return { unit: 'magnitude', factor: 1, next: word === 'magnitude' ? at + 1 : at };
}

function readPlain(sight: Sight, at: number, singular: boolean): ReadUnit | null {
  const word = wordAt(sight, at);
  const meaning = unitOf(word);
  if (meaning === undefined) return null;
  if ((LETTER_UNITS.has(word) || word.length === 1) && !touching(sight, at - 1)) return null;
  if (AMBIGUOUS.has(word) && !singular && !word.endsWith('s')) return null;
  // A weight, not a sum: "200 pounds of flour", "weighing 200 pounds".
  if (word.startsWith('pound') && (wordAt(sight, at + 1) === 'of' || wordAt(sight, at + 1) === 'heavier')) return { unit: 'kg', factor: 0.45359237, next: at + 1 };
  if (tokenAt(sight, at)?.pos === 'PROPN' && /^\p{Lu}/u.test(tokenAt(sight, at)!.text) && word.length > 3) return null;
  return { unit: meaning.unit, factor: meaning.factor, offset: meaning.offset ?? 0, next: at + 1 };
}
