import type { OriginLink } from '../domain/origin-graph.js';

/** All lines of one kind to one node, which run in one lane. */
export interface Lane {
  readonly from: readonly string[];
  readonly to: string;
  readonly how: OriginLink['how'];
  /** 0 is next to the nodes. */
  readonly lane: number;
}

/**
 * Gives lines lanes so that no two that run side by side share one: the shortest ones next to the nodes.
 *
 * @param order place of each node, from the top
 */
export function laneOf(links: readonly OriginLink[], order: ReadonlyMap<string, number>): { readonly lanes: readonly Lane[]; readonly count: number } {
  const bundles = new Map<string, { from: string[]; to: string; how: OriginLink['how'] }>();
  for (const { from, how, to } of links) {
    const bundle = bundles.get(`${how} ${to}`) ?? { from: [], to, how };
    bundles.set(`${how} ${to}`, { ...bundle, from: [...bundle.from, from] });
  }
  const reach = ({ from, to }: { readonly from: readonly string[]; readonly to: string }): readonly [number, number] => {
    const places = [...from, to].map((key) => order.get(key)!);
    return [Math.min(...places), Math.max(...places)];
  };
  const taken: (readonly [number, number])[][] = [];
  const sorted = [...bundles.values()].sort((a, b) => length(reach(a)) - length(reach(b)) || reach(a)[0] - reach(b)[0]);
  const lanes = sorted.map((bundle) => {
    const own = reach(bundle);
    const free = taken.findIndex((others) => others.every((other) => other[1] < own[0] || other[0] > own[1]));
    const lane = free < 0 ? taken.length : free;
    taken[lane] = [...(taken[lane] ?? []), own];
    return { ...bundle, lane };
  });
  return { lanes, count: taken.length };
}

function length([start, end]: readonly [number, number]): number {
  return end - start;
}
