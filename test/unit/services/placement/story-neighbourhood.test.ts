import { expect } from 'chai';
import { hangingTogether, nextTo } from '../../../../src/services/placement/story-neighbourhood.js';
import { Storage } from '../../../../src/storage/stores.js';

/** Events e-000, e-001 …, each tied to the next, in stories of three. */
async function chain(storage: Storage, length: number): Promise<void> {
  const id = (number: number): string => `e-${String(number).padStart(3, '0')}`;
  await storage.unitOfWork(async (work) => {
    for (let story = 0; story * 3 < length; story++) await work.events.saveStory({ id: `s-${story}`, title: `${story}`, given: false });
    for (let number = 0; number < length; number++) {
      await work.events.save({ id: id(number), title: '', from: null, to: null, story: `s-${Math.floor(number / 3)}` });
      const ties = number === 0 ? [] : [{ other: id(number - 1), probability: 0.8 }, ...(number > 1 ? [{ other: id(number - 2), probability: 0.3 }] : [])];
      await work.eventLinks.add({ id: id(number), name: number === 9 || number === 30 ? 'The dam' : null, terms: [] }, ties);
    }
  });
}

describe('the events next to one', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await Storage.open(':memory:');
  });
  afterEach(() => storage.close());

  it('are all that hang together with it by ties and names, where these are few', async () => {
    await chain(storage, 40);
    const region = await hangingTogether(storage.stores.eventLinks, 'e-003');
    const names = region.isWhole ? region.names : new Map<string, string | null>();
    expect([...names.keys()].sort()).to.have.lengthOf(40);
    expect([...names].filter(([, name]) => name !== null).map(([event]) => event).sort()).to.deep.equal(['e-009', 'e-030']);
  });

  it('are those tied to it and those of its name, with their stories, where too many hang together', async () => {
    await chain(storage, 300);
    const region = await hangingTogether(storage.stores.eventLinks, 'e-003');
    expect(region.isWhole ? [] : region.nearest).to.include.members(['e-003', 'e-004', 'e-009', 'e-030', 'e-060']);
    expect([...(await nextTo(storage.stores, ['e-100'])).keys()].sort()).to.deep.equal(['e-099', 'e-100', 'e-101']);
    expect([...(await nextTo(storage.stores, ['e-009'])).keys()].sort()).to.deep.equal(['e-006', 'e-007', 'e-008', 'e-009', 'e-010', 'e-011', 'e-030', 'e-031', 'e-032']);
  });
});
