import type { OriginGraph, OriginNode } from '../domain/origin-graph.js';

/** A drawing with more points than this is no longer small. */
const MOST = 14;
const SPELT = 2;

/**
 * Draws outlets together that nobody cites and that have it from the same, where there are too many to draw one by one.
 *
 * Outlets that report in their own name are drawn together only among themselves.
 */
export function condensedOrigins(graph: OriginGraph): OriginGraph {
  if (graph.nodes.length <= MOST) return graph;
  const cited = new Set([...graph.links.map(({ to }) => to), ...graph.circles.flat()]);
  const alike = new Map<string, OriginNode[]>();
  for (const node of graph.nodes) {
    const own = graph.links.filter(({ from }) => from === node.key).map(({ how, to }) => `${how} ${to}`).sort();
    const sort = cited.has(node.key) || node.kind !== 'outlet' ? node.key : `${String(node.isOrigin)} ${own.join('|')}`;
    alike.set(sort, [...(alike.get(sort) ?? []), node]);
  }
  const kept = new Map([...alike.values()].map((nodes) => [nodes[0]!.key, { ...nodes[0]!, name: together(nodes) }]));
  return { ...graph, nodes: [...kept.values()], links: graph.links.filter(({ from }) => kept.has(from)) };
}

function together(nodes: readonly OriginNode[]): string {
  const names = nodes.map(({ name }) => name);
  return names.length <= SPELT ? names.join(' and ') : `${names.slice(0, SPELT).join(', ')} and ${names.length - SPELT} more`;
}
