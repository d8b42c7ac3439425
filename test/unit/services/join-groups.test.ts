import { expect } from 'chai';
import { joinGroups, type Join } from '../../../src/services/join-groups.js';
import { claimFromText } from '../disputes/claim-from-text.js';

describe('joinGroups', () => {
  const place = (id: string, article: string, sentence: number): ReturnType<typeof claimFromText> => {
    const claim = claimFromText(id, { id });
    return { ...claim, article, claim: { ...claim.claim, sentence } };
  };
  const claims = new Map([place('a1', 'a', 0), place('a2', 'a', 1), place('b1', 'b', 0), place('b2', 'b', 0), place('c1', 'c', 0)].map((claim) => [claim.id, claim]));
  const group = (...members: readonly string[]) => ({ id: members[0]!, members, reference: members[0]! });
  const joined = (groups: readonly ReturnType<typeof group>[], joins: readonly Join[], comparable = 0.5): readonly string[] =>
    joinGroups(groups, joins, { claims, comparableOf: () => comparable }).map(({ id, members, reference }) => `${id}: ${members.join(' ')} (${reference})`);

  it('leaves groups alone that nothing joins', () => {
    expect(joined([group('a1', 'b1'), group('c1')], [])).to.deep.equal(['a1: a1 b1 (a1)', 'c1: c1 (c1)']);
  });

  it('puts a single claim into the group of the claim that it is joined with', () => {
    expect(joined([group('c1'), group('a1', 'b1')], [{ a: 'a1', b: 'c1' }])).to.deep.equal(['a1: a1 b1 c1 (a1)']);
  });

  it('never brings two claims of one sentence together', () => {
    expect(joined([group('b1', 'c1'), group('a1', 'b2')], [{ a: 'a1', b: 'c1' }])).to.deep.equal(['a1: a1 b1 c1 (b1)', 'b2: b2 (b2)']);
    expect(joined([group('b1'), group('b2')], [{ a: 'b1', b: 'b2' }])).to.deep.equal(['b1: b1 (b1)', 'b2: b2 (b2)']);
  });

  it('moves one claim alone where the groups have nothing else in common', () => {
    expect(joined([group('a1', 'c1'), group('a2', 'b1')], [{ a: 'c1', b: 'b1' }], 0.01)).to.deep.equal(['a1: a1 (a1)', 'a2: a2 b1 c1 (a2)']);
  });
});
