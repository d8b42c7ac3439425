import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { findReuse, type ReuseFinding } from '../../src/matching/reuse/find-reuse.js';

interface CopiesFile {
  readonly articles: readonly { readonly id: string; readonly outlet: string; readonly published: string; readonly text: string }[];
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly expect: 'copy' | 'partly' | 'independent'; readonly parent: string | null; readonly note: string }[];
}

type Pair = CopiesFile['pairs'][number];

const { articles, pairs } = JSON.parse(readFileSync(path.join(process.cwd(), 'test/golden/copies/ferry.json'), 'utf8')) as CopiesFile;
const reusable = articles.map(({ id, outlet, published, text }) => ({ id, text, published: { iso: published, precision: 'second' as const }, outletNames: [outlet] }));

/** The two articles of a pair alone: with all of them, a copy's one parent may be another article. */
function between({ a, b }: Pair): ReuseFinding | undefined {
  return findReuse(reusable.filter(({ id }) => id === a || id === b))[0];
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
}

/** How well pairs are told apart by `isFound` from those where it should be. */
function scoreOf(isExpected: (pair: Pair) => boolean, isFound: (found: ReuseFinding | undefined) => boolean): Score {
  const judged = pairs.map((pair) => ({ pair, expected: isExpected(pair), found: isFound(between(pair)) }));
  const hits = judged.filter(({ expected, found }) => expected && found).length;
  return {
    precision: hits / Math.max(1, judged.filter(({ found }) => found).length),
    recall: hits / judged.filter(({ expected }) => expected).length,
    wrong: judged.filter(({ expected, found }) => expected !== found).map(({ pair: { a, b } }) => `${a} / ${b}`),
  };
}

const words = ({ precision, recall }: Score): string => `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} over ${pairs.length} pairs`;

describe('copied text in invented articles', () => {
  const copies = scoreOf(({ expect: expected }) => expected === 'copy', (found) => found?.kind === 'copy');
  const taken = scoreOf(({ expect: expected }) => expected !== 'independent', (found) => found !== undefined);

  it(`finds reprints: ${words(copies)}`, () => {
    expect(copies.wrong).to.deep.equal([]);
  });

  it(`finds any text taken over: ${words(taken)}`, () => {
    expect(taken.precision).to.equal(1);
    expect(taken.recall).to.be.at.least(0.85);
  });

  it('names the text that the other was made from', () => {
    const wrong = pairs.filter((pair) => pair.parent !== null && (between(pair)?.parentId ?? pair.parent) !== pair.parent);
    expect(wrong.map(({ a, b }) => `${a} / ${b}`)).to.deep.equal([]);
  });

  it('traces every reprint back to the agency when all articles are compared at once', () => {
    const parents = new Map(findReuse(reusable).map(({ articleId, parentId }) => [articleId, parentId]));
    const rootOf = (id: string): string => (parents.has(id) ? rootOf(parents.get(id)!) : id);
    const copied = pairs.filter((pair) => pair.expect === 'copy' && pair.parent === 'agency').map(({ b }) => b);
    expect(copied.map((id) => [id, rootOf(id)])).to.deep.equal(copied.map((id) => [id, 'agency']));
  });
});
