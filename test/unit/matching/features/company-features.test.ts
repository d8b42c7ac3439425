import { expect } from 'chai';
import type { FirstScore } from '../../../../src/matching/features/candidate-lists.js';
import { COMPANY_FEATURES, companyFeatures } from '../../../../src/matching/features/company-features.js';
import { descendingOrder } from '../../../../src/matching/features/descending-order.js';
import type { Place } from '../../../../src/matching/features/numbered-places.js';
import { randomNumbers } from '../../../support/random-texts.js';

const FLOOR = -8;

/** Claims of a few articles, some of one sentence, and most of their pairs with scores of which many are equal. */
function invent(seed: number): { readonly places: readonly Place[]; readonly pairs: readonly FirstScore[] } {
  const below = randomNumbers(seed);
  const places = Array.from({ length: 40 }, (_, index): Place => ({ article: `a${index % 5}`, sentence: below(9) }));
  const pairs: FirstScore[] = [];
  for (let a = 0; a < places.length; a++) {
    for (let b = a + 1; b < places.length; b++) {
      const sameSentence = places[a]!.article === places[b]!.article && places[a]!.sentence === places[b]!.sentence;
      if (!sameSentence && below(5) > 0) pairs.push({ a, b, logOdds: below(60) / 4 - 11 });
    }
  }
  return { places, pairs };
}

/** The features of one pair, read off all others as their description says. */
function readOff({ a, b, logOdds }: FirstScore, places: readonly Place[], pairs: readonly FirstScore[]): number[] {
  const scoreOf = (x: number, y: number): number | undefined => pairs.find((pair) => (pair.a === x && pair.b === y) || (pair.a === y && pair.b === x))?.logOdds;
  const best = (scores: readonly (number | undefined)[]): number => scores.reduce<number>((most, score) => Math.max(most, score ?? FLOOR), FLOOR);
  const at = (x: number, y: number, shift: number): number =>
    best(pairs.map((pair) => {
      const is = (claim: number, place: Place): boolean => places[claim]!.article === place.article && places[claim]!.sentence === place.sentence + shift;
      return (is(pair.a, places[x]!) && is(pair.b, places[y]!)) || (is(pair.b, places[x]!) && is(pair.a, places[y]!)) ? pair.logOdds : undefined;
    }));
  const rivals = (claim: number, other: number): (number | undefined)[] =>
    places.flatMap((place, index) => (place.article === places[other]!.article && place.sentence !== places[other]!.sentence ? [scoreOf(claim, index)] : []));
  const rank = (claim: number, other: number): number => 1 + rivals(claim, other).filter((score) => score !== undefined && score > logOdds).length;
  const elsewhere = (claim: number, other: number): number => best(places.map((place, index) => (place.article === places[other]!.article ? undefined : scoreOf(claim, index))));
  const third = places.map((place, index) =>
    place.article === places[a]!.article || place.article === places[b]!.article ? undefined : Math.min(scoreOf(a, index) ?? FLOOR, scoreOf(b, index) ?? FLOOR));
  const ranks = [rank(a, b), rank(b, a)];
  return [
    logOdds, 1 / Math.min(...ranks), 1 / Math.max(...ranks), Number(ranks[0] === 1 && ranks[1] === 1),
    Math.max(-4, Math.min(4, logOdds - best([...rivals(a, b), ...rivals(b, a)]))),
    Math.max(at(a, b, -1), at(a, b, 1)), best(third), Math.max(elsewhere(a, b), elsewhere(b, a)), Math.min(4, at(a, b, 0) - logOdds),
  ];
}

describe('features of a pair in company', () => {
  for (const seed of [1, 2]) {
    it(`are what reading them off pair by pair gives (${seed})`, () => {
      const { pairs, places } = invent(seed);
      const rows = companyFeatures(places, pairs);
      expect(rows).to.have.length(pairs.length);
      pairs.forEach((pair, index) => {
        if (index % 29 !== 0) return;
        expect(Object.fromEntries(COMPANY_FEATURES.map((name, at) => [name, rows[index]![at]]))).to.deep.equal(
          Object.fromEntries(COMPANY_FEATURES.map((name, at) => [name, readOff(pair, places, pairs)[at]])),
        );
      });
    });
  }

  it('of no pairs are none', () => {
    expect(companyFeatures([{ article: 'a', sentence: 0 }], [])).to.deep.equal([]);
  });
});

describe('descending order', () => {
  it('puts large numbers first and equal ones in order of index, whatever their sign and size', () => {
    const values = [0, -0, 3.5, -2, 1e-300, -1e-300, 1e300, -1e300, 3.5, -2, Infinity, -Infinity, 0.1];
    const expected = values.map((_, index) => index).sort((x, y) => (values[x] === values[y] ? x - y : values[y]! - values[x]!));
    expect([...descendingOrder(Float64Array.from(values))]).to.deep.equal(expected);
  });
});
