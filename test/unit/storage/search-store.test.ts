import { expect } from 'chai';
import { Storage } from '../../../src/storage/stores.js';
import { sampleAnnotation, sampleArticle, sampleVersion, storeSample } from '../../support/stored-samples.js';

const ALL = { limit: 20, offset: 0 };

describe('the search over claims', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await Storage.open(':memory:');
    await storeSample(storage.stores, sampleArticle('a1'));
  });
  afterEach(() => storage.close());

  const find = async (text: string): Promise<string[]> => (await storage.stores.searches.search(text, ALL)).items.map((row) => row.claimId);

  it('finds claims by words, by other forms of a word and by the beginning of the last word', async () => {
    expect(await find('mayor monday')).to.deep.equal(['a1.c1']);
    expect(await find('MAYORS')).to.deep.equal(['a1.c1']);
    expect(await find('ida lun')).to.deep.equal(['a1.c1']);
    expect(await find('mayor tuesday')).to.deep.equal([]);
  });

  for (const typed of ['"quotes"', '"', '""', "'; drop table claims; --", '*', 'mayor*', 'NEAR', 'NEAR(a b)', 'AND', 'OR NOT', 'text:mayor', 'text : dead', '^dead', '(', ')', '-mayor', 'a + b', '{x}', '👩‍🚒', '…', '\u0000', '%', '\\', '', '   ', '漢字', '\ud800', 'x'.repeat(5000)]) {
    it(`takes ${JSON.stringify(typed.slice(0, 30))} for words, not for a query language`, async () => {
      const found = await storage.stores.searches.search(typed, ALL);
      expect(found.total).to.equal(found.items.length);
    });
  }

  it('takes the last word for unfinished only where nothing holds it as it is', async () => {
    const [claim] = sampleAnnotation().claims;
    await storeSample(storage.stores, sampleArticle('a2'), { ...sampleAnnotation(), claims: [{ ...claim!, text: 'The dam held.' }] });
    await storeSample(storage.stores, sampleArticle('a3'), { ...sampleAnnotation(), claims: [{ ...claim!, text: 'Dame Ida damned it.' }] });
    expect(await find('dam')).to.deep.equal(['a2.c1']);
    expect(await find('damn')).to.deep.equal(['a3.c1']);
    expect(await find('ida dam')).to.deep.equal(['a3.c1']);
  });

  it('finds words that are also operators of the query language', async () => {
    const [claim] = sampleAnnotation().claims;
    const text = 'Near and not or';
    await storeSample(storage.stores, sampleArticle('a2'), { ...sampleAnnotation(), claims: [{ ...claim!, text }] });
    expect(await find('near AND not OR')).to.deep.equal(['a2.c1']);
  });

  it('marks the words that it found, and the pieces make up the claim', async () => {
    const [row] = (await storage.stores.searches.search('mayor', ALL)).items;
    expect(row!.snippet.map((piece) => piece.text).join('')).to.equal('Two dead, mayor Ida Lund said on Monday.');
    expect(row!.snippet.filter((piece) => piece.hit).map((piece) => piece.text)).to.deep.equal(['mayor']);
  });

  it('keeps to the outlet and the event that were asked for', async () => {
    const { stores } = storage;
    const outlet = await stores.outlets.resolve('The Paper', null);
    await stores.events.save({ id: 'e1', title: 'One', from: null, to: null, story: null });
    await storeSample(stores, sampleArticle('a2', { outletId: outlet.id, eventId: 'e1' }));
    const ids = async (filter: object): Promise<string[]> => (await stores.searches.search('mayor', { ...ALL, ...filter })).items.map((row) => row.claimId);
    expect(await ids({})).to.have.members(['a1.c1', 'a2.c1']);
    expect(await ids({ outlet: outlet.id })).to.deep.equal(['a2.c1']);
    expect(await ids({ event: 'e1' })).to.deep.equal(['a2.c1']);
    expect(await ids({ event: 'e2' })).to.deep.equal([]);
  });

  it('forgets the claims of a version that a newer one took the place of', async () => {
    const { stores } = storage;
    await stores.annotations.unindex('a1', 1);
    await stores.articles.update(sampleArticle('a1', { version: 2 }), {});
    await stores.versions.insert(sampleVersion('a1', 2));
    const [claim] = sampleAnnotation().claims;
    await stores.annotations.replace('a1', 2, { ...sampleAnnotation(), claims: [{ ...claim!, text: 'Three dead' }] }, [{ id: 'a1.c1' }]);
    expect(await find('two')).to.deep.equal([]);
    expect(await find('three dead')).to.deep.equal(['a1.c1']);
  });

  it('pages through what it finds, each claim once', async () => {
    for (let number = 2; number <= 7; number++) await storeSample(storage.stores, sampleArticle(`a${number}`));
    const seen: string[] = [];
    for (let offset = 0; offset < 8; offset += 3) seen.push(...(await storage.stores.searches.search('mayor', { limit: 3, offset })).items.map((row) => row.claimId));
    expect(new Set(seen).size).to.equal(7);
    expect(seen).to.have.length(7);
  });
});
