import { expect } from 'chai';
import type { RelationFinding, StandingRuling } from '../../../src/domain/dispute.js';
import type { ClaimLink } from '../../../src/domain/link.js';
import type { ComparedGroup, EventComparison } from '../../../src/storage/group-store.js';
import { packLinks } from '../../../src/storage/link-rows.js';
import { disputeOf } from '../../../src/storage/relation-rows.js';
import { Storage } from '../../../src/storage/stores.js';
import { sampleArticle, storeSample } from '../../support/stored-samples.js';

const FINDING: RelationFinding = {
  relation: 'contradicts',
  type: 'quantity',
  confidence: 0.9,
  evidence: { a: { start: 0, end: 3, text: 'Two' }, b: { start: 4, end: 8, text: 'dead' } },
  explanation: 'Two here, three there.',
  rule: 'quantity/disjoint',
};
const UPDATE: RelationFinding = { ...FINDING, relation: 'updates', type: null, evidence: null, confidence: 0.5 };

const LINKS: readonly ClaimLink[] = [
  { a: 'a1.c1', b: 'a2.c1', comparable: 0.95, contributions: [{ feature: 'cosine', value: 0.5, contribution: -1.25 }] },
  { a: 'a2.c1', b: 'a3.c1', comparable: 0.4, contributions: [] },
  { a: 'a1.c1', b: 'a3.c1', comparable: 0.4, contributions: [] },
];
const FEATURES = ['shared', 'cosine'];

/** Two articles of two outlets whose first claims are one group with a dispute; the second claim of `a1` stands alone. */
const COMPARISON: EventComparison = {
  groups: [
    { id: 'g1', members: ['a2.c1', 'a1.c1'], reference: 'a1.c1', links: packLinks(['a2.c1', 'a1.c1'], LINKS.slice(0, 1), FEATURES) },
    { id: 'g2', members: ['a1.c2'], reference: 'a1.c2', links: null },
  ],
  features: FEATURES,
  relations: [
    { group: 'g1', a: 'a1.c1', b: 'a2.c1', finding: FINDING },
    { group: 'g1', a: 'a1.c1', b: 'a2.c1', finding: UPDATE },
  ],
};

