import { expect } from 'chai';
import { buildComparison } from '../../../src/comparison/build-comparison.js';
import { standalone } from '../../../src/comparison/row-headline.js';
import { sampleInput } from '../../support/sample-input.js';

/** The sample with the pilot's row led by a claim that its source hands on with this verb, at this place of its article. */
function pilotHeadline(stance: 'denying' | 'neutral', cueStart: number): string {
  const input = sampleInput();
  const claims = input.claims.map((given) => {
    if (given.id !== 'c7') return given;
    const attribution = { ...given.attribution!, cue: { start: cueStart, end: cueStart + 6, text: 'denied', stance } };
    return { ...given, attribution, chain: [{ attribution, factuality: 'CT-' as const }] };
  });
  const groups = input.groups.map((group) => (group.id === 'g-pilot' ? { ...group, reference: 'c7' } : group));
  return buildComparison({ ...input, claims, groups }).rows.find(({ groupId }) => groupId === 'g-pilot')!.claim;
}

describe('the headline of a row', () => {
  const given = sampleInput().claims.find(({ id }) => id === 'c7')!;
  const { claim } = given;

  it('never asserts what its only source denies outside the wording', () => {
    expect(pilotHeadline('denying', claim.end + 10)).to.equal('Denied: the reckless pilot was drunk');
  });

  it('does not say twice that a wording denies something', () => {
    expect(pilotHeadline('denying', claim.start)).to.equal('the reckless pilot was drunk');
    expect(pilotHeadline('neutral', claim.end + 10)).to.equal('the reckless pilot was drunk');
  });

  it('says of a question that it was asked', () => {
    expect(standalone({ ...given, claim: { ...given.claim, text: 'Was the pilot drunk?', proposition: 'Was the pilot drunk?' } })).to.equal('Asked: Was the pilot drunk?');
  });
});
