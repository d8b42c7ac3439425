import { expect } from 'chai';
import { trainingArticles } from '../../../src/services/training-articles.js';
import { sortTrainingLines } from '../../../src/services/training-lines.js';

const file = (path: string, text: string): { path: string; bytes: Uint8Array } => ({ path, bytes: Buffer.from(text) });

describe('a folder of labelled coverage', () => {
  const lines = trainingArticles('coverage', [
    file('bridge/a.md', '---\noutlet: Tarn Post\ntitle: Bridge shut\ndate: 2026-03-02\n---\nThe bridge at Orrin was shut on Monday. Buses go by Sill.\n'),
    file('bridge/README.md', 'About the folder.\n'),
    file('bridge/edits/a.md', 'The bridge at Orrin was shut on Sunday.\n'),
    file('bridge/labels.json', '{}'),
  ], { now: '2026-03-03T00:00:00Z', claimsOnly: true });

  it('gives a line for each article, with its path as id and its headline apart from its text', () => {
    expect(lines.map((line) => JSON.parse(line) as unknown)).to.deep.equal([
      { id: 'bridge/a.md', event: 'bridge', set: 'coverage', published: '2026-03-02', title: 'Bridge shut', text: 'The bridge at Orrin was shut on Monday. Buses go by Sill.', claimsOnly: true },
    ]);
  });

  it('is read as articles, and labels of its claims as groups without a need for words', () => {
    const labels = JSON.stringify({ triplet: 'bridge', coverage: 'coverage', set: 'invented', groups: [{ members: ['bridge/a.md:0', 'bridge/b.md:1'] }] });
    const sorted = sortTrainingLines([...lines, labels]);
    expect(sorted.articles.map(({ id, set }) => `${set!} ${id}`)).to.deep.equal(['coverage bridge/a.md']);
    expect(sorted.groups).to.deep.equal([{ triplet: 'bridge', coverage: 'coverage', set: 'invented', groups: [{ claim: '', members: ['bridge/a.md:0', 'bridge/b.md:1'] }], borderline: [] }]);
  });

  it('names the line that is nothing to learn from', () => {
    expect(() => sortTrainingLines([...lines, '{"no":1}'])).to.throw('Line 2 is no pair, no claim groups, no article and no text.');
  });
});
