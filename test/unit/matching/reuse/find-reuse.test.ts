import { expect } from 'chai';
import { findReuse } from '../../../../src/matching/reuse/find-reuse.js';
import { shuffled } from '../../../support/shuffle.js';

const WORDS = 'harbour crane ferry council winter bread signal copper meadow lantern river coach timber market violin orchard station glass'.split(' ');
/** Sentences of nonsense, the same for the same seed, so that no run of five words repeats by chance alone. */
function prose(seed: number, sentences: number): string {
  let state = seed;
  const next = (): string => WORDS[(state = (state * 1103515245 + 12345) % 2147483648) % WORDS.length]!;
  return Array.from({ length: sentences }, (_, index) => `The ${next()} ${next()} met ${next()} ${next()} near ${next()} ${next()} after ${next()} number ${seed * 1000 + index}.`).join(' ');
}
const dated = (id: string, text: string, day: string | null) => ({ id, text, published: day === null ? null : { iso: day, precision: 'day' as const } });

describe('findReuse', () => {
  const wire = prose(3, 20);

  it('finds a reprint and calls the earlier article its parent', () => {
    const found = findReuse([dated('paper', `${wire} ${prose(9, 2)}`, '2026-03-02'), dated('wire', wire, '2026-03-01')]);
    expect(found).to.have.length(1);
    expect(found[0]).to.include({ articleId: 'paper', parentId: 'wire', kind: 'copy' });
    expect(found[0]!.containment).to.be.within(0.8, 1);
  });

  it('calls an article derived when only part of it is taken over', () => {
    const found = findReuse([dated('wire', wire, '2026-03-01'), dated('mixed', `${prose(3, 6)} ${prose(11, 10)}`, '2026-03-02')]);
    expect(found.map(({ kind }) => kind)).to.deep.equal(['derived']);
  });

  it('finds nothing between articles written apart', () => {
    expect(findReuse([dated('a', prose(3, 20), null), dated('b', prose(4, 20), null)])).to.deep.equal([]);
  });

  it('does not take a long quotation in both for copying', () => {
    const speech = `“${prose(5, 8)}”`;
    expect(findReuse([dated('a', `${prose(3, 8)} ${speech}`, null), dated('b', `${prose(4, 8)} ${speech}`, null)])).to.deep.equal([]);
  });

  it('takes the longer of two undated articles for the parent', () => {
    expect(findReuse([dated('short', prose(3, 10), null), dated('long', wire, null)])[0]).to.include({ articleId: 'short', parentId: 'long' });
  });

  it('gives the same answer whatever the order of the articles', () => {
    const articles = [dated('a', wire, '2026-03-01'), dated('b', wire, '2026-03-02'), dated('c', `${wire} ${prose(8, 3)}`, null), dated('d', prose(7, 9), null)];
    const expected = findReuse(articles);
    expect(expected).to.have.length(2);
    for (let seed = 1; seed <= 4; seed++) expect(findReuse(shuffled(articles, seed))).to.deep.equal(expected);
  });
});
