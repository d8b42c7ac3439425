import { expect } from 'chai';
import { MOST_READ } from '../../../src/matching/events/term-postings.js';
import { LONGEST_LIST } from '../../../src/storage/posting-store.js';
import { Storage } from '../../../src/storage/stores.js';

describe('the store of posting lists', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await Storage.open(':memory:');
  });
  afterEach(() => storage.close());

  it('counts and lists who has a term, and forgets who is taken out', async () => {
    const { articlePostings: postings } = storage.stores;
    await postings.add('a1', [{ term: 'dam', weight: 0.5 }, { term: 'mayor', weight: 0.25 }]);
    await postings.add('a2', [{ term: 'dam', weight: 0.75 }]);
    expect([...(await postings.count(['dam', 'mayor', 'owl']))].sort()).to.deep.equal([['dam', 2], ['mayor', 1]]);
    expect([...(await postings.list(['dam', 'owl']))]).to.deep.equal([['dam', [['a1', 0.5], ['a2', 0.75]]], ['owl', []]]);
    await postings.remove('a1', ['dam', 'mayor']);
    expect([...(await postings.count(['dam', 'mayor']))]).to.deep.equal([['dam', 1]]);
    expect((await postings.list(['dam'])).get('dam')).to.deep.equal([['a2', 0.75]]);
    expect([...(await storage.stores.eventPostings.count(['dam']))]).to.deep.equal([]);
  });

  it('keeps every list that a search may read', () => {
    expect(LONGEST_LIST).to.be.at.least(MOST_READ);
  });
});
