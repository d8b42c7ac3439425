import { expect } from 'chai';
import { Storage } from '../../../src/storage/stores.js';
import { sampleAnnotation, sampleArticle, sampleVersion, SAMPLE_TEXT, storeSample } from '../../support/stored-samples.js';

describe('the store of annotations and versions', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await Storage.open(':memory:');
  });
  afterEach(() => storage.close());

  it('gives back an annotation and its version as they were stored', async () => {
    await storeSample(storage.stores, sampleArticle('a1'));
    const { claims, attributions, entities, framing } = sampleAnnotation();
    const loaded = await storage.stores.annotations.get('a1', 1);
    expect(loaded.claims.map((stored) => stored.claim)).to.deep.equal(claims);
    expect(loaded.claims.map((stored) => stored.id)).to.deep.equal(['a1.c1', 'a1.c2']);
    expect(loaded.attributions).to.deep.equal(attributions);
    expect(loaded.entities).to.deep.equal(entities);
    expect(loaded.framing).to.deep.equal(framing);
    expect(await storage.stores.versions.get('a1', 1)).to.deep.equal(sampleVersion('a1'));
  });

  it('keeps text of any script, character for character', async () => {
    const text = `${SAMPLE_TEXT} Ω 漢字 👩‍🚒 e\u0301 \u0000 “quoted” 'it''s'`;
    await storeSample(storage.stores, sampleArticle('a1'), sampleAnnotation(), sampleVersion('a1', 1, { text }));
    expect((await storage.stores.versions.get('a1', 1)).text).to.equal(text);
  });

  it('replaces what was stored for a version and leaves other versions and articles alone', async () => {
    const { stores } = storage;
    await storeSample(stores, sampleArticle('a1'));
    await storeSample(stores, sampleArticle('a2'));
    const shorter = { ...sampleAnnotation(), claims: sampleAnnotation().claims.slice(1), attributions: [], framing: [] };
    await stores.annotations.replace('a1', 1, shorter, [{ id: 'a1.c2' }]);
    const loaded = await stores.annotations.get('a1', 1);
    expect(loaded.claims.map((stored) => stored.claim)).to.deep.equal(shorter.claims);
    expect([loaded.attributions, loaded.framing]).to.deep.equal([[], []]);
    expect((await stores.annotations.get('a2', 1)).claims).to.have.length(2);
    expect(await stores.annotations.count('a1', 1)).to.equal(1);
  });

  it('keeps what a claim was made into for matching, with numbers and names as they were', async () => {
    const { stores } = storage;
    await stores.articles.insert(sampleArticle('a1'), {});
    await stores.versions.insert(sampleVersion('a1'));
    const signatures = [{ id: 'a1.c1', terms: ['two', 'dead'], weight: 0.1 }, { id: 'a1.c2', terms: [], weight: 1e-9 }];
    await stores.annotations.replace('a1', 1, sampleAnnotation(), signatures);
    expect(await stores.annotations.listSignatures('a1', 1)).to.deep.equal(signatures);
  });

  it('stores an article longer than one statement may hold values', async () => {
    const [claim] = sampleAnnotation().claims;
    const many = Array.from({ length: 3000 }, (_, index) => ({ ...claim!, id: `k${index}`, attribution: null }));
    const annotation = { ...sampleAnnotation(), claims: many, attributions: [] };
    await storeSample(storage.stores, sampleArticle('a1'), annotation);
    expect((await storage.stores.annotations.get('a1', 1)).claims.map((stored) => stored.claim)).to.deep.equal(many);
  });

  it('lists the claims of current versions only', async () => {
    const { stores } = storage;
    await storeSample(stores, sampleArticle('a1'));
    await stores.annotations.unindex('a1', 1);
    await stores.articles.update(sampleArticle('a1', { version: 2 }), {});
    await stores.versions.insert(sampleVersion('a1', 2));
    await stores.annotations.replace('a1', 2, { ...sampleAnnotation(), claims: sampleAnnotation().claims.slice(0, 1) }, [{ id: 'a1.c1' }]);
    expect(await stores.annotations.listClaimIds({}, 10, 0)).to.deep.equal({ ids: [{ id: 'a1.c1', articleId: 'a1' }], total: 1 });
    expect((await stores.annotations.get('a1', 1)).claims, 'the old version stays readable').to.have.length(2);
  });
});
