import { expect } from 'chai';
import { KnownPostings } from '../../../../src/services/placement/known-postings.js';
import { Storage } from '../../../../src/storage/stores.js';

describe('known posting lists', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await Storage.open(':memory:');
  });
  afterEach(() => storage.close());

  it('tell the same partners as those read anew, whatever came and went since they were read', async () => {
    const { articlePostings: postings } = storage.stores;
    const known = new KnownPostings();
    const keys = [{ term: 'dam', weight: 0.5 }, { term: 'mayor', weight: 0.25 }, { term: 'owl', weight: 0.1 }];
    const steps = [
      () => known.add(postings, 'a1', keys.slice(0, 2)),
      () => known.add(postings, 'a2', keys.slice(1)),
      () => known.add(postings, 'a3', keys),
      () => known.remove(postings, 'a1', ['dam', 'mayor']),
      () => known.add(postings, 'a1', keys.slice(1, 2)),
      () => known.remove(postings, 'a3', ['dam', 'mayor', 'owl']),
    ];
    const found: (readonly string[])[] = [];
    for (const step of steps) {
      await step();
      found.push(await known.partners(postings, keys, 2));
      expect(found.at(-1)).to.deep.equal(await new KnownPostings().partners(postings, keys, 2));
    }
    expect(found).to.deep.equal([['a1'], ['a1', 'a2'], ['a3', 'a1'], ['a3', 'a2'], ['a3', 'a2'], ['a2', 'a1']]);
  });

  it('are read anew once they were forgotten', async () => {
    const { articlePostings: postings } = storage.stores;
    const known = new KnownPostings();
    const keys = [{ term: 'dam', weight: 0.5 }];
    expect(await known.partners(postings, keys, 5)).to.deep.equal([]);
    await postings.add('a1', keys);
    known.clear();
    expect(await known.partners(postings, keys, 5)).to.deep.equal(['a1']);
  });
});