describe('the store of events, groups and disputes', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await Storage.open(':memory:');
    const { stores } = storage;
    await stores.events.save({ id: 'e1', title: 'One', from: '2031-01-01', to: '2031-01-02', story: null });
    for (const id of ['a1', 'a2']) {
      const outlet = await stores.outlets.resolve(`Paper of ${id}`, null);
      await storeSample(stores, sampleArticle(id, { eventId: 'e1', outletId: outlet.id }));
    }
    await stores.groups.replace('e1', COMPARISON, 'test');
  });
  afterEach(() => storage.close());

  it('keeps what a group borrows apart from its members', async () => {
    const [first, second] = COMPARISON.groups as [ComparedGroup, ComparedGroup];
    const links = packLinks(['a1.c2', 'a2.c1'], [{ a: 'a1.c2', b: 'a2.c1', comparable: 0.5, contributions: [] }], FEATURES);
    const { groups } = storage.stores;
    await groups.replace('e1', { ...COMPARISON, groups: [first, { ...second, borrowed: ['a2.c1'], links }] }, 'test');
    expect((await groups.list(['e1'])).map(({ borrowed }) => borrowed)).to.deep.equal([undefined, ['a2.c1']]);
    expect((await groups.find('g2'))!.members).to.deep.equal(['a1.c2']);
    expect(await groups.findByClaim('a2.c1')).to.deep.equal({ id: 'g1', eventId: 'e1' });
    expect((await groups.linksOf('a1.c2')).map(({ b }) => b)).to.deep.equal(['a2.c1']);
    expect((await groups.listOfArticle('a1')).map(({ claimId, outlets }) => [claimId, outlets])).to.deep.equal([['a1.c1', 2], ['a1.c2', 1]]);
    expect(await storage.stores.events.countsOf('e1')).to.include({ claims: 3, corroborated: 1 });
    await groups.replace('e1', COMPARISON, 'test');
    expect((await groups.list(['e1'])).map(({ borrowed }) => borrowed)).to.deep.equal([undefined, undefined]);
  });

  it('gives back groups with their members in order', async () => {
    expect(await storage.stores.groups.list(['e1'])).to.deep.equal(COMPARISON.groups.map(({ id, members, reference }) => ({ id, members, reference, eventId: 'e1' })));
    expect(await storage.stores.groups.list([])).to.deep.equal([]);
    expect(await storage.stores.groups.findByClaim('a2.c1')).to.deep.equal({ id: 'g1', eventId: 'e1' });
    expect(await storage.stores.groups.findByClaim('a2.c2')).to.equal(undefined);
  });

  it('gives back the links of a claim with their reasons, best first', async () => {
    const { groups } = storage.stores;
    expect(await groups.linksOf('a2.c1')).to.deep.equal(LINKS.slice(0, 1));
    expect(await groups.linksOf('a1.c2')).to.deep.equal([]);
    const members = ['a3.c1', 'a2.c1', 'a1.c1'];
    await groups.replace('e1', { features: FEATURES, relations: [], groups: [{ id: 'g1', members, reference: 'a1.c1', links: packLinks(members, LINKS, FEATURES) }] }, 'newer');
    expect(await groups.linksOf('a2.c1')).to.deep.equal(LINKS.slice(0, 2));
    expect(await groups.linksOf('a3.c1')).to.deep.equal([LINKS[2], LINKS[1]]);
    await groups.renameClaims(new Map([['a1.c1', 'a1.c9']]));
    expect((await groups.linksOf('a3.c1')).map(({ a, b }) => [a, b])).to.deep.equal([['a1.c9', 'a3.c1'], ['a2.c1', 'a3.c1']]);
  });

  it('lists the disputes that an outlet is a side of, as many as are counted for it', async () => {
    const { groups, outlets } = storage.stores;
    const listed = async (outlet: string) => (await groups.listDisputes({ outlet, limit: 10, offset: 0 })).total;
    expect([await listed('paper-of-a1'), await listed('paper-of-a2'), await listed('nobody')]).to.deep.equal([1, 1, 0]);
    expect((await outlets.counts()).get('paper-of-a2')?.openDisputes).to.equal(1);
  });

  it('tells disputes from updates and gives back what was found', async () => {
    const relations = await storage.stores.groups.listRelations(['e1']);
    expect(relations.map(({ finding }) => finding)).to.deep.equal([FINDING, UPDATE]);
    expect(relations.map((relation) => disputeOf(relation)?.type)).to.deep.equal(['quantity', undefined]);
    const listed = await storage.stores.groups.listDisputes({ limit: 10, offset: 0 });
    expect(listed.total).to.equal(1);
    expect(listed.items.map(({ finding }) => finding)).to.deep.equal([FINDING]);
  });

  it('says of an article’s claims how many outlets carry them and whether they are disputed', async () => {
    expect(await storage.stores.groups.listOfArticle('a1')).to.have.deep.members([
      { claimId: 'a1.c1', groupId: 'g1', outlets: 2, disputed: true },
      { claimId: 'a1.c2', groupId: 'g2', outlets: 1, disputed: false },
    ]);
  });

  it('takes no article for another whose id begins alike', async () => {
    await storeSample(storage.stores, sampleArticle('a', { eventId: 'e1' }));
    await storeSample(storage.stores, sampleArticle('A1', { eventId: 'e1' }));
    expect(await storage.stores.groups.listOfArticle('a')).to.deep.equal([]);
    expect(await storage.stores.groups.listOfArticle('A1')).to.deep.equal([]);
  });

  it('stores the same rows when a comparison is stored twice', async () => {
    const before = await storage.stores.groups.listRelations(['e1']);
    await storage.stores.groups.replace('e1', COMPARISON, 'test');
    expect(await storage.stores.groups.listRelations(['e1'])).to.deep.equal(before);
    expect(await storage.stores.groups.list(['e1'])).to.have.length(2);
  });

  it('keeps two conflicts of one kind between the same two claims apart', async () => {
    const second = { ...FINDING, explanation: 'Four here, five there.' };
    const relations = [...COMPARISON.relations, { group: 'g1', a: 'a1.c1', b: 'a2.c1', finding: second }];
    await storage.stores.groups.replace('e1', { ...COMPARISON, relations }, 'test');
    const stored = await storage.stores.groups.listDisputes({ limit: 10, offset: 0 });
    expect(stored.items.map(({ finding }) => finding.explanation)).to.have.members(['Two here, three there.', 'Four here, five there.']);
  });

  it('moves a dispute to another event with both its articles, and keeps the ruling that it comes with', async () => {
    const { stores } = storage;
    const [before] = (await stores.groups.listDisputes({ limit: 1, offset: 0 })).items;
    await stores.events.save({ id: 'e2', title: 'Two', from: null, to: null, story: null });
    const groups = COMPARISON.groups.map((group) => ({ ...group, id: `moved-${group.id}` }));
    const ruling: StandingRuling = { decision: 'x', ruling: 'dismissed', by: 'mk', at: '2031-01-02T00:00:00Z', note: null, source: null, wordings: { a: 'Two', b: 'Three' }, newEvidence: [] };
    const relations = COMPARISON.relations.map((relation) => ({ ...relation, group: `moved-${relation.group}`, ...(relation.finding === FINDING && { ruling }) }));
    await stores.groups.replace('e2', { ...COMPARISON, groups, relations }, 'test');
    expect((await stores.groups.listDisputes({ limit: 9, offset: 0 })).items.map(({ id, eventId, state }) => [id, eventId, state])).to.deep.equal([[before!.id, 'e2', 'dismissed']]);
    expect((await stores.groups.findRelation(before!.id))!.ruling).to.deep.equal(ruling);
    expect((await stores.groups.listRuled()).map(({ id }) => id)).to.deep.equal([before!.id]);
  });

  it('opens a dispute again that new evidence came to, and gives members the ids of a new analysis', async () => {
    const { stores } = storage;
    const newEvidence = [{ claimId: 'a2.c1', articleId: 'a2', outlet: 'Paper of a2', text: 'Four', edited: true }];
    const ruling: StandingRuling = { decision: 'x', ruling: 'confirmed', by: 'mk', at: '2031-01-02T00:00:00Z', note: null, source: null, wordings: { a: 'Two', b: 'Three' }, newEvidence };
    await stores.groups.replace('e1', { ...COMPARISON, relations: [{ ...COMPARISON.relations[0]!, ruling }] }, 'test');
    expect((await stores.groups.listRuled()).map(({ state }) => state)).to.deep.equal(['open']);
    await stores.groups.renameClaims(new Map([['a1.c1', 'a1.c7'], ['a1.c2', 'a2.c1']]));
    expect(await stores.groups.find('g1')).to.deep.equal({ id: 'g1', eventId: 'e1', reference: 'a1.c7', members: ['a2.c1', 'a1.c7'] });
    expect((await stores.groups.find('g2'))!.members).to.deep.equal(['a1.c2']);
    expect(await stores.groups.find('g3')).to.equal(undefined);
  });

  it('moves claims to another event’s groups with their article', async () => {
    const { stores } = storage;
    await stores.events.save({ id: 'e2', title: 'Two', from: null, to: null, story: null });
    await stores.articles.setEvent('a2', 'e2');
    await stores.groups.replace('e2', { groups: [{ id: 'g3', members: ['a2.c1'], reference: 'a2.c1', links: null }], features: [], relations: [] }, 'test');
    expect(await stores.groups.findByClaim('a2.c1')).to.deep.equal({ id: 'g3', eventId: 'e2' });
  });

  it('counts what there is of an event', async () => {
    expect(await storage.stores.events.countsOf('e1')).to.deep.equal({ articles: 2, claims: 3, groups: 2, corroborated: 1, openDisputes: 1 });
    expect((await storage.stores.outlets.counts()).get('paper-of-a1')).to.deep.equal({ articles: 1, events: 1, claims: 2, openDisputes: 1 });
  });

  it('lists events newest or most disputed first, unknown dates last', async () => {
    const { events } = storage.stores;
    await events.save({ id: 'e2', title: 'Two', from: '2031-05-01', to: '2031-05-01', story: null });
    await events.save({ id: 'e3', title: 'Three', from: null, to: null, story: null });
    const ids = async (order: 'newest' | 'disputed'): Promise<string[]> => (await events.list({ order, limit: 10, offset: 0 })).map(({ id }) => id);
    expect(await ids('newest')).to.deep.equal(['e2', 'e1', 'e3']);
    expect(await ids('disputed')).to.deep.equal(['e1', 'e2', 'e3']);
  });

  it('removes events without articles, with their groups, and stories without events', async () => {
    const { stores } = storage;
    await stores.events.saveStory({ id: 's1', title: 'Kept', given: true });
    await stores.events.saveStory({ id: 's2', title: 'Empty', given: false });
    await stores.events.save({ id: 'e1', title: 'One', from: null, to: null, story: 's1' });
    await stores.events.save({ id: 'e2', title: 'Two', from: null, to: null, story: 's2' });
    await stores.groups.replace('e2', { groups: [{ id: 'g9', members: ['x.c'], reference: 'x.c', links: null }], features: [], relations: [] }, 'test');
    await stores.events.removeEmpty(['e1', 'e2']);
    await stores.events.removeEmptyStories(['s1', 's2']);
    expect((await stores.events.listByStory('s1')).map(({ id }) => id)).to.deep.equal(['e1']);
    expect(await stores.events.listStories()).to.deep.equal([{ id: 's1', title: 'Kept' }]);
    expect(await stores.groups.findByClaim('x.c')).to.equal(undefined);
  });

  it('replaces the copies among some articles', async () => {
    const { reuse } = storage.stores;
    await reuse.replace(['a1', 'a2'], [{ articleId: 'a1', parentId: 'a2', kind: 'copy', containment: 0.75 }]);
    expect(await reuse.list(['a1', 'a2'])).to.deep.equal([{ articleId: 'a1', parentId: 'a2', kind: 'copy', containment: 0.75 }]);
    await reuse.replace(['a1', 'a2'], []);
    expect(await reuse.list(['a1', 'a2'])).to.deep.equal([]);
  });
});
