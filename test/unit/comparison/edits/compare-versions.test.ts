import { expect } from 'chai';
import { compareVersionClaims } from '../../../../src/comparison/edits/compare-versions.js';
import type { VersionClaims } from '../../../../src/comparison/edits/version-claims.js';
import type { ArticleEdit, ClaimEdit } from '../../../../src/domain/article-edit.js';
import { claimsInContext } from '../../../../src/services/claims-in-context.js';
import { analyse, type GivenAttribution } from '../../../support/analyse.js';

const FIRST = 'The mill at Orrin Bridge burned down on Friday.';
const LAST = 'Its owner, Hesper Dune, bought it from the county in 2011.';

interface Side {
  readonly middle: string;
  readonly given?: readonly GivenAttribution[];
  readonly title?: string;
}

function version(number: number, { given = [], middle, title = 'Mill burns down' }: Side): VersionClaims {
  const text = [FIRST, middle, LAST].filter((part) => part !== '').join('\n\n');
  const { attributions, claims, sentences } = analyse(text, given);
  return {
    text, title, version: number, at: `2031-03-0${number}T08:00:00Z`,
    claims: claimsInContext({ id: 'a', outlet: null, published: null, text, sentences: sentences!, attributions: attributions!, claims: claims! }),
  };
}

function edit(before: Side | string, after: Side | string): ArticleEdit {
  const side = (given: Side | string): Side => (typeof given === 'string' ? { middle: given } : given);
  return compareVersionClaims(version(1, side(before)), version(2, side(after)));
}

const kinds = ({ claims }: ArticleEdit): string[] => claims.map((claim: ClaimEdit) => claim.kinds.join('+'));
const reasons = ({ claims }: ArticleEdit): string[] => claims.flatMap((claim) => claim.reasons);

describe('what an edit did', () => {
  it('finds nothing where nothing was edited', () => {
    const same = edit('Two firefighters were hurt.', 'Two firefighters were hurt.');
    expect([same.claims, same.headline, same.silent]).to.deep.equal([[], null, false]);
    expect(same.passages.every(({ kind }) => kind === 'same')).to.equal(true);
    expect(same.summary.text).to.equal('no claim changed');
  });

  it('tells a claim that was taken out from one that was put in', () => {
    expect(kinds(edit('Two firefighters were hurt.', ''))).to.deep.equal(['removed']);
    expect(kinds(edit('', 'Two firefighters were hurt.'))).to.deep.equal(['added']);
    expect(kinds(edit('Two firefighters were hurt.', 'Police closed the road to Marl for the whole weekend.'))).to.have.members(['removed', 'added']);
  });

  it('finds a number that became another in the same claim, and none where it is only written otherwise', () => {
    const changed = edit('Two firefighters were hurt by falling beams.', 'Five firefighters were hurt by falling beams.');
    expect(kinds(changed)).to.deep.equal(['number']);
    expect(reasons(changed)).to.deep.equal(['“Two” became “Five”.']);
    expect(kinds(edit('The roof alone had cost 1.2 million crowns.', 'The roof alone had cost 1,200,000 crowns.'))).to.deep.equal(['reworded']);
  });

  it('calls a claim softened by a hedge and hardened by its loss', () => {
    const softened = edit('The fire was started by a welder on the roof.', 'The fire may have been started by a welder on the roof.');
    expect(kinds(softened)).to.deep.equal(['softened']);
    expect(reasons(softened)).to.include('“may” was added.');
    expect(kinds(edit('The fire was reportedly started by a welder on the roof.', 'The fire was started by a welder on the roof.'))).to.deep.equal(['hardened']);
  });

  it('calls a claim reversed when a negation is all that came', () => {
    expect(kinds(edit('The alarm in the tower sounded before dawn.', 'The alarm in the tower did not sound before dawn.'))).to.deep.equal(['reversed']);
  });

  it('finds a source that was added, dropped or exchanged', () => {
    const own = { middle: 'The sprinklers had been switched off for repairs.' };
    const said = (source: string) => ({
      middle: `${source} said the sprinklers had been switched off for repairs.`,
      given: [{ source, cue: 'said', content: 'the sprinklers had been switched off for repairs' }],
    });
    expect(kinds(edit(own, said('Hesper Dune')))).to.deep.equal(['softened+attribution']);
    expect(kinds(edit(said('Hesper Dune'), own))).to.deep.equal(['hardened+attribution']);
    const exchanged = edit(said('Hesper Dune'), said('Corin Vash'));
    expect(kinds(exchanged)).to.deep.equal(['attribution']);
    expect(reasons(exchanged)).to.deep.equal(['The source was Hesper Dune and is now Corin Vash.']);
  });

  it('leaves a mere change of words as wording only, which is no silent edit', () => {
    const reworded = edit('Flames were visible from the harbour all night.', 'Flames were seen from the harbour all night.');
    expect(kinds(reworded)).to.deep.equal(['reworded']);
    expect(reworded.silent).to.equal(false);
  });

  it('follows a sentence that moved within the text', () => {
    const before = version(1, { middle: 'Two firefighters were hurt. Flames were seen from the harbour all night.' });
    const after = version(2, { middle: 'Flames were seen from the harbour all night. Two firefighters were hurt.' });
    expect(compareVersionClaims(before, after).claims).to.deep.equal([]);
  });

  it('is silent unless a new note tells of the change', () => {
    const [two, five] = ['Two firefighters were hurt.', 'Five firefighters were hurt.'];
    expect(edit(two, five).silent).to.equal(true);
    for (const [note, kind] of [
      ['This article was updated on 9 March to give the number of those hurt.', 'update'],
      ['Correction: an earlier version of this story gave another number.', 'correction'],
      ['This report was amended on 9 March 2031.', 'correction'],
    ] as const) {
      const noted = edit(two, `${five}\n\n${note}`);
      expect([noted.silent, noted.notice], note).to.deep.equal([false, { kind, text: note }]);
      expect(kinds(noted), note).to.deep.equal(['number']);
      expect(edit(`${two}\n\n${note}`, `${five}\n\n${note}`).silent, `${note} (stood there before)`).to.equal(true);
    }
    expect(edit(two, `${five} The county has updated its fire code since.`).notice).to.equal(null);
  });

  it('compares headlines', () => {
    const { headline, silent } = edit({ middle: '', title: 'Two hurt as mill burns' }, { middle: '', title: 'Five hurt as mill burns' });
    expect([headline?.kinds, headline?.reasons, silent]).to.deep.equal([['number'], ['“Two” became “Five”.'], true]);
  });

  it('sums the edit up with every kind counted', () => {
    const { summary } = edit('The fire was started by a welder. Two firefighters were hurt.', 'The fire may have been started by a welder. Five firefighters were hurt.');
    expect(summary.text).to.equal('1 claim softened, 1 with another number; no note says so');
    expect([summary.counts.softened, summary.counts.number, summary.counts.removed]).to.deep.equal([1, 1, 0]);
  });

  it('takes time in proportion to the length of the text', () => {
    const long = (word: string): string => Array.from({ length: 400 }, (_, at) => `Warehouse ${at} beside the ${word} canal was emptied of grain by its ${at} owners.`).join(' ');
    const before = version(1, { middle: long('northern') });
    const after = version(2, { middle: long('southern') });
    const started = performance.now();
    const found = compareVersionClaims(before, after);
    expect(performance.now() - started).to.be.lessThan(5000);
    expect(found.summary.counts.removed + found.summary.counts.added).to.equal(0);
  });
});
