import path from 'node:path';
import { expect } from 'chai';
import { compose } from '../../src/compose.js';
import type { Services } from '../../src/services/services.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ARTICLES = {
  'one.md': '---\noutlet: Harbour Gazette\npublished: 2026-03-02\ntitle: Talks on the Elmford lock\n---\n\nAzzam Al-Ahmad, head of the harbour union’s board, said on Sunday that the Elmford lock would open on Friday. The talks on the Elmford lock lasted nine hours.\n',
  'two.md': '---\noutlet: Coast Wire\npublished: 2026-03-03\ntitle: Elmford lock to open\n---\n\nAzzam Ahmad said that the Elmford lock would open on Friday. The minister said the union denied that the Elmford lock had been closed. Talks on the Elmford lock lasted nine hours.\n',
};

describe('sources over the articles of an event', () => {
  const folder = temporaryFolder();
  let services: Services;
  let close: () => Promise<void>;
  before(async () => {
    const app = await compose({ db: path.join(folder, 'sources.sqlite'), port: '0', workers: '0', logLevel: 'silent', sample: 'off' });
    ({ services } = app);
    close = () => app.close();
    await services.ingest(Object.entries(ARTICLES).map(([origin, text]) => ({ origin, bytes: Buffer.from(text) })));
  });
  after(() => close());

  it('go by one name in comparison, list and report, with the roles that any article gives', async () => {
    const { items } = await services.listEvents({ order: 'newest', page: 1, pageSize: 5 });
    expect(items).to.have.length(1);
    const comparison = await services.compareEvent(items[0]!.id, {});
    const ahmad = comparison.entities.find(({ name }) => name === 'Azzam Al-Ahmad');
    expect(ahmad).to.deep.include({ type: 'person', aliases: ['Azzam Ahmad'] });
    expect(ahmad!.roles).to.deep.equal([{ role: 'head of the harbour union’s board', from: '2026-03-02', to: '2026-03-02' }]);
    const sources = comparison.rows.flatMap((row) => row.wordings.map((wording) => wording.attribution?.source));
    expect(sources.filter((source) => source === 'Azzam Al-Ahmad')).to.have.length(2);
    const claims = await services.listClaims({ page: 1, pageSize: 50 });
    expect(claims.items.map(({ wording }) => wording.attribution?.source)).to.not.include('Azzam Ahmad');
    const report = JSON.parse((await services.exportReport({ type: 'event', id: items[0]!.id }, 'json', {})).body) as { entities: { name: string }[] };
    expect(report.entities.map(({ name }) => name)).to.include('Azzam Al-Ahmad');
  });

  it('are told as a chain in list and reports', async () => {
    const { items } = await services.listClaims({ page: 1, pageSize: 50 });
    const closed = items.find(({ wording }) => wording.text.includes('had been closed'))!.wording;
    expect(closed.chain.map(({ source, factuality }) => [source, factuality])).to.deep.equal([['the minister', 'Uu'], ['union', 'CT-']]);
    const [event] = (await services.listEvents({ order: 'newest', page: 1, pageSize: 5 })).items;
    const report = await services.exportReport({ type: 'event', id: event!.id }, 'markdown', {});
    expect(report.body).to.include('The minister, quoting the union');
  });
});
