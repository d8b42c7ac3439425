import type { FeatureTable } from './feature-weights.js';
import { SPAN_LABELS } from './labels.js';

/** Exponentials are looked up for sums of weights up to this many steps below the best label; lower ones count as this. */
const MOST_STEPS = 4096;

/**
 * The span tagger's chain: best path and marginals of a row of sums of weights, by Viterbi's algorithm and by forward and backward passes.
 *
 * Written out over the five labels, and with a table in place of exponentials, because this is done for every token of every cue: it takes
 * less than the general passes of `chain.ts`. What it says of one row is overwritten by the next.
 */
export class SpanChain {
  /** p(label y at t) at `t * SPAN_LABELS + y`. */
  nodes = new Float64Array(0);
  /** The most probable labels, taken together. */
  path = new Uint8Array(0);
  private potentials = new Float64Array(0);
  private forward = new Float64Array(0);
  private back = new Uint8Array(0);
  private readonly steps: Float64Array;
  /** exp(transition from y to z) at `z * SPAN_LABELS + y`, the transition itself, and exp by `y * SPAN_LABELS + z`. */
  private readonly into: Float64Array;
  private readonly scoreInto: Float64Array;
  private readonly outOf: Float64Array;

  private static readonly all = new WeakMap<FeatureTable, SpanChain>();

  /** The chain of these weights: its tables and its memory serve all articles. */
  static of(table: FeatureTable): SpanChain {
    let chain = SpanChain.all.get(table);
    if (chain === undefined) SpanChain.all.set(table, (chain = new SpanChain(table)));
    return chain;
  }

  private constructor(private readonly table: FeatureTable) {
    const { transitions, scale } = table.weights;
    this.steps = Float64Array.from({ length: MOST_STEPS }, (_, steps) => Math.exp(-steps * scale));
    this.outOf = transitions.map(Math.exp);
    this.scoreInto = transitions.map((_, at) => transitions[(at % SPAN_LABELS) * SPAN_LABELS + Math.floor(at / SPAN_LABELS)]!);
    this.into = this.scoreInto.map(Math.exp);
  }

  /** Works out `nodes` and `path` for `length` positions, at least one; `sums` holds a number a position and label but the first. */
  run(sums: Int32Array, length: number): void {
    this.reserve(length);
    this.writePotentials(sums, length);
    this.passForward(length);
    this.passBackward(length);
    this.findPath(sums, length);
  }

  private reserve(length: number): void {
    const size = length * SPAN_LABELS;
    if (this.nodes.length < size) {
      this.nodes = new Float64Array(2 * size);
      this.potentials = new Float64Array(2 * size);
      this.forward = new Float64Array(2 * size);
      this.back = new Uint8Array(2 * size);
    }
    this.path = new Uint8Array(length);
  }

  /** exp(score − highest score of the position). */
  private writePotentials(sums: Int32Array, length: number): void {
    const { potentials, steps } = this;
    const step = (below: number): number => steps[below < MOST_STEPS ? below : MOST_STEPS - 1]!;
    for (let t = 0; t < length; t++) {
      const from = t * (SPAN_LABELS - 1);
      const a = sums[from]!, b = sums[from + 1]!, c = sums[from + 2]!, d = sums[from + 3]!;
      const top = Math.max(0, a, b, c, d);
      const at = t * SPAN_LABELS;
      potentials[at] = step(top);
      potentials[at + 1] = step(top - a);
      potentials[at + 2] = step(top - b);
      potentials[at + 3] = step(top - c);
      potentials[at + 4] = step(top - d);
    }
  }

  private passForward(length: number): void {
    const { potentials, forward, into, table } = this;
    for (let label = 0; label < SPAN_LABELS; label++) forward[label] = Math.exp(table.weights.start[label]!) * potentials[label]!;
    scale(forward, 0);
    for (let at = SPAN_LABELS; at < length * SPAN_LABELS; at += SPAN_LABELS) {
      const a = forward[at - 5]!, b = forward[at - 4]!, c = forward[at - 3]!, d = forward[at - 2]!, e = forward[at - 1]!;
      for (let label = 0; label < SPAN_LABELS; label++) {
        const row = label * SPAN_LABELS;
        const reach = a * into[row]! + b * into[row + 1]! + c * into[row + 2]! + d * into[row + 3]! + e * into[row + 4]!;
        forward[at + label] = reach * potentials[at + label]!;
      }
      scale(forward, at);
    }
  }

  /** `nodes` holds the backward probabilities of a position until the one before it is done, then the marginals. */
  private passBackward(length: number): void {
    const { potentials, forward, outOf, nodes } = this;
    nodes.fill(1, (length - 1) * SPAN_LABELS, length * SPAN_LABELS);
    for (let at = (length - 1) * SPAN_LABELS; at >= 0; at -= SPAN_LABELS) {
      if (at > 0) {
        const a = potentials[at]! * nodes[at]!, b = potentials[at + 1]! * nodes[at + 1]!, c = potentials[at + 2]! * nodes[at + 2]!;
        const d = potentials[at + 3]! * nodes[at + 3]!, e = potentials[at + 4]! * nodes[at + 4]!;
        for (let label = 0; label < SPAN_LABELS; label++) {
          const row = label * SPAN_LABELS;
          nodes[at - SPAN_LABELS + label] = a * outOf[row]! + b * outOf[row + 1]! + c * outOf[row + 2]! + d * outOf[row + 3]! + e * outOf[row + 4]!;
        }
        scale(nodes, at - SPAN_LABELS);
      }
      for (let label = 0; label < SPAN_LABELS; label++) nodes[at + label] = nodes[at + label]! * forward[at + label]!;
      scale(nodes, at);
    }
  }

  /** Ties go to the lower label. */
  private findPath(sums: Int32Array, length: number): void {
    const { back, path } = this;
    const { start, scale: unit } = this.table.weights;
    let best = Float64Array.from(start, (score, label) => score + (label === 0 ? 0 : sums[label - 1]! * unit));
    let next = new Float64Array(SPAN_LABELS);
    for (let t = 1; t < length; t++) {
      for (let label = 0; label < SPAN_LABELS; label++) {
        const from = this.bestFrom(best, label);
        const score = best[from]! + this.scoreInto[label * SPAN_LABELS + from]!;
        next[label] = label === 0 ? score : score + sums[t * (SPAN_LABELS - 1) + label - 1]! * unit;
        back[t * SPAN_LABELS + label] = from;
      }
      [best, next] = [next, best];
    }
    path[length - 1] = best.indexOf(Math.max(...best));
    for (let t = length - 1; t > 0; t--) path[t - 1] = back[t * SPAN_LABELS + path[t]!]!;
  }

  /** The label from which the best path to a label comes. */
  private bestFrom(best: Float64Array, label: number): number {
    const { scoreInto } = this;
    const row = label * SPAN_LABELS;
    let from = 0;
    let top = best[0]! + scoreInto[row]!;
    for (let other = 1; other < SPAN_LABELS; other++) {
      const score = best[other]! + scoreInto[row + other]!;
      if (score > top) {
        top = score;
        from = other;
      }
    }
    return from;
  }
}

/** Makes the five numbers from `at` on add up to one. */
function scale(values: Float64Array, at: number): void {
  const share = 1 / (values[at]! + values[at + 1]! + values[at + 2]! + values[at + 3]! + values[at + 4]!);
  values[at] = values[at]! * share;
  values[at + 1] = values[at + 1]! * share;
  values[at + 2] = values[at + 2]! * share;
  values[at + 3] = values[at + 3]! * share;
  values[at + 4] = values[at + 4]! * share;
}
