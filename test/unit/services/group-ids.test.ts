import { expect } from 'chai';
import type { ClaimGroup } from '../../../src/domain/link.js';
import type { ComparedGroup } from '../../../src/storage/group-store.js';
import { keepIds } from '../../../src/services/group-ids.js';

const group = (id: string, ...members: string[]): ComparedGroup => ({ id, members, reference: members[0]!, links: null });
const idsOf = (event: string, groups: readonly ComparedGroup[], before: readonly ClaimGroup[] = []): string[] =>
  keepIds(event, { groups, features: [], relations: [] }, before).groups.map(({ id }) => id);

describe('the public ids of groups', () => {
  it('are made from the first claim whatever the order of claims', () => {
    expect(idsOf('e1', [group('x', 'a.1', 'b.1')])).to.deep.equal(idsOf('e1', [group('y', 'b.1', 'a.1')]));
  });

  it('go on to the group that holds most of the claims', () => {
    const before = [group('g-old', 'a.1', 'b.1', 'c.1')];
    const [small, large] = idsOf('e1', [group('x', 'a.1'), group('y', 'b.1', 'c.1')], before);
    expect(large).to.equal('g-old');
    expect(small).not.to.equal('g-old');
  });

  it('are each given once, also where a split-off group begins with the claim that the old id was made from', () => {
    const [old] = idsOf('e1', [group('x', 'a.1', 'b.1', 'c.1')]);
    const ids = idsOf('e1', [group('x', 'a.1'), group('y', 'b.1', 'c.1')], [group(old!, 'a.1', 'b.1', 'c.1')]);
    expect(new Set(ids).size).to.equal(2);
    expect(ids[1]).to.equal(old);
  });

  it('of two events differ, so that a claim may move without taking its old group’s id along', () => {
    const first = idsOf('e1', [group('x', 'a.1', 'b.1')]);
    const kept = idsOf('e1', [group('x', 'b.1')], [group(first[0]!, 'a.1', 'b.1')]);
    expect(kept).to.deep.equal(first);
    expect(idsOf('e2', [group('x', 'a.1')])).not.to.deep.equal(first);
  });

  it('are no other event’s, however short they are', () => {
    const [wanted] = idsOf('e1', [group('x', 'a.1')]);
    const { groups } = keepIds('e1', { groups: [group('x', 'a.1')], features: [], relations: [] }, [], new Set([wanted!]));
    expect(groups[0]!.id).to.match(/^g-/).and.not.equal(wanted);
  });

  it('are carried over to what refers to the groups', () => {
    const finding = { relation: 'updates', type: null, confidence: 1, evidence: null, explanation: '', rule: '' } as const;
    const kept = keepIds('e1', { groups: [group('x', 'a.1', 'b.1')], features: [], relations: [{ group: 'x', a: 'a.1', b: 'b.1', finding }] }, []);
    expect(kept.relations[0]!.group).to.equal(kept.groups[0]!.id);
  });
});
