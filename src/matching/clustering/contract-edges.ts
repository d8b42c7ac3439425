import { connectedParts } from './connected-parts.js';
import type { Contraction, ContractionRules } from './contraction.js';
import { DenseContraction } from './dense-contraction.js';
import { SparseContraction } from './sparse-contraction.js';

/** A scored pair of items, by index. */
export interface WeightedEdge {
  readonly a: number;
  readonly b: number;
  /** Probability that both belong together, 0–1. */
  readonly probability: number;
}

export interface ContractionOptions extends ContractionRules {
  /** Pairs that belong together whatever their score. */
  readonly mustLink?: readonly (readonly [number, number])[];
  /** Pairs that never do; a must-link between them wins. */
  readonly cannotLink?: readonly (readonly [number, number])[];
  /** Items whose clusters take in nobody once the must-links are merged. */
  readonly closed?: readonly number[];
}

/** Items up to which a table of all their pairs is kept: 14 MB at most. */
const MOST_IN_TABLE = 700;

/**
 * Clusters items by greedy additive edge contraction: merges the two clusters with the greatest sum of log-odds until no sum is
 * above 0 (Keuper et al. 2015).
 *
 * A merge also needs a mean probability of at least `averageLink` over all pairs between the two clusters, so that chains
 * do not form. Only parts that hang together by edges above `neutral` are searched, so cost follows the edges. Ties go to the lower indexes; clusters come out sorted.
 */
export function contractEdges(size: number, scored: readonly WeightedEdge[], options: ContractionOptions): number[][] {
  const { leastLink = 0, mustLink = [], neutral, unscored } = options;
  // Where an unscored pair forbids a merge just as a weak one does, nothing is lost by forgetting the weak ones: most pairs are.
  const edges = unscored < leastLink ? scored.filter(({ probability }) => probability >= leastLink) : scored;
  const joining = edges.filter(({ probability }) => probability > neutral);
  const tied = mustLink.map(([a, b]) => ({ a, b }));
  // Where unscored pairs speak for merging, weak ones may come to as well: then all is one part.
  const parts = unscored > neutral ? [Array.from({ length: size }, (_, index) => index)] : connectedParts(size, [...joining, ...tied]);
  const clusters = contractParts(size, parts, { ...options, edges, searched: connectedParts(size, joining) });
  return clusters.sort((a, b) => a[0]! - b[0]!);
}

interface PartedOptions extends ContractionOptions {
  readonly edges: readonly WeightedEdge[];
  /** Sets of items whose clusters are merged by score, one set after the other. */
  readonly searched: readonly (readonly number[])[];
}

/** Contracts each part by itself: nothing ties it to another, and what speaks against merging two parts, most of all pairs, need not be looked at. */
function contractParts(size: number, parts: readonly (readonly number[])[], options: PartedOptions): number[][] {
  const partOf = new Int32Array(size).fill(-1);
  const numbers = new Int32Array(size);
  parts.forEach((part, number) => part.forEach((item, index) => ((partOf[item] = number), (numbers[item] = index))));
  const states = parts.map((part) => contractionOf(part, options));
  const inside = (a: number, b: number): Contraction | undefined => (partOf[a] === partOf[b] ? states[partOf[a]!] : undefined);
  for (const { a, b, probability } of options.edges) inside(a, b)?.bond(numbers[a]!, numbers[b]!, probability);
  for (const [a, b] of options.cannotLink ?? []) inside(a, b)?.forbid(numbers[a]!, numbers[b]!);
  for (const [a, b] of options.mustLink ?? []) inside(a, b)?.merge(numbers[a]!, numbers[b]!);
  for (const item of options.closed ?? []) states[partOf[item]!]?.close(numbers[item]!);
  for (const searched of options.searched) {
    const state = states[partOf[searched[0]!]!]!;
    const items = searched.map((item) => numbers[item]!);
    for (let best = state.best(items); best !== null; best = state.best(items)) state.merge(best[0], best[1]);
  }
  const alone = Array.from({ length: size }, (_, item) => item).filter((item) => partOf[item] === -1);
  return [...states.flatMap((state, part) => state.clusters().map((members) => members.map((member) => parts[part]![member]!))), ...alone.map((item) => [item])];
}

function contractionOf(part: readonly number[], options: ContractionRules): Contraction {
  const rules = options.labels === undefined ? options : { ...options, labels: part.map((item) => options.labels![item]) };
  return part.length <= MOST_IN_TABLE ? new DenseContraction(part.length, rules) : new SparseContraction(part.length, rules);
}
