import { expect } from 'chai';
import { NotFoundError } from '../../../src/errors.js';
import { outletIdOf } from '../../../src/storage/outlet-store.js';
import { Storage } from '../../../src/storage/stores.js';
import { refusalOf } from '../../support/refusal.js';
import { sampleArticle, sampleVersion, storeSample } from '../../support/stored-samples.js';

describe('the stores of outlets, articles and what is known of them', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await Storage.open(':memory:');
  });
  afterEach(() => storage.close());

  it('gives back an article as it was stored, found by id, identity and content', async () => {
    const { stores } = storage;
    const outlet = await stores.outlets.resolve('The Paper', 'paper.example');
    await stores.events.save({ id: 'e1', title: 'One', from: '2031-02-03', to: null, story: null });
    const article = sampleArticle('a1', {
      url: 'https://paper.example/a1', outletId: outlet.id, eventId: 'e1', storyName: 'A story',
      published: { iso: '2031-02-03', precision: 'day' }, publishedCertainty: 'known', corrections: { outlet: 'The Paper', published: { iso: '2031', precision: 'year' } },
    });
    await storeSample(stores, article);
    expect(await stores.articles.get('a1')).to.deep.equal(article);
    expect(await stores.articles.findByIdentity(article.identity)).to.deep.equal(article);
    expect(await stores.articles.listByContent('key-a1-1')).to.deep.equal([article]);
    expect([...(await stores.articles.listProfiles({ event: 'e1' }))]).to.deep.equal([['a1', { profile: 'a1' }]]);
    expect([...(await stores.articles.listProfiles({ ids: ['a1', 'a2'] })).keys()]).to.deep.equal(['a1']);
    expect([...(await stores.articles.listEventsOf(['a1', 'a2']))]).to.deep.equal([['a1', 'e1']]);
    expect(await stores.articles.listMembers(['e1', 'e2'])).to.deep.equal([{ id: 'a1', event: 'e1' }]);
    expect([await stores.articles.listPlaced('', 9), await stores.articles.listPlaced('a1', 9)]).to.deep.equal([['a1'], []]);
    expect(await stores.articles.count({ outlet: outlet.id })).to.equal(1);
  });

  it('finds an article by the content of its current version, not of an old one', async () => {
    const { stores } = storage;
    await storeSample(stores, sampleArticle('a1'));
    await stores.articles.update(sampleArticle('a1', { version: 2 }), {});
    await stores.versions.insert(sampleVersion('a1', 2));
    expect(await stores.articles.listByContent('key-a1-1')).to.deep.equal([]);
    expect((await stores.articles.listByContent('key-a1-2')).map(({ id }) => id)).to.deep.equal(['a1']);
    expect((await stores.versions.list('a1')).map(({ version }) => version)).to.deep.equal([1, 2]);
  });

  it('lists articles newest first, those without a date last', async () => {
    const { stores } = storage;
    const dated = (iso: string) => ({ published: { iso, precision: 'day' as const }, publishedCertainty: 'known' as const });
    await stores.articles.insert(sampleArticle('a1', dated('2031-01-01')), {});
    await stores.articles.insert(sampleArticle('a2'), {});
    await stores.articles.insert(sampleArticle('a3', dated('2031-03-01')), {});
    const ids = async (query: { limit?: number; offset?: number }): Promise<string[]> => (await stores.articles.list(query)).map(({ id }) => id);
    expect(await ids({})).to.deep.equal(['a3', 'a1', 'a2']);
    expect(await ids({ limit: 1, offset: 1 })).to.deep.equal(['a1']);
  });

  it('says which article, version or event it does not know', async () => {
    for (const missing of [storage.stores.articles.get('nowhere'), storage.stores.versions.get('nowhere', 1), storage.stores.events.get('nowhere')]) {
      const error = await refusalOf(missing);
      expect(error).to.be.instanceOf(NotFoundError).and.to.have.property('message').that.includes('nowhere');
    }
  });

  it('knows an outlet by its domain and by its name however it is written', async () => {
    const { outlets } = storage.stores;
    const first = await outlets.resolve('The Northgate Gazette', 'northgate.example');
    expect((await outlets.resolve('northgate gazette', null)).id).to.equal(first.id);
    expect((await outlets.resolve('Gazette Online', 'northgate.example')).id).to.equal(first.id);
    expect((await outlets.resolve('Another Paper', null)).id).not.to.equal(first.id);
    const stored = await outlets.find(first.id);
    expect(stored).to.deep.include({ name: 'The Northgate Gazette', domain: 'northgate.example', aliases: ['northgate gazette', 'Gazette Online'] });
    expect(await outlets.list()).to.have.length(2);
  });

  it('keeps a domain that is learnt after the name', async () => {
    const { outlets } = storage.stores;
    const { id } = await outlets.resolve('The Paper', null);
    await outlets.resolve('The Paper', 'paper.example');
    expect((await outlets.resolve('Renamed', 'paper.example')).id).to.equal(id);
  });

  for (const [name, id] of [['The Northgate Gazette', 'northgate-gazette'], ['Das Blättchen', 'das-blattchen'], ['漢字新聞', '漢字新聞'], ['!!!', 'outlet'], ['The The', 'the']] as const) {
    it(`calls the outlet “${name}” ${id}`, () => {
      expect(outletIdOf(name)).to.equal(id);
    });
  }

  it('counts an outlet’s articles, events and claims of current versions', async () => {
    const { stores } = storage;
    const outlet = await stores.outlets.resolve('The Paper', null);
    await stores.events.save({ id: 'e1', title: 'One', from: null, to: null, story: null });
    await storeSample(stores, sampleArticle('a1', { outletId: outlet.id, eventId: 'e1' }));
    await storeSample(stores, sampleArticle('a2', { outletId: outlet.id }));
    expect((await stores.outlets.counts()).get(outlet.id)).to.deep.equal({ articles: 2, events: 1, claims: 4, openDisputes: 0 });
  });

  it('replaces a failure of the same origin and forgets it when the document is read', async () => {
    const { failures } = storage.stores;
    const failure = { origin: 'x.txt', code: 'empty', reason: 'is empty', at: '2031-01-01T00:00:00Z' };
    await failures.record(failure);
    await failures.record({ ...failure, reason: 'is binary', at: '2031-01-02T00:00:00Z' });
    expect(await failures.list()).to.deep.equal([{ origin: 'x.txt', reason: 'is binary', at: '2031-01-02T00:00:00Z' }]);
    await failures.clear('x.txt');
    expect(await failures.list()).to.deep.equal([]);
  });

  it('keeps each waiting job once and in order, until it is done', async () => {
    const { jobs } = storage.stores;
    for (const key of ['b', 'a', 'b']) await jobs.add('place', key, '2031-01-01T00:00:00Z');
    await jobs.add('regroup', 'a', '2031-01-01T00:00:00Z');
    expect(await jobs.list('place')).to.deep.equal(['a', 'b']);
    await jobs.remove('place', 'a');
    expect([await jobs.list('place'), await jobs.list('regroup')]).to.deep.equal([['b'], ['a']]);
  });

  it('keeps a job that was asked for again while it was being done', async () => {
    const { jobs } = storage.stores;
    await jobs.add('stories', 'e', '2031-01-01T00:00:00Z');
    const mark = await jobs.markOf('stories', 'e');
    await jobs.add('stories', 'e', '2031-01-01T00:00:00Z');
    await jobs.remove('stories', 'e', mark);
    expect(await jobs.list('stories')).to.deep.equal(['e']);
    await jobs.remove('stories', 'e', await jobs.markOf('stories', 'e'));
    expect([await jobs.list('stories'), await jobs.markOf('stories', 'e')]).to.deep.equal([[], undefined]);
  });

  it('keeps decisions in the order in which they were made, with everything that was said', async () => {
    const { decisions } = storage.stores;
    const claim = { article: 'a1', key: 'c1', text: 'Two dead', sentence: 'Two dead, she said.' };
    const same = { content: { kind: 'same', claims: [claim, { ...claim, article: 'a2' }] }, editor: 'Ida', at: '2031-01-02T00:00:00Z', note: 'why' } as const;
    const title = { content: { kind: 'event-title', event: 'e1', articles: ['a2', 'a3'], title: null }, editor: 'Ole', at: '2031-01-01T00:00:00Z', note: null } as const;
    const first = await decisions.append(same);
    const second = await decisions.append(title);
    expect(await decisions.list()).to.deep.equal([{ ...same, id: first, order: 1 }, { ...title, id: second, order: 2 }]);
    expect(await decisions.list(['same'])).to.have.length(1);
    expect((await decisions.listAbout(['a2'])).map(({ id }) => id)).to.deep.equal([first, second]);
    expect((await decisions.listAbout(['a3', 'a1'])).map(({ id }) => id)).to.deep.equal([first, second]);
    expect(await decisions.listAbout([])).to.deep.equal([]);
    expect((await decisions.find(second))?.content).to.deep.equal(title.content);
  });

  it('finds what took a decision back under everything that the decision is about', async () => {
    const { decisions } = storage.stores;
    const title = await decisions.append({ content: { kind: 'event-title', event: 'e1', articles: ['a1'], title: 'x' }, editor: 'Ida', at: '2031-01-01T00:00:00Z', note: null });
    const undo = await decisions.append({ content: { kind: 'undo', decision: title }, editor: 'Ida', at: '2031-01-01T00:00:00Z', note: null });
    for (const subject of ['e1', 'a1', title]) expect((await decisions.listAbout([subject])).map(({ id }) => id)).to.include(undo);
  });

  it('keeps settings', async () => {
    const { settings } = storage.stores;
    expect(await settings.find('x')).to.equal(undefined);
    await settings.set('x', 'one');
    await settings.set('x', 'two');
    expect(await settings.find('x')).to.equal('two');
  });
});
