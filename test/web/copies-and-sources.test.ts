import { expect } from 'chai';
import { buildComparison } from '../../src/comparison/build-comparison.js';
import type { ComparisonInput } from '../../src/comparison/comparison-input.js';
import type { Services } from '../../src/services/services.js';
import { omissionViews } from '../../src/web/view-models/omission-view.js';
import { fakeServices } from '../support/fake-services.js';
import { sampleInput } from '../support/sample-input.js';
import { startApp } from '../support/start-app.js';
import { get, textOf } from '../support/web-client.js';
import type { Answer } from '../support/web-client.js';

const EVENT = '/events/event-ferry';
const COPY = { article: 'a-harbour', parent: 'a-wire', agency: null };

/** A page of the application over an invented event with changes. */
async function pageOf(path: string, changes: Partial<ComparisonInput>): Promise<Answer> {
  const services: Services = {
    ...fakeServices(),
    compareEvent: (_id, filter) => Promise.resolve(buildComparison({ ...sampleInput(filter), ...changes })),
  };
  const app = await startApp(services);
  try {
    return await get(app, path);
  } finally {
    await app.close();
  }
}

describe('copies on the comparison page', () => {
  const uncredited = sampleInput().claims.map((claim) => (claim.id === 'c8' ? { ...claim, attribution: null, chain: [] } : claim));

  it('fold a wording that is the same word for word, and say whose it is', async () => {
    const answer = await pageOf(EVENT, { reuse: [COPY], claims: uncredited });
    const folded = [...answer.document.querySelectorAll('.wording details')];
    expect(folded.map((details) => details.querySelector('summary')?.textContent)).to.deep.equal(['Same words as Coastline Wire']);
    expect(folded[0]!.textContent).to.contain('rescue boats needed four hours').and.to.contain('In the article');
  });

  it('show a copy that credits somebody else, with a remark', async () => {
    const answer = await pageOf(EVENT, { reuse: [COPY] });
    expect(answer.document.querySelectorAll('.wording details')).to.have.length(0);
    expect(textOf(answer, 'main')).to.contain('Taken over from Coastline Wire and changed');
  });

  it('are named at the head of the column and with the article', async () => {
    const answer = await pageOf(EVENT, { reuse: [COPY] });
    const heads = [...answer.document.querySelectorAll('#disputed ~ .scroll thead th')].map((head) => (head.textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(heads).to.include('The Harbour Courier 2 March 2031, 18:00 UTC, text of Coastline Wire').and.to.include('Coastline Wire 2 March 2031, 11:30 UTC');
    expect(textOf(answer, '[aria-labelledby="articles"]')).to.contain('Its text is that of Coastline Wire: what it takes over counts once.');
  });

  it('tell a dispute once and name the others between copies', async () => {
    const { disputes } = sampleInput();
    const groups = [{ id: 'g-rescue', members: ['c4', 'c8', 'c10'], reference: 'c4' }];
    const dispute = { ...disputes[0]!, group: 'g-rescue', type: 'denial' as const };
    const answer = await pageOf(EVENT, { reuse: [COPY], groups, disputes: [{ ...dispute, id: 'd-1', a: 'c8', b: 'c10' }, { ...dispute, id: 'd-2', a: 'c4', b: 'c10' }] });
    expect(answer.document.querySelectorAll('#row-g-rescue .conflict')).to.have.length(1);
    expect(answer.document.querySelector('#row-g-rescue form.rule input[name=also][checked]')?.getAttribute('value')).to.equal('d-1:none');
    const repeats = answer.document.querySelector('#row-g-rescue .conflict + .basis')!;
    expect(repeats.querySelector('a')?.getAttribute('href')).to.equal('/disputes/d-1');
    expect(repeats.textContent).to.contain('The Harbour Courier and Northvale Times').and.to.contain('Open');
  });
});

describe('where a row comes from, on pages', () => {
  it('is drawn with the same in words, every text escaped', async () => {
    const outlets = sampleInput().outlets.map((outlet) => (outlet.id === 'harbour' ? { ...outlet, name: 'The <b>Harbour</b> "Courier"' } : outlet));
    const answer = await pageOf(EVENT, { reuse: [COPY], outlets });
    const drawing = answer.document.querySelector('#row-g-rescue figure.origins svg')!;
    expect(drawing.getAttribute('role')).to.equal('img');
    expect(drawing.getAttribute('aria-label')).to.equal('The <b>Harbour</b> "Courier" copies Coastline Wire. Origin: Coastline Wire (in its own name).');
    expect(drawing.querySelectorAll('b')).to.have.length(0);
    expect(drawing.querySelectorAll('path.copies')).to.have.length(1);
    expect(drawing.textContent).to.contain('Coastline Wire');
  });

  it('stands on the pages of a claim and of a row, and is not drawn of one outlet alone', async () => {
    const app = await startApp(fakeServices());
    const [claim, row, lone] = await Promise.all([get(app, '/claims/c2'), get(app, '/rows/g-hurt'), get(app, '/claims/c11')]);
    await app.close();
    for (const answer of [claim, row]) {
      expect(textOf(answer, '#sources')).to.equal('1 independent source');
      expect(answer.document.querySelector('[aria-labelledby="sources"] svg')?.getAttribute('aria-label')).to.contain('Origin: Ines Toll.');
    }
    expect(lone.document.querySelector('[aria-labelledby="sources"] svg')).to.equal(null);
  });
});

describe('values that moved, on pages', () => {
  it('are a timeline with who said it when, and an outlet that gave no later value is not updated', async () => {
    const answer = await pageOf(EVENT, {});
    const lines = [...answer.document.querySelectorAll('#row-g-treated .row-head > .values li')].map((line) => (line.textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(lines).to.deep.equal([
      '2 March 2031, 18:00 UTC The Harbour Courier, citing Ines Toll: “At least 30 passengers were hurt” Not updated',
      '4 March 2031 Northvale Times, citing a hospital <b>spokeswoman</b>: “By Tuesday 31 passengers had been treated” Latest',
    ]);
    expect(textOf(answer, '#row-g-treated .cells')).to.contain('Not updated: others give a later value');
  });

  it('stand on the page of a claim', async () => {
    const app = await startApp(fakeServices());
    const answer = await get(app, '/claims/c9');
    await app.close();
    expect(textOf(answer, '[aria-labelledby="history"]')).to.contain('At least 30').and.to.contain('Not updated');
  });
});

describe('what outlets leave out, in words', () => {
  it('is counted by reason, with what they could have had first', () => {
    const omitted = (['published-before', 'not-reported', 'truncated', 'not-reported'] as const).map((reason, at) => ({ reason, groupId: `g-${at}`, claim: `claim ${at}` }));
    const [view] = omissionViews({ omissions: [{ outletId: 'wire', corroborated: omitted }] }, () => 'Coastline Wire');
    expect(view!.count).to.equal('2 not reported; 1 text is cut short, so it may be missing; 1 published before this was known');
    expect(view!.claims.map(({ label }) => label)).to.deep.equal(['Claim 1', 'Claim 3', 'Claim 2', 'Claim 0']);
  });
});

describe('list of disputes', () => {
  it('puts those together that set the same words of a row against each other, but for those ruled on otherwise', async () => {
    const services = fakeServices();
    const app = await startApp({
      ...services,
      async listDisputes(query) {
        const page = await services.listDisputes(query);
        const open = page.items.find(({ dispute }) => dispute.ruling === null)!;
        const ruled = page.items.find(({ dispute }) => dispute.ruling !== null)!;
        const items = [open, { ...open, dispute: { ...open.dispute, id: 'd-again' } }, ruled, { ...ruled, dispute: { ...ruled.dispute, id: 'd-ruled-again', ruling: { ...ruled.dispute.ruling!, note: 'For another reason.' } } }];
        return { ...page, items, total: 4 };
      },
    });
    const answer = await get(app, '/disputes');
    await app.close();
    expect([...answer.document.querySelectorAll('.disputes > li')].map(({ id }) => id)).to.deep.equal(['d-hurt', 'd-pilot', 'd-ruled-again']);
    expect(textOf(answer, '#d-hurt')).to.contain('The same in the same words: Coastline Wire and The Harbour Courier');
  });

  it('can be narrowed to open ones and to those ruled on, also on the way back from a ruling', async () => {
    const app = await startApp(fakeServices());
    const [open, ruled, wrong] = await Promise.all([get(app, '/disputes?state=open'), get(app, '/disputes?state=ruled'), get(app, '/disputes?state=lost')]);
    await app.close();
    expect([...open.document.querySelectorAll('.disputes > li')].map(({ id }) => id)).to.deep.equal(['d-hurt']);
    expect([...ruled.document.querySelectorAll('.disputes > li')].map(({ id }) => id)).to.deep.equal(['d-pilot']);
    expect(textOf(open, '.switch [aria-current]')).to.equal('Open');
    expect(open.document.querySelector('[name=back]')?.getAttribute('value')).to.equal('/disputes?state=open#d-hurt');
    expect(wrong.status).to.equal(400);
    expect(textOf(wrong, '[role=alert]')).to.contain('“open” or “ruled”');
  });
});

describe('an event of one outlet', () => {
  it('says what to do about it instead of who lacks what', async () => {
    const input = sampleInput();
    const only = { outlets: input.outlets.filter(({ id }) => id === 'wire'), articles: input.articles.filter(({ id }) => id === 'a-wire'), disputes: [], updates: [] };
    const answer = await pageOf(EVENT, only);
    expect(textOf(answer, '.message')).to.contain('Only one outlet covers this so far').and.to.contain('Add what others wrote');
    expect(textOf(answer, '.single summary')).to.equal('Show 4 claims');
    expect(textOf(await pageOf(EVENT, {}), 'main')).not.to.contain('Only one outlet covers this so far');
  });
});
