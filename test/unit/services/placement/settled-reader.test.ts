import { expect } from 'chai';
import { KnownLinks } from '../../../../src/services/placement/known-links.js';
import { SettledReader } from '../../../../src/services/placement/settled-reader.js';
import { Storage } from '../../../../src/storage/stores.js';

/** More articles than whose edges and neighbours are remembered. */
const MANY = 3_200;

describe('how settled articles stand to one another', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await Storage.open(':memory:');
  });
  afterEach(() => storage.close());

  it('is read whole, however many are sorted together and whoever was asked about before', async () => {
    const ids = Array.from({ length: MANY }, (_, number) => `a-${String(number).padStart(4, '0')}`);
    await storage.unitOfWork(async (work) => {
      for (const [number, id] of ids.entries()) {
        const before = number === 0 ? [] : [{ other: ids[number - 1]!, likeness: 0.5, logOdds: 1, length: 1 }];
        await work.articleLinks.add(id, { terms: [], edges: before, nearest: before.map(({ likeness, other }) => [other, likeness] as const) });
      }
    });
    const links = new KnownLinks();
    const scorer = { bias: 0, weights: [1, 0, 0, 0, 0, 0], means: [0, 0, 0, 0, 0, 0], deviations: [1, 1, 1, 1, 1, 1] };
    const reader = new SettledReader(links, { sameEventInCompany: scorer });
    for (const id of ids) await links.complete(storage.stores, () => reader.neighbours(id));
    await links.complete(storage.stores, () => reader.look(ids));
    const alone = ids.filter((id) => reader.neighboursAmong(id, () => true).size === 0);
    expect(alone).to.deep.equal([]);
    expect([...reader.neighboursAmong(ids[7]!, (other) => other === ids[8]).keys()]).to.deep.equal([ids[8]]);
  });
});
