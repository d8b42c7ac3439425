/** Members of a cluster that follow a single claim to where it evidently belongs. */
const MOST_MOVED = 2;

/**
 * Joins items that fill one slot by evidence of their own although the rest of what surrounds them spoke against it: rival figures for one thing are often
 * told in sentences that have nothing else in common. Only an item that stands alone, or with one other, is moved, so that no two rows of many become one.
 *
 * @param evident pairs of items, the surest first; @param parted pairs that no cluster may hold both of. Clusters come out sorted.
 */
export function attachEvident(clusters: readonly (readonly number[])[], evident: readonly (readonly [number, number])[], parted: readonly (readonly [number, number])[]): number[][] {
  const clusterOf = new Map<number, number[]>();
  for (const members of clusters) {
    const own = [...members];
    for (const member of own) clusterOf.set(member, own);
  }
  const apart = new Map<number, Set<number>>();
  for (const [a, b] of parted) {
    apart.set(a, (apart.get(a) ?? new Set()).add(b));
    apart.set(b, (apart.get(b) ?? new Set()).add(a));
  }
  for (const [a, b] of evident) {
    const [one, other] = [clusterOf.get(a)!, clusterOf.get(b)!];
    if (one === other || Math.min(one.length, other.length) > MOST_MOVED) continue;
    const [from, into] = one.length <= other.length ? [one, other] : [other, one];
    if (from.some((member) => into.some((mate) => apart.get(member)?.has(mate) === true))) continue;
    into.push(...from);
    for (const member of from) clusterOf.set(member, into);
  }
  return [...new Set(clusterOf.values())].map((members) => [...members].sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!);
}
