import { expect } from 'chai';
import { compileProfile, compileWeighed, weighProfile } from '../../../src/matching/events/article-features.js';
import type { ArticleProfile } from '../../../src/matching/events/article-profile.js';
import { statisticsAmong } from '../../../src/matching/terms/term-statistics.js';
import { Storage } from '../../../src/storage/stores.js';

const profile: ArticleProfile = {
  id: 'a1',
  published: { iso: '2031-05-04', precision: 'day' },
  story: null,
  body: [['dam', 3.2], ['mayor', 1], ['hatherford', 0.5]],
  lead: [['dam', 1], ['hatherford', 1]],
  names: [['hatherford', 2]],
  years: [2029],
};

describe('the store of vectors', () => {
  const statistics = statisticsAmong([['dam', 'mayor'], ['mayor'], ['owl']]);
  let storage: Storage;
  beforeEach(async () => {
    storage = await Storage.open(':memory:');
  });
  afterEach(() => storage.close());

  it('gives back what makes the same profile, to the last bit', async () => {
    const undated: ArticleProfile = { ...profile, id: 'a2', published: null, lead: [], names: [], years: [] };
    for (const one of [profile, undated]) await storage.stores.articleVectors.put(weighProfile(one, statistics));
    const found = await storage.stores.articleVectors.list(['a1', 'a2', 'a3']);
    expect(found.map(compileWeighed)).to.have.deep.members([compileProfile(profile, statistics), compileProfile(undated, statistics)]);
  });

  it('puts new ones in place of old, and keeps those of events apart', async () => {
    const { articleVectors, eventVectors } = storage.stores;
    await articleVectors.put(weighProfile(profile, statistics));
    await articleVectors.put(weighProfile({ ...profile, body: [['owl', 1]] }, statistics));
    expect((await articleVectors.list(['a1'])).map(({ body }) => body.codes.length)).to.deep.equal([1]);
    expect(await eventVectors.list(['a1'])).to.deep.equal([]);
    await articleVectors.remove('a1');
    expect(await articleVectors.list(['a1'])).to.deep.equal([]);
  });
});
