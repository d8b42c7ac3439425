import path from 'node:path';
import { expect } from 'chai';
import type { DisputeRuling } from '../../src/domain/dispute.js';
import { ConflictError, ValidationError } from '../../src/errors.js';
import type { DisputeDetail } from '../../src/services/contract/disputes.js';
import { COVERAGE, openDesk, type DecisionDesk } from '../support/decision-desk.js';
import { refusalOf } from '../support/refusal.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('rulings on disputes', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let number = 0;
  let file: string;
  let desk: DecisionDesk;

  beforeEach(async () => {
    file = path.join(folder, `rulings-${number++}.sqlite`);
    desk = await openDesk(file);
    await desk.add('Quay Herald');
    await desk.add('Tollgate Post');
  });
  afterEach(() => desk.close());

  /** The dispute over how many were injured. */
  async function injured(): Promise<DisputeDetail> {
    const { items } = await desk.services.listDisputes({ page: 1, pageSize: 20 });
    const found = items.find(({ a, b, type }) => type === 'quantity' && [a.text, b.text].every((text) => text.includes('injured')));
    return desk.services.getDispute(found!.dispute.id);
  }

  async function rule(ruling: DisputeRuling, given: { readonly editor?: string; readonly source?: string; readonly seen?: string; readonly note?: string } = {}): Promise<string> {
    const { dispute, token } = await injured();
    return desk.services.decide({ kind: 'dispute', dispute: dispute.id, ruling, source: given.source ?? null, seen: given.seen ?? token }, { editor: given.editor ?? 'mk', note: given.note ?? null });
  }

  it('confirm, dismiss, settle and reopen, each with its history', async () => {
    expect((await injured()).state).to.equal('open');
    await rule('confirmed');
    expect((await injured()).state).to.equal('confirmed');
    await rule('resolved', { source: 'Hospital register', note: 'Thirty were treated.' });
    const settled = await injured();
    expect(settled.state).to.equal('resolved');
    expect(settled.dispute.ruling).to.deep.include({ ruling: 'resolved', by: 'mk', source: 'Hospital register', note: 'Thirty were treated.', newEvidence: [] });
    await rule('reopened', { editor: 'jo' });
    const reopened = await injured();
    expect(reopened.state).to.equal('open');
    expect(reopened.history.map(({ summary }) => summary.split(':')[0])).to.deep.equal(['Dispute reopened', 'Dispute resolved', 'Dispute confirmed']);
  });

  it('need a source to settle', async () => {
    expect(await refusalOf(rule('resolved'))).to.be.instanceOf(ValidationError);
  });

  it('refuse a second editor who has not seen the first one’s', async () => {
    const { token } = await injured();
    await rule('dismissed', { editor: 'jo' });
    expect(await refusalOf(rule('confirmed', { seen: token }))).to.be.instanceOf(ConflictError);
    expect((await injured()).state).to.equal('dismissed');
  });

  it('go back to the earlier one when they are undone', async () => {
    await rule('confirmed');
    const second = await rule('dismissed');
    await desk.services.decide({ kind: 'undo', decision: second }, { editor: 'mk', note: null });
    expect((await injured()).state).to.equal('confirmed');
  });

  it('stand after a restart and a new engine', async () => {
    await rule('dismissed', { note: 'Two fires.' });
    await desk.close();
    desk = await openDesk(file, { recut: true });
    await desk.services.reanalyze();
    const dispute = await injured();
    expect(dispute.state).to.equal('dismissed');
    expect(dispute.dispute.ruling).to.include({ note: 'Two fires.' });
  });

  it('are reopened by a new article with another wording, and show both', async () => {
    await rule('dismissed');
    const late = await desk.add('Late Courier');
    const dispute = await injured();
    const about = [dispute.a.text, dispute.b.text];
    const ruled = (await desk.services.listDisputes({ page: 1, pageSize: 20 })).items.find(({ dispute: { ruling } }) => ruling !== null)!;
    expect(ruled.state).to.equal('open');
    expect(ruled.dispute.ruling).to.include({ ruling: 'dismissed' });
    expect(ruled.dispute.ruling!.newEvidence.map(({ articleId, edited, outlet }) => ({ articleId, edited, outlet }))).to.deep.equal([{ articleId: late, edited: false, outlet: 'Late Courier' }]);
    expect(about.some((text) => text.includes('injured'))).to.equal(true);
    const { items } = await desk.services.listDecisions({ state: 'attention', page: 1, pageSize: 9 });
    expect(items.map(({ effect }) => effect)).to.deep.equal(['reopened']);
  });

  it('are not reopened by a reprint or by edits elsewhere', async () => {
    await rule('dismissed');
    await desk.add('Late Courier', COVERAGE['Quay Herald']);
    await desk.add('Tollgate Post', `${COVERAGE['Tollgate Post']}\n\nNeighbouring streets were closed until noon on Tuesday.`);
    const { items } = await desk.services.listDisputes({ page: 1, pageSize: 20 });
    expect(items.filter(({ dispute: { ruling } }) => ruling !== null).map(({ state }) => state)).to.deep.equal(['dismissed']);
  });

  it('are reopened when a side’s wording is edited, with the old wording beside the new', async () => {
    await rule('resolved', { source: 'Police log' });
    await desk.add('Tollgate Post', COVERAGE['Tollgate Post'].replace('Thirty people', 'Thirty-five people'));
    const dispute = await injured();
    expect(dispute.state).to.equal('open');
    expect(dispute.dispute.ruling!.ruling).to.equal('resolved');
    expect(Object.values(dispute.dispute.ruling!.wordings).some((text) => text.includes('Thirty people'))).to.equal(true);
    expect(dispute.dispute.ruling!.newEvidence).to.have.length(1);
    expect(dispute.dispute.ruling!.newEvidence[0]).to.include({ edited: true });
    expect(dispute.dispute.ruling!.newEvidence[0]!.text).to.contain('Thirty-five');
    expect(dispute.history).to.have.length(1);
  });
});
