import { expect } from 'chai';
import { KnownPlaces } from '../../../../src/services/placement/known-places.js';
import { Storage } from '../../../../src/storage/stores.js';
import { sampleArticle, storeSample } from '../../../support/stored-samples.js';

describe('known places', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await Storage.open(':memory:');
    for (const id of ['e1', 'e2']) await storage.stores.events.save({ id, title: id, from: null, to: null, story: null });
    for (const [id, eventId] of [['a1', 'e1'], ['a2', 'e1'], ['a3', 'e2'], ['a4', null]] as const) await storeSample(storage.stores, sampleArticle(id, { eventId }));
  });
  afterEach(() => storage.close());

  it('are those stored, until articles are moved', async () => {
    const places = new KnownPlaces(storage.stores);
    await places.load(['a1', 'a4'], ['e-new']);
    expect([places.move('a1', 'e-new'), places.move('a4', 'e1')]).to.deep.equal(['e1', undefined]);
    expect([...places.membersOf('e1')].sort()).to.deep.equal(['a2', 'a4']);
    expect([...places.membersOf('e-new')]).to.deep.equal(['a1']);
    expect([places.sizes.get('e1'), places.sizes.get('e-new')]).to.deep.equal([2, 1]);
  });

  it('stay where they were moved to when the event that they left is loaded later', async () => {
    const places = new KnownPlaces(storage.stores);
    await places.load(['a1'], ['e2']);
    places.move('a2', 'e2');
    await places.load(['a3']);
    expect([...places.membersOf('e2')].sort()).to.deep.equal(['a2', 'a3']);
    expect([...places.membersOf('e1')]).to.deep.equal(['a1']);
    expect(places.events.get('a2')).to.equal('e2');
  });
});
