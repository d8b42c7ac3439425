import { expect } from 'chai';
import type { CitedEntity } from '../../../src/domain/comparison.js';
import { entitiesView } from '../../../src/web/view-models/entities-view.js';

const entity = (name: string, more: Partial<CitedEntity> = {}): CitedEntity => ({ name, type: 'person', aliases: [], roles: [], attributions: 1, ...more });

describe('names and roles of those cited', () => {
  it('tell other names, and roles with the days on which they are given', () => {
    const { lines } = entitiesView({ entities: [
      entity('Azzam Al-Ahmad', { aliases: ['Abu Yusef', 'Al-Ahmad', 'Azzam Ahmad'], roles: [{ role: 'mayor', from: '2026-03-02', to: '2026-03-04' }, { role: 'harbour master', from: null, to: null }] }),
      entity('council', { type: 'organisation', aliases: ['the town council'] }),
      entity('Ida Lund', { roles: [{ role: 'engineer', from: '2026-03-02', to: '2026-03-02' }] }),
    ] });
    expect(lines).to.deep.equal([
      { name: 'Azzam Al-Ahmad', words: 'Also Abu Yusef and Azzam Ahmad. Mayor (2–4 March 2026); harbour master' },
      { name: 'Council', words: 'Also the town council' },
      { name: 'Ida Lund', words: 'Engineer (2 March 2026)' },
    ]);
  });

  it('leave out a name that is but the role', () => {
    const mayor = entity('Katrin Holm', { aliases: ['the mayor', 'Holm', 'Kat Holm'], roles: [{ role: 'mayor', from: null, to: null }] });
    expect(entitiesView({ entities: [mayor] }).lines).to.deep.equal([{ name: 'Katrin Holm', words: 'Also Kat Holm. Mayor' }]);
  });

  it('say no day where everything is told on one', () => {
    const role = (name: string) => ({ role: name, from: '2026-03-02', to: '2026-03-02' });
    expect(entitiesView({ entities: [entity('Ida Lund', { roles: [role('engineer')] }), entity('Per Lund', { roles: [role('mayor')] })] }).lines.map(({ words }) => words)).to.deep.equal(['Engineer', 'Mayor']);
  });

  it('leave out those of whom nothing more is told than parts of the name', () => {
    expect(entitiesView({ entities: [entity('Ida Lund', { aliases: ['Lund', 'Ida'] })] })).to.deep.equal({ lines: [], rest: '' });
  });

  it('are cut where there are many, and say so', () => {
    const many = Array.from({ length: 30 }, (_, index) => entity(`Person ${index}`, { aliases: ['Somebody'] }));
    const { lines, rest } = entitiesView({ entities: many });
    expect([lines.length, rest]).to.deep.equal([24, 'and 6 more in the report']);
  });
});
