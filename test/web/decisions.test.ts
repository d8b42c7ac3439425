import { expect } from 'chai';
import { fakeServices } from '../support/fake-services.js';
import type { RunningApp } from '../support/start-app.js';
import { startApp } from '../support/start-app.js';
import { get, hrefsOf, post, textOf } from '../support/web-client.js';

const SPLIT = { kind: 'split', claims: 'c6', back: '/events/event-ferry?status=disputed#row-g-hurt' };
const RULING = { kind: 'dispute', dispute: 'd-hurt', ruling: 'resolved', source: 'Hospital register', note: 'Asked twice.', seen: 'seen-1', editor: 'mk', back: '/claims/c2' };

describe('decisions on pages', () => {
  const services = fakeServices();
  const decisions = services.record.decisions;
  let app: RunningApp;
  before(async () => { app = await startApp(services); });
  after(async () => app.close());
  beforeEach(() => { decisions.length = 0; });

  it('are recorded, the name is kept and the page says so where the form stood', async () => {
    const answer = await post(app, '/decisions', { ...SPLIT, editor: 'Mara Köhler', note: 'Two counts.' });
    expect(answer.status).to.equal(303);
    expect(answer.headers.get('location')).to.equal('/events/event-ferry?status=disputed&decided=split.x-1&at=row-g-hurt');
    expect(answer.headers.get('set-cookie')).to.match(/^variorum_editor=Mara%20K%C3%B6hler;.*HttpOnly; SameSite=Strict/);
    expect(decisions).to.deep.equal([{ request: { kind: 'split', claims: ['c6'] }, author: { editor: 'Mara Köhler', note: 'Two counts.' } }]);
    const page = await get(app, answer.headers.get('location')!);
    expect(textOf(page, '[role=status]')).to.contain('taken out of the row');
    expect(hrefsOf(page, '[role=status] a')).to.deep.equal(['#row-g-hurt', '/decisions?show=x-1#decision-x-1']);
  });

  it('are signed with the name that the browser keeps', async () => {
    await post(app, '/decisions', SPLIT, { 'sec-fetch-site': 'same-origin', cookie: 'other=1; variorum_editor=J%C3%B8rgen' });
    expect(decisions[0]!.author.editor).to.equal('Jørgen');
    const page = await get(app, '/rows/g-hurt', { cookie: 'variorum_editor=J%C3%B8rgen' });
    expect(textOf(page, '.signed')).to.contain('Signed Jørgen');
    expect((await get(app, '/rows/g-hurt', { cookie: 'variorum_editor=%E0%A4%A' })).status).to.equal(200);
  });

  it('ask for a name that is missing and keep everything else', async () => {
    const answer = await post(app, '/decisions', { ...SPLIT, note: 'Two counts.' });
    expect(answer.status).to.equal(400);
    expect(textOf(answer, 'h1')).to.equal('Who decides?');
    const kept = Object.fromEntries([...answer.document.querySelectorAll('form.panel input')].map((field) => [field.getAttribute('name')!, field.getAttribute('value')!]));
    expect(kept).to.deep.equal({ ...SPLIT, editor: '', note: 'Two counts.' });
    expect((await post(app, '/decisions', { ...kept, editor: 'mk' })).status).to.equal(303);
    expect(decisions[0]!.request).to.deep.equal({ kind: 'split', claims: ['c6'] });
  });

  const FORMS: readonly (readonly [string, Record<string, string>, object])[] = [
    ['rows joined', { kind: 'same', group: 'g-hurt', other: 'g-treated' }, { kind: 'same', group: 'g-hurt', other: 'g-treated' }],
    ['claims told apart', { kind: 'different', claim: 'c2', other: 'c6' }, { kind: 'different', claim: 'c2', other: 'c6' }],
    ['a wording moved', { kind: 'move', claims: 'c6', to: 'g-treated' }, { kind: 'move', claims: ['c6'], to: 'g-treated' }],
    ['a headline', { kind: 'rename', group: 'g-hurt', title: 'How many were hurt' }, { kind: 'rename', group: 'g-hurt', title: 'How many were hurt' }],
    ['a headline given back', { kind: 'rename', group: 'g-hurt', title: '' }, { kind: 'rename', group: 'g-hurt', title: null }],
    ['an article moved', { kind: 'article-event', article: 'a-wire', event: 'event-ferry' }, { kind: 'article-event', article: 'a-wire', event: 'event-ferry' }],
    ['an article moved out', { kind: 'article-event', article: 'a-wire', event: 'own' }, { kind: 'article-event', article: 'a-wire', event: null }],
    ['an event named', { kind: 'event-title', event: 'event-ferry', title: 'Wreck' }, { kind: 'event-title', event: 'event-ferry', title: 'Wreck' }],
    ['a decision taken back', { kind: 'undo', decision: 'x-same' }, { kind: 'undo', decision: 'x-same' }],
  ];
  for (const [name, fields, request] of FORMS) {
    it(`read the form of ${name}`, async () => {
      expect((await post(app, '/decisions', { ...fields, editor: 'mk', back: '/decisions' })).status).to.equal(303);
      expect(decisions.map((decision) => decision.request)).to.deep.equal([request]);
    });
  }

  it('answer a ruling on a changed dispute with 409, the other ruling and what was typed', async () => {
    const answer = await post(app, '/decisions', { ...RULING, seen: 'older' });
    expect(answer.status).to.equal(409);
    expect(textOf(answer, '[role=alert]')).to.contain('not recorded').and.to.contain('jo ruled on it meanwhile');
    expect(textOf(answer, '#decision-x1')).to.contain('Dispute dismissed');
    expect(answer.document.querySelector('input[name=ruling][checked]')?.getAttribute('value')).to.equal('resolved');
    expect(answer.document.querySelector('input[name=source]')?.getAttribute('value')).to.equal('Hospital register');
    expect(answer.document.querySelector('form.rule input[name=note]')?.getAttribute('value')).to.equal('Asked twice.');
    expect(decisions).to.deep.equal([]);
    expect((await post(app, '/decisions', RULING)).status).to.equal(303);
  });

  it('rule in the same way on disputes that say the same, and leave one alone that somebody else ruled on meanwhile', async () => {
    expect((await post(app, '/decisions', { ...RULING, also: 'd-pilot:seen-1' })).status).to.equal(303);
    expect(decisions.map(({ request }) => request)).to.deep.equal(['d-hurt', 'd-pilot'].map((dispute) => ({
      kind: 'dispute', dispute, ruling: 'resolved', source: 'Hospital register', seen: 'seen-1',
    })));
    decisions.length = 0;
    expect((await post(app, '/decisions', { ...RULING, also: 'd-pilot:older' })).status).to.equal(303);
    expect(decisions).to.have.length(1);
    const unsigned = await post(app, '/decisions', { ...RULING, editor: '', also: 'd-pilot:none' });
    expect(unsigned.document.querySelector('input[name=also]')?.getAttribute('value'), 'kept while a name is asked for').to.equal('d-pilot:none');
  });

  for (const [where, back] of [['another site', 'https://evil.example/'], ['another site without a scheme', '//evil.example'], ['another site by a backslash', '/\\evil.example'], ['nowhere', '']] as const) {
    it(`never lead to ${where}`, async () => {
      const answer = await post(app, '/decisions', { ...SPLIT, back, editor: 'mk' });
      expect(answer.headers.get('location')).to.equal('/decisions?decided=split.x-1');
    });
  }

  for (const fields of [{}, { kind: 'delete' }, { kind: 'constructor' }, { kind: 'dispute', dispute: 'd-hurt', seen: 'seen-1' }, { kind: 'same', group: 'g-hurt' }] as readonly Record<string, string>[]) {
    it(`refuse a form like ${JSON.stringify(fields)} with 400`, async () => {
      expect((await post(app, '/decisions', { ...fields, editor: 'mk' })).status).to.equal(400);
      expect(decisions).to.deep.equal([]);
    });
  }

  for (const path of ['/decisions', '/editor']) {
    it(`are not taken from another site at ${path}`, async () => {
      expect((await post(app, path, { ...SPLIT, editor: 'mk' }, { 'sec-fetch-site': 'cross-site' })).status).to.equal(403);
      expect(decisions).to.deep.equal([]);
    });
  }

  it('are listed with those that need attention first, their opponents, lost wordings and a way back', async () => {
    const page = await get(app, '/decisions');
    expect(textOf(page, '.lead')).to.equal('5 decisions, 1 of which needs attention');
    expect([...page.document.querySelectorAll('.cards > .card')].map((card) => card.id)[0]).to.equal('decision-x-same');
    const first = page.document.getElementById('decision-x-same')!;
    expect(first.textContent).to.contain('Set aside').and.to.contain('Wording gone').and.to.contain('Two ships.').and.to.contain('<i>hurt</i>');
    expect(page.document.getElementById('decision-x-title')!.textContent).to.contain('Taken back by').and.to.contain('A slip.');
    expect(page.document.querySelector('#decision-x-title form')).to.equal(null);
    expect(textOf(await get(app, '/decisions?state=attention'), '.cards > .card h3')).to.contain('Same claim');
    expect((await get(app, '/decisions?state=odd')).status).to.equal(400);
    expect((await get(app, '/decisions?show=none')).status).to.equal(404);
    expect(textOf(await get(app, '/'), '.message')).to.equal('1 decision needs attention');
  });

  it('say so where a row follows from them', async () => {
    const page = await get(app, '/events/event-ferry');
    expect(page.document.querySelectorAll('.row-claim .badge.quiet').length).to.be.greaterThan(0);
    expect((await get(app, '/claims/c3')).body).to.contain('Editor’s decision');
  });

  it('find the row to join by its words', async () => {
    const page = await get(app, '/rows/g-hurt?q=rescue');
    expect(textOf(page, '#others ~ [role=status], [role=status]')).to.equal('1 row holds “rescue”');
    expect([...page.document.querySelectorAll('.cards .card h3 a')].map((head) => head.textContent)).to.deep.equal(['Rescue boats needed four hours']);
    expect((await get(app, '/rows/none')).status).to.equal(404);
    expect((await get(app, '/disputes/none')).status).to.equal(404);
  });
});
