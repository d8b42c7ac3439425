import { z } from 'zod';
import type { WordKnowledge, WordRelation } from '../disputes/lexicon/word-knowledge.js';
import type { PairModel } from '../matching/scorer/pair-model.js';
import { stem } from '../matching/terms/stem.js';

const pairs = z.record(z.string(), z.string());
const file = z.object({ provenance: z.string(), same: pairs, kind: pairs, opposite: pairs });

/**
 * Puts together what is known of words: the dictionary's ties from `data/lexicons/word-relations.json`, likeness and rarity from
 * the tables of matching.
 *
 * @throws {z.ZodError} if the file does not fit.
 */
export function wordKnowledge(json: unknown, { likeness: table }: Pick<PairModel, 'likeness'>): WordKnowledge {
  const ties = tiesOf(file.parse(json));
  const partners = new Map<number, ReadonlyMap<number, number>>();
  const partnersOf = (row: number): ReadonlyMap<number, number> => {
    const known = partners.get(row);
    if (known !== undefined) return known;
    const { likeness, rows } = table!.like(row);
    const found = new Map([...rows].map((other, at) => [other, likeness[at]!]));
    partners.set(row, found);
    return found;
  };
  return {
    relation: (a, b) => ties.get(`${a} ${b}`) ?? ties.get(`${b} ${a}`) ?? null,
    likeness: (a, b) => {
      const [x, y] = [table?.row(stem(a)) ?? -1, table?.row(stem(b)) ?? -1];
      if (x < 0 || y < 0) return 0;
      return x === y ? 1 : (partnersOf(x).get(y) ?? 0);
    },
    rarity: (word) => {
      const row = table?.row(stem(word)) ?? -1;
      return row < 0 ? 1 : Math.log(1 + row) / Math.log(1 + table!.rows);
    },
  };
}

/** The ties by pair; where two words are tied in more than one way, opposites outrank synonyms and these kinds. */
function tiesOf({ kind, opposite, same }: z.infer<typeof file>): ReadonlyMap<string, WordRelation> {
  const ties = new Map<string, WordRelation>();
  for (const [relation, words] of [['kind', kind], ['same', same], ['opposite', opposite]] as const) {
    for (const [word, others] of Object.entries(words)) for (const other of others.split(' ')) {
      ties.delete(`${other} ${word}`);
      ties.set(`${word} ${other}`, relation);
    }
  }
  return ties;
}
