import path from 'node:path';
import { expect } from 'chai';
import { ConflictError, ValidationError } from '../../src/errors.js';
import type { DecisionRequest } from '../../src/services/decisions/decision-request.js';
import { claimIn, COVERAGE, openDesk, type DecisionDesk } from '../support/decision-desk.js';
import { refusalOf } from '../support/refusal.js';
import { shuffled } from '../support/shuffle.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MK = { editor: 'mk', note: 'Checked by telephone.' };
const JO = { editor: 'jo', note: null };
/** Words of a claim that stays whole however claims are cut. */
const DESTROYED = 'destroyed';

describe('decisions of editors', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let number = 0;
  let file: string;
  let desk: DecisionDesk;
  let herald: string;
  let post: string;
  let wire: string;

  beforeEach(async () => {
    file = path.join(folder, `decisions-${number++}.sqlite`);
    desk = await openDesk(file);
    [herald, post, wire] = [await desk.add('Quay Herald'), await desk.add('Tollgate Post'), await desk.add('Northern Wire')];
  });
  afterEach(() => desk.close());

  async function reopen(options: { readonly recut?: boolean } = {}): Promise<void> {
    await desk.close();
    desk = await openDesk(file, options);
    await desk.services.resume();
  }

  async function effects(): Promise<readonly string[]> {
    return (await desk.services.listDecisions({ page: 1, pageSize: 50 })).items.map(({ kind, effect }) => `${kind} ${effect}`);
  }

  it('take a wording out of its row, and put it back when they are undone', async () => {
    const row = await desk.rowOf(herald, DESTROYED);
    expect(row.wordings).to.have.length(3);
    const id = await desk.services.decide({ kind: 'split', claims: [claimIn(row, wire)] }, MK);
    expect((await desk.rowOf(herald, DESTROYED)).wordings.map(({ articleId }) => articleId)).to.have.members([herald, post]);
    const alone = await desk.rowOf(wire, DESTROYED);
    expect(alone.wordings).to.have.length(1);
    expect(alone.decisions).to.have.length(1);
    expect(alone.decisions[0]).to.include({ id, kind: 'split', by: 'mk', note: 'Checked by telephone.', effect: 'applied' });
    await desk.services.decide({ kind: 'undo', decision: id }, JO);
    expect((await desk.rowOf(herald, DESTROYED)).wordings).to.have.length(3);
    expect(await effects()).to.deep.equal(['undo recorded', 'split undone']);
  });

  it('join two rows, and move a wording from one to another', async () => {
    const [six, destroyed] = [await desk.rowOf(wire, 'six hours'), await desk.rowOf(herald, DESTROYED)];
    await desk.services.decide({ kind: 'same', group: six.groupId, other: destroyed.groupId }, MK);
    const joined = await desk.rowOf(wire, 'six hours');
    expect(joined.wordings).to.have.length(six.wordings.length + destroyed.wordings.length);
    const sprinklers = await desk.rowOf(herald, 'sprinklers');
    await desk.services.decide({ kind: 'move', claims: [claimIn(joined, post)], to: sprinklers.groupId }, JO);
    const after = await desk.rowOf(herald, 'sprinklers');
    expect(after.wordings.map(({ claimId }) => claimId)).to.include(claimIn(joined, post));
    expect((await desk.rowOf(wire, 'six hours')).wordings.map(({ claimId }) => claimId)).not.to.include(claimIn(joined, post));
  });

  it('stand after a restart, after new coverage and after a new engine has cut all claims otherwise', async () => {
    const row = await desk.rowOf(herald, DESTROYED);
    await desk.services.decide({ kind: 'split', claims: [claimIn(row, wire)] }, MK);
    await desk.services.decide({ kind: 'rename', group: row.groupId, title: 'The warehouse burnt down' }, MK);
    const ids = (await desk.rows(herald)).map(({ groupId }) => groupId).sort();
    await reopen({ recut: true });
    expect(await desk.services.reanalyze()).to.equal(3);
    expect(await desk.services.reanalyze()).to.equal(0);
    const renamed = await desk.rowOf(herald, DESTROYED);
    expect(renamed.claim).to.equal('The warehouse burnt down');
    expect(renamed.wordings.map(({ articleId }) => articleId)).to.have.members([herald, post]);
    expect((await desk.rows(herald)).map(({ groupId }) => groupId).sort()).to.deep.equal(ids);
    expect(renamed.wordings.every(({ claimId }) => !row.wordings.some((before) => before.claimId === claimId))).to.equal(true);
    expect(await effects()).to.deep.equal(['rename applied', 'split applied']);
    await desk.add('Late Courier');
    expect((await desk.rowOf(wire, DESTROYED)).wordings.map(({ articleId }) => articleId)).not.to.include(herald);
  });

  it('let the later of two that exclude each other win, and name both', async () => {
    const row = await desk.rowOf(herald, DESTROYED);
    const claims = { herald: claimIn(row, herald), post: claimIn(row, post) };
    const [first, second] = [await desk.rowOf(wire, 'six hours'), row];
    const same = await desk.services.decide({ kind: 'same', group: first.groupId, other: second.groupId }, MK);
    const different = await desk.services.decide({ kind: 'different', claim: claims.herald, other: claims.post }, JO);
    const parted = await desk.rowOf(herald, DESTROYED);
    expect(parted.wordings.map(({ claimId }) => claimId)).not.to.include(claims.post);
    const { items } = await desk.services.listDecisions({ state: 'attention', page: 1, pageSize: 10 });
    expect(items.map(({ id, effect, against }) => ({ id, effect, against: against.map((other) => other.id) }))).to.deep.equal([{ id: same, effect: 'partly', against: [different] }]);
    expect(await desk.services.countDecisions()).to.deep.include({ total: 2, attention: 1, editors: ['jo', 'mk'] });
    await desk.services.decide({ kind: 'undo', decision: different }, MK);
    expect((await desk.services.countDecisions()).attention).to.equal(0);
  });

  it('become orphans when their wording is edited away, and apply again when it comes back', async () => {
    const row = await desk.rowOf(herald, 'Twelve people');
    const other = await desk.rowOf(wire, 'six hours');
    await desk.services.decide({ kind: 'same', group: row.groupId, other: other.groupId }, MK);
    await desk.add('Quay Herald', COVERAGE['Quay Herald'].replace('Twelve people were injured in the fire', 'Fourteen people were injured in the fire'));
    const edited = await desk.rowOf(herald, 'Fourteen people');
    expect(edited.decisions.filter(({ effect }) => effect === 'applied')).to.deep.equal([]);
    const { items } = await desk.services.listDecisions({ state: 'attention', page: 1, pageSize: 10 });
    expect(items).to.have.length(1);
    expect(items[0]!.claims.find(({ text }) => text.startsWith('Twelve'))!.claimId).to.equal(null);
    await desk.add('Quay Herald');
    expect(await effects()).to.deep.equal(['same applied']);
  });

  it('can be undone, brought back and undone again, but not undone twice', async () => {
    const row = await desk.rowOf(herald, DESTROYED);
    const split = await desk.services.decide({ kind: 'split', claims: [claimIn(row, wire)] }, MK);
    const size = async (): Promise<number> => (await desk.rowOf(herald, DESTROYED)).wordings.length;
    const undo = await desk.services.decide({ kind: 'undo', decision: split }, MK);
    expect(await refusalOf(desk.services.decide({ kind: 'undo', decision: split }, JO))).to.be.instanceOf(ConflictError);
    await desk.services.decide({ kind: 'undo', decision: undo }, MK);
    expect(await size()).to.equal(2);
    await desk.services.decide({ kind: 'undo', decision: split }, JO);
    expect(await size()).to.equal(3);
  });

  it('refuse what makes no sense', async () => {
    const row = await desk.rowOf(herald, DESTROYED);
    expect(await refusalOf(desk.services.decide({ kind: 'same', group: row.groupId, other: row.groupId }, MK))).to.be.instanceOf(ValidationError);
    expect(await refusalOf(desk.services.decide({ kind: 'split', claims: row.wordings.map(({ claimId }) => claimId) }, MK))).to.be.instanceOf(ValidationError);
    expect(await refusalOf(desk.services.decide({ kind: 'split', claims: [] }, MK))).to.be.instanceOf(ValidationError);
    expect(await refusalOf(desk.services.decide({ kind: 'rename', group: row.groupId, title: 'x' }, { editor: '  ', note: null }))).to.be.instanceOf(ValidationError);
    expect((await desk.services.countDecisions()).total).to.equal(0);
  });

  it('move an article to an event of its own and back, and keep it there when it or others come again', async () => {
    const event = (await desk.storage.stores.articles.get(herald)).eventId!;
    const moved = await desk.services.decide({ kind: 'article-event', article: wire, event: null }, MK);
    const own = (await desk.storage.stores.articles.get(wire)).eventId!;
    expect(own).not.to.equal(event);
    expect((await desk.storage.stores.articles.get(herald)).eventId).to.equal(event);
    await desk.services.decide({ kind: 'event-title', event: own, title: 'Another fire' }, MK);
    await reopen();
    const late = await desk.add('Late Courier');
    await desk.add('Northern Wire', `${COVERAGE['Northern Wire']} Roads were closed.`);
    expect((await desk.storage.stores.articles.get(wire)).eventId).to.equal(own);
    expect((await desk.storage.stores.articles.get(late)).eventId).to.equal(event);
    const page = await desk.services.compareEvent(own, {});
    expect(page.subject.title).to.equal('Another fire');
    expect(page.decisions.map(({ kind }) => kind)).to.deep.equal(['article-event', 'event-title']);
    await desk.services.decide({ kind: 'article-event', article: wire, event }, JO);
    expect((await desk.storage.stores.articles.get(wire)).eventId).to.equal(event);
    expect((await desk.services.listDecisions({ page: 1, pageSize: 9 })).items.find(({ id }) => id === moved)!.effect).to.equal('replaced');
  });

  it('on different claims give the same groups in whatever order they are made', async () => {
    const row = await desk.rowOf(herald, DESTROYED);
    const requests: readonly DecisionRequest[] = [
      { kind: 'split', claims: [claimIn(row, wire)] },
      { kind: 'same', group: (await desk.rowOf(herald, 'Twelve people')).groupId, other: (await desk.rowOf(wire, 'six hours')).groupId },
      { kind: 'different', claim: claimIn(await desk.rowOf(herald, 'sprinklers'), herald), other: claimIn(await desk.rowOf(post, 'sprinklers'), post) },
    ];
    const results = new Set<string>();
    for (let seed = 0; seed < 4; seed++) {
      const ids: string[] = [];
      for (const request of shuffled(requests, seed)) ids.push(await desk.services.decide(request, MK));
      results.add(JSON.stringify((await desk.rows(herald)).map(({ wordings }) => wordings.map(({ claimId }) => claimId).sort()).sort()));
      for (const decision of ids) await desk.services.decide({ kind: 'undo', decision }, MK);
    }
    expect(results.size).to.equal(1);
    expect((await desk.rowOf(herald, DESTROYED)).wordings).to.have.length(3);
  });
});
