/**
 * Parts of a graph that hang together, each sorted, in order of their first node; nodes without an edge are left out.
 *
 * Union by lower index with path halving, so cost is near-linear in the edges.
 */
export function connectedParts(size: number, edges: Iterable<{ readonly a: number; readonly b: number }>): number[][] {
  const parent = Int32Array.from({ length: size }, (_, index) => index);
  const rootOf = (start: number): number => {
    let node = start;
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!;
      node = parent[node]!;
    }
    return node;
  };
  const touched = new Set<number>();
  for (const { a, b } of edges) {
    const first = rootOf(a);
    const second = rootOf(b);
    parent[Math.max(first, second)] = Math.min(first, second);
    touched.add(a).add(b);
  }
  const parts = new Map<number, number[]>();
  for (const node of [...touched].sort((x, y) => x - y)) {
    const root = rootOf(node);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [node]);
    else part.push(node);
  }
  return [...parts.values()].sort((x, y) => x[0]! - y[0]!);
}
