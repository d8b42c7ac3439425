import { expect } from 'chai';
import type { WordingLink } from '../../../src/domain/wording.js';
import { entityWords, isDescribed } from '../../../src/reports/entity-words.js';
import { sourceWords } from '../../../src/reports/report-words.js';
import { attributionWords as pageWords } from '../../../src/reports/attribution-words.js';

function link(source: string | null, sourceType: WordingLink['sourceType'], more: Partial<WordingLink> = {}): WordingLink {
  return { source, sourceType, cue: 'said', stance: 'neutral', kind: 'indirect', via: null, viaType: null, roles: [], factuality: 'CT+', ...more };
}

function cited(...chain: readonly WordingLink[]): Parameters<typeof pageWords>[0] {
  return { attribution: chain.at(-1) ?? null, chain };
}

/** What a report prints below a wording that is plainly stated. */
function reportWords(told: ReturnType<typeof cited>): string {
  return sourceWords({ ...told, factuality: 'CT+', text: 'the bridge was closed' });
}

describe('sources in words', () => {
  const chains: readonly [string, ReturnType<typeof cited>, string][] = [
    ['one source', cited(link('Ida Lund', 'person')), 'Ida Lund'],
    ['a chain', cited(link('the minister', 'unnamed'), link('army', 'group', { cue: 'denied', stance: 'denying' })), 'The minister, quoting the army'],
    ['a chain of three', cited(link('Interfax', 'outlet'), link('a police source', 'unnamed'), link('witnesses', 'unnamed')), 'Interfax, quoting a police source, quoting witnesses'],
    ['a pair inside a chain', cited(link('Interfax', 'outlet'), link('both sides', 'group')), 'Interfax, quoting both sides'],
    ['somebody who is not named', cited(link(null, null)), 'A source that is not named'],
    ['the outlet itself', cited(), 'The outlet’s own voice'],
  ];
  for (const [title, wording, expected] of chains) {
    it(`name ${title} on pages`, () => { expect(pageWords(wording).source).to.equal(expected); });
  }

  it('name the chain in reports, with the verb of the innermost', () => {
    const words = reportWords(cited(link('the minister', 'unnamed'), link('army', 'group', { cue: 'denied', stance: 'denying' })));
    expect(words).to.equal('The minister, quoting the army · “denied” · paraphrased · the source denies it');
  });

  it('say how sure a source is, unless it is plainly stated', () => {
    const told = cited(link('Ida Lund', 'person'));
    expect(sourceWords({ ...told, factuality: 'PR+', text: 'it may rain' })).to.equal('Ida Lund · “said” · paraphrased · stated as probable');
    expect(reportWords(told)).to.equal('Ida Lund · “said” · paraphrased');
    expect(reportWords(cited())).to.equal('The outlet’s own voice');
  });

  it('name the way, unless the chain does', () => {
    const told = cited(link('Ida Lund', 'person', { via: 'Reuters', viaType: 'outlet' }));
    const carried = cited(link('Reuters', 'outlet'), link('Ida Lund', 'person', { via: 'Reuters', viaType: 'outlet' }));
    const written = cited(link('Ida Lund', 'person', { via: 'press statement', viaType: 'document' }));
    expect([told, carried, written].map((wording) => pageWords(wording).detail)).to.deep.equal(['“said” · paraphrased · via Reuters', '“said” · paraphrased', '“said” · paraphrased · in “press statement”']);
    expect(reportWords(told)).to.include('via Reuters');
    expect(reportWords(carried)).not.to.include('via');
    expect(reportWords(written)).to.include('in “press statement”');
  });
});

describe('entities in words', () => {
  const ahmad = { name: 'Azzam Al-Ahmad', type: 'person', aliases: ['Azzam Ahmad'], attributions: 2 } as const;

  it('give other names and dated roles', () => {
    const roles = [{ role: 'negotiator', from: '2013-01-05', to: '2013-01-05' }, { role: 'mayor', from: '2016-05-01', to: '2017-02-01' }, { role: 'party leader', from: null, to: null }];
    expect(entityWords({ ...ahmad, roles })).to.equal('Azzam Al-Ahmad, also Azzam Ahmad: negotiator (5 January 2013); mayor (1 May 2016 – 1 February 2017); party leader');
    expect(entityWords({ ...ahmad, roles: [] })).to.equal('Azzam Al-Ahmad, also Azzam Ahmad');
  });

  it('are left out where there is but a name', () => {
    expect([isDescribed({ ...ahmad, roles: [] }), isDescribed({ ...ahmad, aliases: [], roles: [] })]).to.deep.equal([true, false]);
  });
});
