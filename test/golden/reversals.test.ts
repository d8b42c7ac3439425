import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { relate } from '../../src/services/batch/relate.js';
import { type Engine, loadEngine } from '../../src/services/engine.js';
import { isDisputed } from '../support/judged-pairs.js';

const pairSchema = z.object({ id: z.string(), relation: z.enum(['contradicts', 'equivalent', 'neither']), kind: z.string(), a: z.string(), b: z.string() });
type ReversedPair = z.infer<typeof pairSchema>;

/** How many of the contradictions are told, and how many others are told to be some. */
interface Told {
  readonly found: number;
  readonly wrong: number;
}

/** By how a pair is given: least found, most wrong. The README tells what they were at first sight. */
const BOUNDS: Readonly<Record<'dated' | 'bare' | 'in one event', Told>> = { dated: { found: 110, wrong: 33 }, bare: { found: 113, wrong: 53 }, 'in one event': { found: 90, wrong: 31 } };

describe('pairs with a negation or an opposite', function () {
  this.timeout(120_000);
  const folder = resolve('test/golden/reversals');
  const pairs = readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').map((line) => pairSchema.parse(JSON.parse(line))));
  const dated = ({ a, b }: ReversedPair): { a: { text: string; outlet: string; published: string }; b: { text: string; outlet: string; published: string } } => ({ a: { text: a, outlet: 'A', published: '2026-03-04T09:00Z' }, b: { text: b, outlet: 'B', published: '2026-03-04T11:00Z' } });
  let engine: Engine;

  before(() => {
    engine = loadEngine(resolve('.'));
  });

  const contradicts = (pair: unknown): boolean => (relate(engine, pair) as { relation: string }).relation === 'contradicts';
  const ways: Readonly<Record<keyof typeof BOUNDS, (pair: ReversedPair) => boolean>> = {
    dated: (pair) => contradicts({ id: pair.id, ...dated(pair) }),
    bare: ({ a, b, id }) => contradicts({ id, a, b }),
    'in one event': (pair) => isDisputed(engine, dated(pair)),
  };

  it('have ids of their own', () => {
    expect(new Set(pairs.map(({ id }) => id)).size).to.equal(pairs.length);
  });

  for (const [way, isTold] of Object.entries(ways)) {
    it(`contradict each other where they speak of the same, and seldom elsewhere (${way})`, () => {
      const told = pairs.filter(isTold);
      const found = told.filter(({ relation }) => relation === 'contradicts').length;
      const { found: least, wrong: most } = BOUNDS[way as keyof typeof BOUNDS];
      expect(found).to.be.at.least(least);
      expect(told.length - found).to.be.at.most(most);
    });
  }
});
