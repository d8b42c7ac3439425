import { expect } from 'chai';
import type { CanonicalEntity } from '../../../src/domain/canonical-entity.js';
import { Storage } from '../../../src/storage/stores.js';

const ODEH: CanonicalEntity = {
  canonical: 'Karim Odeh', type: 'person', gender: 'male', aliases: ['Karim Odeh', 'Odeh'],
  roles: [{ role: 'mayor', from: '2031-03-02', to: '2031-03-04' }, { role: 'harbour master', from: null, to: null }],
  names: [{ article: 'a1', name: 'Karim Odeh' }, { article: 'a2', name: 'Odeh' }],
};
const MAYOR: CanonicalEntity = { canonical: 'the mayor', type: 'role', gender: null, aliases: ['the mayor'], roles: [], names: [{ article: 'a3', name: 'the mayor' }] };

describe('stored entities', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await Storage.open(':memory:');
    for (const id of ['e1', 'e2']) await storage.stores.events.save({ id, title: id, from: null, to: null, story: null });
  });
  afterEach(() => storage.close());

  it('come back as they were, event by event', async () => {
    const { entities } = storage.stores;
    await entities.replace('e2', [MAYOR]);
    await entities.replace('e1', [ODEH, MAYOR]);
    expect(await entities.list(['e2', 'e1'])).to.deep.equal([ODEH, MAYOR, MAYOR]);
    expect(await entities.list([])).to.deep.equal([]);
  });

  it('are replaced as a whole, and go with their event', async () => {
    const { entities, events } = storage.stores;
    await entities.replace('e1', [ODEH, MAYOR]);
    await entities.replace('e1', [MAYOR]);
    expect(await entities.list(['e1'])).to.deep.equal([MAYOR]);
    await events.removeEmpty(['e1']);
    expect(await entities.list(['e1'])).to.deep.equal([]);
  });
});
