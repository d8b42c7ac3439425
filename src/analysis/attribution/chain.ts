import { ChainMemory } from './chain-memory.js';

/** Scores of a linear chain: `scores[t * labels + y]`, `transitions[y * labels + z]` from y to z, `start[y]`. Log space. */
export interface Chain {
  readonly labels: number;
  readonly length: number;
  readonly scores: Float64Array;
  readonly transitions: Float64Array;
  readonly start: Float64Array;
}

/** Marginals of a chain: `nodes[t * labels + y]` = p(y at t); `logPartition` = log of the sum over all paths. */
export interface Marginals {
  readonly nodes: Float64Array;
  readonly logPartition: number;
}

/**
 * The most probable label of every position taken together (Viterbi). Ties go to the lower label.
 *
 * @param memory where given, the path lies in it.
 */
export function bestPath(chain: Chain, memory = new ChainMemory()): Uint8Array {
  const { labels, length, scores, transitions, start } = chain;
  memory.reserve(length, labels);
  const { back } = memory;
  const path = memory.path.subarray(0, length);
  if (length === 0) return path;
  let best = new Float64Array(labels);
  let next = new Float64Array(labels);
  for (let y = 0; y < labels; y++) best[y] = start[y]! + scores[y]!;
  for (let t = 1; t < length; t++) {
    for (let z = 0; z < labels; z++) {
      let from = 0;
      let top = -Infinity;
      for (let y = 0; y < labels; y++) {
        const score = best[y]! + transitions[y * labels + z]!;
        if (score > top) {
          top = score;
          from = y;
        }
      }
      next[z] = top + scores[t * labels + z]!;
      back[t * labels + z] = from;
    }
    [best, next] = [next, best];
  }
  path[length - 1] = indexOfMax(best);
  for (let t = length - 1; t > 0; t--) path[t - 1] = back[t * labels + path[t]!]!;
  return path;
}

function indexOfMax(values: Float64Array): number {
  let top = 0;
  for (let index = 1; index < values.length; index++) if (values[index]! > values[top]!) top = index;
  return top;
}

/**
 * Node marginals by the forward-backward algorithm, scaled at every position so that nothing overflows.
 *
 * @param pairs when given, p(y at t, z at t+1) is summed over t into `pairs[y * labels + z]`.
 * @param memory where given, the node marginals lie in it.
 */
export function marginals(chain: Chain, pairs: Float64Array | null = null, memory = new ChainMemory()): Marginals {
  const { labels, length } = chain;
  memory.reserve(length, labels);
  const { potentials, forward } = memory;
  const nodes = memory.nodes.subarray(0, length * labels);
  if (length === 0) return { nodes, logPartition: 0 };
  expScores(chain, potentials);
  const jumps = new Float64Array(labels * labels);
  for (let index = 0; index < jumps.length; index++) jumps[index] = Math.exp(chain.transitions[index]!);
  const logScale = forwardPass(chain, potentials, jumps, forward);
  backwardPass({ labels, length, potentials, jumps, forward, nodes, pairs });
  return { nodes, logPartition: logScale };
}

/** exp(score − highest score of the position). */
function expScores({ labels, length, scores }: Chain, potentials: Float64Array): void {
  for (let base = 0; base < length * labels; base += labels) {
    const top = highest(scores, base, labels);
    for (let y = 0; y < labels; y++) potentials[base + y] = Math.exp(scores[base + y]! - top);
  }
}

function highest(scores: Float64Array, base: number, labels: number): number {
  let top = scores[base]!;
  for (let y = 1; y < labels; y++) if (scores[base + y]! > top) top = scores[base + y]!;
  return top;
}

function forwardPass(chain: Chain, potentials: Float64Array, jumps: Float64Array, forward: Float64Array): number {
  const { labels, length, scores, start } = chain;
  let log = 0;
  for (let t = 0; t < length; t++) {
    const base = t * labels;
    let sum = 0;
    for (let z = 0; z < labels; z++) {
      let reach = 0;
      if (t === 0) reach = Math.exp(start[z]!);
      else for (let y = 0; y < labels; y++) reach += forward[base - labels + y]! * jumps[y * labels + z]!;
      const value = reach * potentials[base + z]!;
      forward[base + z] = value;
      sum += value;
    }
    for (let z = 0; z < labels; z++) forward[base + z] = forward[base + z]! / sum;
    log += Math.log(sum) + highest(scores, base, labels);
  }
  return log;
}

interface BackwardPass {
  readonly labels: number;
  readonly length: number;
  readonly potentials: Float64Array;
  readonly jumps: Float64Array;
  readonly forward: Float64Array;
  readonly nodes: Float64Array;
  readonly pairs: Float64Array | null;
}

function backwardPass({ labels, length, potentials, jumps, forward, nodes, pairs }: BackwardPass): void {
  let backward = new Float64Array(labels).fill(1);
  let previous = new Float64Array(labels);
  for (let t = length - 1; t >= 0; t--) {
    const base = t * labels;
    let sum = 0;
    for (let y = 0; y < labels; y++) sum += forward[base + y]! * backward[y]!;
    for (let y = 0; y < labels; y++) nodes[base + y] = (forward[base + y]! * backward[y]!) / sum;
    if (t === 0) break;
    if (pairs) addPairs({ labels, base, potentials, jumps, forward, backward, pairs });
    let norm = 0;
    for (let y = 0; y < labels; y++) {
      let value = 0;
      for (let z = 0; z < labels; z++) value += jumps[y * labels + z]! * potentials[base + z]! * backward[z]!;
      previous[y] = value;
      norm += value;
    }
    for (let y = 0; y < labels; y++) previous[y] = previous[y]! / norm;
    [backward, previous] = [previous, backward];
  }
}

interface PairStep {
  readonly labels: number;
  readonly base: number;
  readonly potentials: Float64Array;
  readonly jumps: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly pairs: Float64Array;
}

/** Adds p(y at t−1, z at t) for one t. */
function addPairs({ labels, base, potentials, jumps, forward, backward, pairs }: PairStep): void {
  const joint = (y: number, z: number): number =>
    forward[base - labels + y]! * jumps[y * labels + z]! * potentials[base + z]! * backward[z]!;
  let sum = 0;
  for (let y = 0; y < labels; y++) for (let z = 0; z < labels; z++) sum += joint(y, z);
  for (let y = 0; y < labels; y++) {
    for (let z = 0; z < labels; z++) pairs[y * labels + z] = pairs[y * labels + z]! + joint(y, z) / sum;
  }
}
