import { expect } from 'chai';
import type { SearchHit } from '../../../src/services/contract/search.js';
import { searchPage } from '../../../src/web/view-models/search-page.js';
import { fakeServices } from '../../support/fake-services.js';

describe('a hit of a search', () => {
  const hitOf = async (antecedent?: string): Promise<string> => {
    const { items } = await fakeServices().search({ text: 'pilot', page: 1, pageSize: 1 });
    const found = items[0]!;
    const hit: SearchHit = { ...found, claim: { ...found.claim, wording: { ...found.claim.wording, ...(antecedent === undefined ? {} : { antecedent }) } }, snippet: [{ text: 'which owns the ', hit: false }, { text: 'dam', hit: true }] };
    const [view] = searchPage({ items: [hit], total: 1, page: 1, pageSize: 20 }, { text: 'dam', outlet: '', event: '', page: 1, errors: {} }, { outlets: [], events: [] }).hits;
    return view!.snippet.map(({ text }) => text).join('');
  };

  it('says what a part of a clause is about', async () => {
    expect(await hitOf('Lissen Water')).to.equal('[Lissen Water] which owns the dam');
  });

  it('stands alone where it reads by itself', async () => {
    expect(await hitOf()).to.equal('which owns the dam');
  });
});
