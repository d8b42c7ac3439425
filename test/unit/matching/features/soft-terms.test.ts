import { expect } from 'chai';
import { LikeWords } from '../../../../src/matching/features/like-words.js';
import { softOverlapOf, SoftVocabulary, type SoftTerms } from '../../../../src/matching/features/soft-terms.js';
import type { WordLikeness } from '../../../../src/matching/terms/word-likeness.js';

/** A table in which only the words of `pairs` are alike. */
function likenessOf(pairs: readonly (readonly [string, string, number])[]): WordLikeness {
  const stems = [...new Set(pairs.flatMap(([a, b]) => [a, b]))];
  return {
    rows: stems.length,
    row: (stem) => stems.indexOf(stem),
    like: (row) => {
      const own = pairs.flatMap(([a, b, likeness]) => (stems[row] === a ? [[stems.indexOf(b), likeness] as const] : stems[row] === b ? [[stems.indexOf(a), likeness] as const] : []));
      return { rows: Int32Array.from(own, ([other]) => other), likeness: Float32Array.from(own, ([, likeness]) => likeness) };
    },
  };
}

const vocabularyOf = (texts: readonly (readonly string[])[], likeness: WordLikeness | null): SoftVocabulary => new SoftVocabulary(new LikeWords(texts, likeness), texts);

describe('soft terms', () => {
  const texts = [['ferry', 'sank', 'harbour'], ['vessel', 'sank'], ['harbour', 'shut'], ['mayor', 'spoke'], ['crew', 'praised']];
  const likeness = likenessOf([['ferry', 'vessel', 0.5]]);
  const compiled = (vocabulary: SoftVocabulary): SoftTerms[] => texts.map((text) => vocabulary.compile(text));

  it('count like words as far as they are alike', () => {
    const [a, b] = compiled(vocabularyOf(texts, likeness));
    const [c, d] = compiled(vocabularyOf(texts, null));
    expect(softOverlapOf(a!, b!).coveredMost).to.be.greaterThan(softOverlapOf(c!, d!).coveredMost);
    expect(softOverlapOf(a!, b!).coveredMost).to.be.below(1);
  });

  it('take a word for the less telling, the more sentences hold one like it', () => {
    const weight = (table: WordLikeness | null): number => vocabularyOf(texts, table).compile(['ferry']).sum;
    expect(weight(null)).to.be.closeTo(Math.log(6 / 1.5), 1e-9);
    expect(weight(likeness)).to.be.closeTo(Math.log(6 / 2), 1e-9);
  });

  it('are compared the same from either side, fully with themselves, not at all without anything in common', () => {
    const [a, b, , d] = compiled(vocabularyOf(texts, likeness));
    expect(softOverlapOf(a!, b!)).to.deep.equal(softOverlapOf(b!, a!));
    expect(softOverlapOf(a!, a!)).to.include({ coveredMost: 1, coveredLeast: 1 });
    expect(softOverlapOf(a!, a!).cosine).to.be.closeTo(1, 1e-9);
    expect(softOverlapOf(a!, d!)).to.deep.equal({ coveredMost: 0, coveredLeast: 0, rarest: 0, secondRarest: 0, weight: 0, cosine: 0 });
  });

  it('take words of one family for nearly the same', () => {
    const family = vocabularyOf([['kill'], ['die'], ['sail']], null);
    const overlap = softOverlapOf(family.compile(['kill']), family.compile(['die']));
    expect(overlap.coveredMost).to.be.closeTo(0.9, 1e-6);
  });

  it('pass over words that the event does not hold, and texts without words', () => {
    const vocabulary = vocabularyOf(texts, likeness);
    expect([...vocabulary.compile(['zebra']).ids]).to.deep.equal([]);
    expect(softOverlapOf(vocabulary.compile([]), vocabulary.compile(['ferry'])).coveredMost).to.equal(0);
  });
});
