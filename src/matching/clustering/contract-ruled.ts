import { contractEdges, type ContractionOptions, type WeightedEdge } from './contract-edges.js';

type Pair = readonly [number, number];

export interface RuledOptions extends ContractionOptions {
  /** Pairs that an editor ruled apart; a must-link between them wins. */
  readonly apart?: readonly Pair[];
}

/** With these everything inside a cluster holds together but for what is forbidden: the engine has joined it before, and only the ruling parts it. */
const HELD = { averageLink: 0, leastLink: 0, neutral: 0.001 } as const;

/**
 * Clusters items as `contractEdges` does, and then parts what an editor ruled apart.
 *
 * A ruling moves what it is about and nothing else: every cluster without a parted pair stays as it was; of one with such a pair the largest piece
 * stays and takes in nobody for the one that left, and the other pieces go where they fit next best, or stand alone. Were the pairs forbidden from the
 * start, a cluster could come out with members that no editor put there. Clusters come out sorted; cost is three contractions at most.
 */
export function contractRuled(size: number, edges: readonly WeightedEdge[], { apart = [], ...options }: RuledOptions): number[][] {
  const joined = contractEdges(size, edges, options);
  if (apart.length === 0) return joined;
  const clusterOf = new Int32Array(size);
  joined.forEach((members, cluster) => members.forEach((member) => (clusterOf[member] = cluster)));
  const parted = new Set(apart.filter(([a, b]) => clusterOf[a] === clusterOf[b]).map(([a]) => clusterOf[a]!));
  if (parted.size === 0) return joined;

  const forbidden = { ...options, cannotLink: [...(options.cannotLink ?? []), ...apart] };
  const inside = edges.filter(({ a, b }) => clusterOf[a] === clusterOf[b] && parted.has(clusterOf[a]!));
  const pieces = contractEdges(size, inside, { ...forbidden, ...HELD });
  return contractEdges(size, edges, {
    ...forbidden,
    mustLink: [...(options.mustLink ?? []), ...chained(joined.filter((_, cluster) => !parted.has(cluster))), ...chained(pieces)],
    closed: largestPieces(pieces, clusterOf, parted),
  });
}

/** Pairs that hold the members of each cluster together. */
function chained(clusters: readonly (readonly number[])[]): Pair[] {
  return clusters.flatMap((members) => members.slice(1).map((member) => [members[0]!, member] as const));
}

/** One member of the largest piece of each cluster that is parted; of pieces as large as each other the first. */
function largestPieces(pieces: readonly (readonly number[])[], clusterOf: Int32Array, parted: ReadonlySet<number>): number[] {
  const largest = new Map<number, readonly number[]>();
  for (const piece of pieces) {
    const cluster = clusterOf[piece[0]!]!;
    if (parted.has(cluster) && piece.length > (largest.get(cluster)?.length ?? 0)) largest.set(cluster, piece);
  }
  return [...largest.values()].map((piece) => piece[0]!);
}
