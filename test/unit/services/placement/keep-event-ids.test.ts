import { expect } from 'chai';
import { keepEventIds, type EventSizes } from '../../../../src/services/placement/keep-event-ids.js';

function eventSizes(events: ReadonlyMap<string, string>): EventSizes {
  const sizes: EventSizes = new Map();
  for (const event of events.values()) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  return sizes;
}

/** Sorts members into clusters given as lists, each called by its first member. */
function sorted(clusters: readonly (readonly string[])[], known: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  const keys = new Map(clusters.flatMap((members) => members.map((member) => [member, members[0]!] as const)));
  const before = new Map(Object.entries(known));
  return keepEventIds(clusters.flat().sort(), { keys, known: before, sizes: eventSizes(before) });
}

describe('the ids of events', () => {
  it('are made from the first article of a new event', () => {
    expect(sorted([['a', 'b']])).to.deep.equal(sorted([['a', 'c', 'd']]));
    expect(sorted([['a']]).get('a')).not.to.equal(sorted([['b']]).get('b'));
  });

  it('stay when articles join', () => {
    expect(sorted([['a', 'b', 'c']], { b: 'e-1', c: 'e-1' }).get('a')).to.equal('e-1');
  });

  it('stay with the larger part when an event falls into two', () => {
    const ids = sorted([['a'], ['b', 'c']], { a: 'e-1', b: 'e-1', c: 'e-1' });
    expect(ids.get('b')).to.equal('e-1');
    expect(ids.get('a')).not.to.equal('e-1');
  });

  it('are that of the larger event when two become one', () => {
    expect(sorted([['a', 'b', 'c']], { a: 'e-1', b: 'e-2', c: 'e-2' }).get('a')).to.equal('e-2');
  });

  it('stay behind when an edited article no longer belongs', () => {
    expect(sorted([['a']], { a: 'e-1', b: 'e-1', c: 'e-1' }).get('a')).not.to.equal('e-1');
  });

  it('are never those of an event elsewhere, even one that was named for this article', () => {
    const own = sorted([['a']]).get('a')!;
    const fresh = sorted([['a']], { a: own, b: own }).get('a');
    expect(fresh).not.to.equal(own);
  });

  it('follow the last article of an event', () => {
    expect(sorted([['a', 'x']], { a: 'e-1' }).get('a')).to.equal('e-1');
  });
});
