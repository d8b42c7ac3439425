import type { IndexPair } from '../blocking/candidate-pairs.js';
import type { CompiledEvent } from '../compile-event.js';
import { COMPANY_WIDTH } from '../features/company-features.js';
import type { PairModel } from './pair-model.js';
import { scoreSentences, type CloserLook, type SentenceModel } from './score-sentences.js';
import { SiblingLosses } from './sibling-losses.js';

/** A pair of claims of one event with its final log-odds. */
export interface EventScore {
  readonly a: number;
  readonly b: number;
  readonly logOdds: number;
  /** Log-odds of their sentences: never below `logOdds`, and known at once. */
  readonly atMost: number;
  /** Log-odds that both fill one slot, however seldom several outlets tell the like. */
  readonly slotLogOdds: number;
  /** The same of their sentences: never below `slotLogOdds`. */
  readonly slotAtMost: number;
  /** How their sentences stand among the others, in the order of `COMPANY_FEATURES`. */
  readonly company: Float64Array;
  /** What the closer look saw of their sentences; undefined of unlikely ones. */
  readonly closer: CloserLook | undefined;
  /** What the pair loses, in log-odds, to a pair of claims of the same two sentences that fits better, and for having nothing in common. */
  readonly siblingLoss: number;
}

/** The pairs of sentences that pairs of claims come from. */
export interface SentencePairs {
  /** Each once, the lower index first, in order of their first pair of claims. */
  readonly pairs: readonly IndexPair[];
  /** By pair of claims: the index of its pair of sentences. */
  readonly of: Int32Array;
}

/**
 * Scores pairs of claims of one event: do their sentences state the same thing, and if so, are these the two claims that do?
 *
 * People judge sentences as wholes: a claim cut out of its sentence has lost what its pronouns and verbs lean on. So the two sentences are scored, by
 * themselves, then in the company of the other pairs, which shows rank, mutual best and third articles, and once more with all of that and their wording; and of the claims in
 * them the two that fit each other best are taken to be the ones meant, which is worked out for those pairs that anybody asks about. Linear in the pairs.
 */
export function scoreEventPairs(event: CompiledEvent, pairs: readonly IndexPair[], model: SentenceModel & Pick<PairModel, 'claim'>): EventScore[] {
  const sentences = sentencePairsOf(event, pairs);
  const { block, closer, logOdds, slotLogOdds } = scoreSentences(event.sentences, sentences.pairs, model);
  const scoring: Scoring = { of: sentences.of, logOdds, slotLogOdds, closer, company: new CompanyRows(block), losses: new SiblingLosses(event, pairs, { sentences, logOdds, model: model.claim }) };
  const scores: EventScore[] = [];
  for (let index = 0; index < pairs.length; index++) scores.push(new PairScore(pairs[index]!, index, scoring));
  return scores;
}

/** What the scores of an event's pairs of claims are read off. */
interface Scoring {
  /** By pair of claims: its pair of sentences. */
  readonly of: Int32Array;
  /** By pair of sentences. */
  readonly logOdds: Float64Array;
  readonly slotLogOdds: Float64Array;
  readonly closer: ReadonlyMap<number, CloserLook>;
  readonly company: CompanyRows;
  readonly losses: SiblingLosses;
}

/** Rows of a block, each made when it is first asked for: of few pairs anybody asks why. */
class CompanyRows {
  private readonly rows = new Map<number, Float64Array>();

  constructor(private readonly block: Float64Array) {}

  row(pair: number): Float64Array {
    const known = this.rows.get(pair);
    if (known !== undefined) return known;
    const row = this.block.subarray(pair * COMPANY_WIDTH, (pair + 1) * COMPANY_WIDTH);
    this.rows.set(pair, row);
    return row;
  }
}

class PairScore implements EventScore {
  readonly a: number;
  readonly b: number;

  constructor(
    [a, b]: IndexPair,
    private readonly index: number,
    private readonly scoring: Scoring,
  ) {
    this.a = a;
    this.b = b;
  }

  get atMost(): number {
    return this.scoring.logOdds[this.scoring.of[this.index]!]!;
  }

  get siblingLoss(): number {
    return this.scoring.losses.of(this.index);
  }

  get logOdds(): number {
    return this.atMost - this.siblingLoss;
  }

  get slotAtMost(): number {
    return this.scoring.slotLogOdds[this.scoring.of[this.index]!]!;
  }

  get slotLogOdds(): number {
    return this.slotAtMost - this.siblingLoss;
  }

  get company(): Float64Array {
    return this.scoring.company.row(this.scoring.of[this.index]!);
  }

  get closer(): CloserLook | undefined {
    return this.scoring.closer.get(this.scoring.of[this.index]!);
  }
}

/** Sentences up to which a table of all their pairs is kept: 4 MB. */
const WHOLE = 1024;

/** Finds the pairs of sentences behind pairs of claims. */
export function sentencePairsOf({ sentenceOf, sentences }: Pick<CompiledEvent, 'sentenceOf' | 'sentences'>, pairs: readonly IndexPair[]): SentencePairs {
  const found: IndexPair[] = [];
  const numbers = new PairNumbers(sentences.length);
  const of = new Int32Array(pairs.length);
  for (let pair = 0; pair < pairs.length; pair++) {
    const x = sentenceOf[pairs[pair]![0]]!;
    const y = sentenceOf[pairs[pair]![1]]!;
    const first = Math.min(x, y);
    const second = Math.max(x, y);
    const number = numbers.of(first * sentences.length + second, found.length);
    if (number === found.length) found.push([first, second]);
    of[pair] = number;
  }
  return { pairs: found, of };
}

/** Gives keys below the square of `size` the numbers that are next when they are first seen. */
class PairNumbers {
  private readonly table: Int32Array | null;
  private readonly known = new Map<number, number>();

  constructor(size: number) {
    this.table = size > WHOLE ? null : new Int32Array(size * size).fill(-1);
  }

  of(key: number, next: number): number {
    const number = this.table === null ? (this.known.get(key) ?? -1) : this.table[key]!;
    if (number >= 0) return number;
    if (this.table === null) this.known.set(key, next);
    else this.table[key] = next;
    return next;
  }
}
