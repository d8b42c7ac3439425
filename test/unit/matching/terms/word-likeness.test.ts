import { expect } from 'chai';
import { loadWordVectors } from '../../../../src/matching/features/word-vectors.js';
import { readWordLikeness, writeWordLikeness } from '../../../../src/matching/terms/word-likeness.js';
import { buildWordLikeness, readDerivations } from '../../../../src/matching/training/build-word-likeness.js';

const NOUNS = [
  '  1 This line is of the licence, which opens each file.',
  '00000010 18 n 01 hacker 0 002 + 00000020 v 0101 @ 00000030 n 0000 | a programmer who breaks into computers',
  '00000030 18 n 02 programmer 0 coder 0 000 | one who writes programs',
].join('\n');
const VERBS = '00000020 41 v 02 hack 0 cut_up 1 001 + 00000010 n 0101 01 + 02 00 | cut in pieces';

describe('likeness of words', () => {
  const stems = ['say', 'tell', 'hacker', 'hack'];

  it('survives being written and read, from both sides', () => {
    const table = readWordLikeness(writeWordLikeness(4, [{ row: 1, other: 0, likeness: 0.5 }, { row: 3, other: 0, likeness: 1 }, { row: 3, other: 2, likeness: 0.2 }]), stems);
    const like = (stem: string): string[] => [...table.like(table.row(stem)).rows].map((row, at) => `${stems[row]!} ${table.like(table.row(stem)).likeness[at]!.toFixed(1)}`).sort();
    expect(like('say')).to.deep.equal(['hack 1.0', 'tell 0.5']);
    expect(like('hack')).to.deep.equal(['hacker 0.2', 'say 1.0']);
    expect(like('tell')).to.deep.equal(['say 0.5']);
    expect(table.row('zebra')).to.equal(-1);
  });

  it('keeps rows that are far apart', () => {
    const many = Array.from({ length: 20_000 }, (_, row) => `w${row}`);
    const table = readWordLikeness(writeWordLikeness(many.length, [{ row: 19_999, other: 3, likeness: 0.3 }, { row: 19_999, other: 17_000, likeness: 0.4 }]), many);
    expect([...table.like(19_999).rows]).to.deep.equal([3, 17_000]);
    expect([...table.like(3).rows]).to.deep.equal([19_999]);
  });

  it('refuses a file for other words, or one that is cut off', () => {
    const file = writeWordLikeness(4, [{ row: 1, other: 0, likeness: 0.5 }]);
    expect(() => readWordLikeness(file, stems.slice(1))).to.throw(RangeError, '4 words for 3 stems');
    expect(() => readWordLikeness(file.subarray(0, file.length - 3), stems)).to.throw(RangeError, 'cut off');
  });

  it('comes from vectors that point the same way and from derivations', () => {
    const vectors = loadWordVectors(stems, 2, Int8Array.from([100, 0, 80, 60, 0, 100, -100, 0]));
    const table = readWordLikeness(buildWordLikeness(vectors, [['hacker', 'hack'], ['zebra', 'say']]), stems);
    expect([...table.like(0).rows]).to.deep.equal([1]);
    expect(table.like(0).likeness[0]).to.be.closeTo(0.8 ** 3, 0.01);
    expect([...table.like(2).rows].sort()).to.deep.equal([1, 3]);
    expect([...table.like(3).rows]).to.deep.equal([2]);
    expect(table.like(3).likeness[0]).to.be.closeTo(0.95, 0.01);
  });
});

describe('derivations of WordNet', () => {
  it('are read from its data files, word by word', () => {
    expect(readDerivations([NOUNS, VERBS])).to.deep.equal([['hacker', 'hack'], ['hack', 'hacker']]);
  });

  it('are none without its files', () => {
    expect(readDerivations(['', 'no entry at all'])).to.deep.equal([]);
  });
});
