import { type Bounds, type Sight, wordAt } from './draft.js';

/** How a modifier turns a value into an interval. */
export type ModifierKind = 'more' | 'least' | 'less' | 'most' | 'nearly' | 'slightly-more' | 'about' | 'closely' | 'exact';

const BEFORE: ReadonlyMap<string, ModifierKind> = new Map<string, ModifierKind>(
  (
    [
      ['more', 'more than|over|above|in excess of|upwards of|upward of|greater than|exceeding|well over|well above|exceeded|exceeds|exceed|topped|topping|beyond|surpassed|far more than|higher than|longer than|older than'],
      ['least', 'at least|no fewer than|no less than|not less than|a minimum of|not fewer than|minimum of'],
      ['less', 'less than|fewer than|under|below|lower than|well under|well below|younger than|shorter than'],
      ['most', 'up to|at most|no more than|a maximum of|as many as|as much as|maximum of|not more than|no greater than'],
      ['nearly', 'nearly|almost|just under|approaching|not quite|just short of|just below|slightly less than|slightly under|a little under|a shade under'],
      ['slightly-more', 'just over|slightly more than|a little over|just above|slightly over|a little more than|a shade over|just more than'],
      ['about', 'about|around|some|roughly|approximately|an estimated|estimated|circa|close to|in the region of|something like|more or less|near|an approximate|approx|~'],
      ['exact', 'exactly|precisely|all|both|only|just'],
    ] as [ModifierKind, string][]
  ).flatMap(([kind, phrases]) => phrases.split('|').map((phrase): [string, ModifierKind] => [phrase, kind])),
);

/** Determiners and adjectives that may stand between a modifier and its number. */
const BETWEEN: ReadonlySet<string> = new Set(['a', 'an', 'the', 'another', 'further', 'additional', 'record', 'total', 'of', 'all', 'other']);

/** The modifier that ends right before a piece, the longest first, and where it starts. */
export function modifierBefore(sight: Sight, at: number): { readonly kind: ModifierKind; readonly from: number } | null {
  let end = at;
  for (let skipped = 0; skipped < 3; skipped++) {
    const found = endingAt(sight, end);
    if (found !== null) return found;
    if (!BETWEEN.has(wordAt(sight, end - 1))) return null;
    end--;
  }
  return null;
}

function endingAt(sight: Sight, end: number): { kind: ModifierKind; from: number } | null {
  for (let length = Math.min(4, end); length >= 1; length--) {
    let phrase = wordAt(sight, end - length);
    for (let at = end - length + 1; at < end; at++) phrase += ` ${wordAt(sight, at)}`;
    const kind = BEFORE.get(phrase);
    if (kind !== undefined) return { kind, from: end - length };
  }
  return null;
}

/** A modifier behind the number ("100 or more", "50 or so", "100+") and where it ends. */
export function modifierAfter(sight: Sight, at: number): { readonly kind: ModifierKind; readonly to: number } | null {
  const [first, second] = [wordAt(sight, at), wordAt(sight, at + 1)];
  if (first === '+') return { kind: 'least', to: at + 1 };
  if (first === 'plus' && second !== '') return { kind: 'least', to: at + 1 };
  if (first === 'or' && (second === 'more' || second === 'above' || second === 'over')) return { kind: 'least', to: at + 2 };
  if (first === 'or' && (second === 'fewer' || second === 'less' || second === 'under')) return { kind: 'most', to: at + 2 };
  if (first === 'or' && second === 'so') return { kind: 'about', to: at + 2 };
  return null;
}

/**
 * Applies a modifier to the value (or range) that was read.
 *
 * "about" widens by a tenth each way (by a hundredth, `closely`, where the number has three digits or more: "roughly 141"), "nearly" by a tenth downwards (start values of the design).
 */
export function bounded(lo: number, hi: number, kind: ModifierKind | null, vague: boolean): Bounds {
  switch (kind) {
    case 'more':
      return { lo, hi: null, loOpen: true, hiOpen: true, approximate: vague };
    case 'least':
      return { lo, hi: null, loOpen: false, hiOpen: true, approximate: vague };
    case 'less':
      return { lo: 0, hi, loOpen: false, hiOpen: true, approximate: vague };
    case 'most':
      return { lo: 0, hi, loOpen: false, hiOpen: false, approximate: vague };
    case 'nearly':
      return { lo: tidy(lo * 0.9), hi, loOpen: false, hiOpen: true, approximate: true };
    case 'slightly-more':
      return { lo, hi: tidy(hi * 1.1), loOpen: true, hiOpen: false, approximate: true };
    case 'closely':
      return { lo: tidy(lo * 0.99), hi: tidy(hi * 1.01), loOpen: false, hiOpen: false, approximate: true };
    case 'about':
      return { lo: tidy(lo * 0.9), hi: tidy(hi * 1.1), loOpen: false, hiOpen: false, approximate: true };
    default:
      return { lo, hi, loOpen: false, hiOpen: false, approximate: vague };
  }
}

/** Cuts the noise of binary fractions: 9 significant digits. */
export function tidy(value: number): number {
  return Number(value.toPrecision(9));
}
