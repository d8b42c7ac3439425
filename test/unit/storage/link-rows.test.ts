import { expect } from 'chai';
import type { ClaimLink } from '../../../src/domain/link.js';
import { packLinks, unpackLinks } from '../../../src/storage/link-rows.js';

const MEMBERS = ['b.2', 'a.1', 'c.3'];
const FEATURES = Array.from({ length: 200 }, (_, number) => `feature-${number}`);
const placesOf = (members: readonly string[]): Map<number, string> => new Map(members.map((member, place) => [place, member]));
const through = (links: readonly ClaimLink[], claim?: string): readonly ClaimLink[] =>
  unpackLinks({ bytes: packLinks(MEMBERS, links, FEATURES), members: placesOf(MEMBERS), features: FEATURES }, claim);

const WIDE: ClaimLink = {
  a: 'a.1', b: 'c.3', comparable: 0.123456789012345,
  contributions: [{ feature: 'feature-199', value: 12345.678, contribution: -9.001 }, { feature: 'feature-0', value: -0.5, contribution: 1.25 }],
};
const NARROW: ClaimLink = { a: 'a.1', b: 'b.2', comparable: 1, contributions: [] };

describe('packed links', () => {
  it('come back as they were, scores to the last digit and reasons to the third', () => {
    expect(through([WIDE, NARROW])).to.deep.equal([WIDE, NARROW]);
    const rounded = through([{ ...WIDE, contributions: [{ feature: 'feature-3', value: 0.00049, contribution: -0.12345 }] }]);
    expect(rounded[0]!.contributions).to.deep.equal([{ feature: 'feature-3', value: 0, contribution: -0.123 }]);
    expect(through([])).to.deep.equal([]);
  });

  it('come back for one claim alone', () => {
    expect(through([WIDE, NARROW], 'c.3')).to.deep.equal([WIDE]);
  });

  it('keep the twelve weightiest reasons and the sum of all others', () => {
    const contributions = Array.from({ length: 15 }, (_, number) => ({ feature: `feature-${number}`, value: 1, contribution: (number - 7) / 10 }));
    const [link] = through([{ ...NARROW, contributions }]);
    expect(link!.contributions).to.have.length(13);
    expect(link!.contributions.at(-1)).to.deep.equal({ feature: 'others', value: 3, contribution: 0 });
    const sum = link!.contributions.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).to.be.closeTo(0, 1e-9);
  });

  it('pass over a claim that has left, and refuse one that was never there', () => {
    const bytes = packLinks(MEMBERS, [WIDE, NARROW], FEATURES);
    const members = placesOf(MEMBERS);
    members.delete(2);
    expect(unpackLinks({ bytes, members, features: FEATURES })).to.deep.equal([NARROW]);
    expect(() => packLinks(['a.1'], [NARROW], FEATURES)).to.throw(RangeError, 'b.2');
    expect(() => unpackLinks({ bytes: bytes.slice(0, 7), members, features: FEATURES })).to.throw(RangeError);
  });
});
