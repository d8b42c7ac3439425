import type { IndexPair } from '../blocking/candidate-pairs.js';
import type { CompiledEvent } from '../compile-event.js';
import { EVENT_FEATURES, eventFeatures } from '../features/event-features.js';
import { softOverlapOf } from '../features/soft-terms.js';
import { scoreLogistic, type LogisticModel } from './logistic.js';

/**
 * How much of a better pair's lead counts. With all of it a sentence that says two things in one claim stands with one of them only; with none a
 * long sentence draws in all that any part of it matches. Chosen on labelled events, left out one at a time.
 */
const SIBLING_SHARE = 0.5;

/**
 * What two claims lose, in log-odds, without a word or a word of like meaning in common: what makes their sentences alike stands outside of both,
 * such as one speaker. Any amount that tells serves; chosen as above.
 */
const STRANGERS_LOSS = 3;
/** Log-odds below which nothing more can happen to a pair. */
const UNLIKELY = -4;

/** Pairs of claims by the pair of sentences that they come from. */
export interface SiblingOptions {
  readonly sentences: { readonly pairs: readonly IndexPair[]; readonly of: Int32Array };
  /** By pair of sentences. */
  readonly logOdds: Float64Array;
  /** Which of the claims of two sentences fit each other. */
  readonly model: LogisticModel;
}

/**
 * What pairs of claims lose, in log-odds, to a pair of claims of the same two sentences that fits better, and for having nothing in common.
 *
 * Worked out for all pairs of two sentences when one of them is first asked for: most sentences have so little in common that nobody asks.
 */
export class SiblingLosses {
  /** By pair of claims; NaN where nobody has asked. */
  private readonly losses: Float64Array;
  /** Pairs of claims in order of their pairs of sentences: those of pair `s` stand from `starts[s]` up to `starts[s + 1]`. */
  private readonly siblings: Int32Array;
  private readonly starts: Int32Array;
  private readonly row = new Float64Array(EVENT_FEATURES.length);

  constructor(
    private readonly event: CompiledEvent,
    private readonly pairs: readonly IndexPair[],
    private readonly options: SiblingOptions,
  ) {
    const { of, pairs: sentencePairs } = options.sentences;
    this.losses = new Float64Array(pairs.length).fill(NaN);
    this.siblings = new Int32Array(pairs.length);
    this.starts = new Int32Array(sentencePairs.length + 1);
    for (const sentences of of) this.starts[sentences + 1]!++;
    for (let at = 0; at < sentencePairs.length; at++) this.starts[at + 1]! += this.starts[at]!;
    const next = this.starts.slice();
    for (let pair = 0; pair < of.length; pair++) this.siblings[next[of[pair]!]!++] = pair;
  }

  /** What the pair of claims loses, at least 0. */
  of(pair: number): number {
    const known = this.losses[pair]!;
    if (!Number.isNaN(known)) return known;
    this.compare(this.options.sentences.of[pair]!);
    return this.losses[pair]!;
  }

  private compare(sentences: number): void {
    const [from, to] = [this.starts[sentences]!, this.starts[sentences + 1]!];
    // A pair alone in its sentences is the best one, whatever it scores.
    const isAlone = to - from === 1;
    let best = isAlone ? 0 : -Infinity;
    for (let at = from; at < to; at++) {
      const pair = this.siblings[at]!;
      this.losses[pair] = isAlone ? 0 : this.fitOf(pair);
      best = Math.max(best, this.losses[pair]!);
    }
    const isLikely = this.options.logOdds[sentences]! > UNLIKELY;
    for (let at = from; at < to; at++) {
      const pair = this.siblings[at]!;
      this.losses[pair] = SIBLING_SHARE * (best - this.losses[pair]!) + (isLikely && this.areStrangers(pair) ? STRANGERS_LOSS : 0);
    }
  }

  private fitOf(pair: number): number {
    const [a, b] = this.pairs[pair]!;
    const { claims } = this.event;
    return scoreLogistic(this.options.model, eventFeatures(claims[a]!, claims[b]!, this.row));
  }

  private areStrangers(pair: number): boolean {
    const [a, b] = this.pairs[pair]!;
    const { claims } = this.event;
    return softOverlapOf(claims[a]!.soft, claims[b]!.soft).weight === 0;
  }
}
