import { expect } from 'chai';
import { settlePairs, type PairRuling } from '../../../../src/services/decisions/pair-rulings.js';
import { shuffled } from '../../../support/shuffle.js';

function rulings(...given: readonly (readonly [a: string, relation: '=' | '≠', b: string])[]): PairRuling[] {
  return given.map(([a, relation, b], index) => ({ a, b, together: relation === '=', decision: `${a}${relation}${b}`, order: index + 1 }));
}

describe('rulings on pairs', () => {
  it('stand side by side where they do not exclude each other', () => {
    const settled = settlePairs(rulings(['a', '=', 'b'], ['b', '=', 'c'], ['c', '≠', 'd']));
    expect(settled.overruled.size).to.equal(0);
    expect([...settled.standing].sort()).to.deep.equal(['a=b', 'b=c', 'c≠d']);
    expect(settled.cannotLink).to.deep.equal([['c', 'd']]);
  });

  const CASES: readonly (readonly [string, PairRuling[], Record<string, readonly string[]>])[] = [
    ['the same pair both ways', rulings(['a', '=', 'b'], ['b', '≠', 'a']), { 'a=b': ['b≠a'] }],
    ['a later joining', rulings(['a', '≠', 'b'], ['a', '=', 'b']), { 'a≠b': ['a=b'] }],
    ['a parting of what is joined through a third', rulings(['a', '≠', 'c'], ['a', '=', 'b'], ['b', '=', 'c']), { 'a≠c': ['a=b', 'b=c'] }],
    ['a joining of what is parted through a third', rulings(['a', '=', 'b'], ['b', '=', 'c'], ['a', '≠', 'c']), { 'a=b': ['b=c', 'a≠c'] }],
    ['a long way round', rulings(['a', '≠', 'e'], ['a', '=', 'b'], ['b', '=', 'c'], ['c', '=', 'd'], ['d', '=', 'e']), { 'a≠e': ['a=b', 'b=c', 'c=d', 'd=e'] }],
  ];
  for (const [name, given, expected] of CASES) {
    it(`lets the later win and names those it lost to: ${name}`, () => {
      expect(Object.fromEntries(settlePairs(given).overruled)).to.deep.equal(expected);
    });
  }

  it('never leaves a pair both tied and parted, whatever is decided in whatever order', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (let seed = 1; seed <= 300; seed++) {
      const pairs = shuffled(names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const)), seed).slice(0, 9);
      const given = pairs.map(([a, b], index): PairRuling => ({ a, b, together: (index * 7 + seed) % 3 > 0, decision: `${index}`, order: index }));
      const { mustLink, cannotLink } = settlePairs(given);
      const part = new Map(names.map((name) => [name, name]));
      for (const [a, b] of mustLink) {
        const [from, to] = [part.get(a)!, part.get(b)!];
        for (const name of names) if (part.get(name) === from) part.set(name, to);
      }
      for (const [a, b] of cannotLink) expect(part.get(a), `seed ${seed}`).not.to.equal(part.get(b));
    }
  });

  it('gives the same answer in any order of decisions on different claims', () => {
    const given = rulings(['a', '=', 'b'], ['c', '≠', 'd'], ['e', '=', 'f'], ['g', '≠', 'h'], ['i', '=', 'j']);
    const sorted = (pairs: readonly (readonly [string, string])[]): string[] => pairs.map((pair) => pair.join(' ')).sort();
    const first = settlePairs(given);
    for (let seed = 1; seed <= 50; seed++) {
      const again = settlePairs(shuffled(given, seed).map((ruling, index) => ({ ...ruling, order: index })));
      expect(sorted(again.mustLink)).to.deep.equal(sorted(first.mustLink));
      expect(sorted(again.cannotLink)).to.deep.equal(sorted(first.cannotLink));
    }
  });
});
