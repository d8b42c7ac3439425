import { z } from 'zod';
import { ARTICLE_COMPANY_FEATURES } from '../events/article-company.js';
import { ARTICLE_FEATURES } from '../events/article-features.js';
import { CLOSER_FEATURES } from '../features/closer-features.js';
import { COMPANY_FEATURES } from '../features/company-features.js';
import { EVENT_FEATURES } from '../features/event-features.js';
import { FREE_FEATURES, GATE_FEATURES } from '../features/pair-features.js';
import { SUBJECT_FEATURES } from '../features/subject-features.js';
import { once } from '../once.js';
import { readDimensions, readStems, readWordVectors, type WordVectors } from '../features/word-vectors.js';
import { statisticsOf, type TermStatistics } from '../terms/term-statistics.js';
import { readWordLikeness, type WordLikeness } from '../terms/word-likeness.js';
import type { Forest } from './forest.js';
import type { LogisticModel } from './logistic.js';
import { OftenTold } from './often-told.js';

/** A scorer that knows one register of free-standing pairs, and how far a pair belongs to that register. */
export interface Expert {
  /** What it was trained on. */
  readonly name: string;
  readonly scorer: LogisticModel;
  /** What the kinds of things that a pair speaks of add, over `subjectFeatures`; absent where nothing could be learnt from them. */
  readonly subject?: LogisticModel | undefined;
  readonly gate: Forest;
}

/** Weights of the two pair scorers with the statistics and vectors that they need. */
export interface PairModel {
  readonly version: string;
  /** For pairs that stand alone. */
  readonly free: readonly Expert[];
  /** For sentences of one event: at first sight, and in the company of the other pairs; and which of their claims fit each other. */
  readonly sentence: LogisticModel;
  readonly company: LogisticModel;
  /** What a closer look at likely pairs of sentences says. */
  readonly closer: Forest;
  /** Where `company` was refitted since: as it was when `closer` was trained. What lies between the two counts in the closer look as well. */
  readonly companyBefore?: LogisticModel;
  readonly claim: LogisticModel;
  /** What the closer look adds for what two sentences are about; null where that was not learnt. */
  readonly oftenTold: OftenTold | null;
  /** For articles, whether two report one event: at first sight, and among all other articles. */
  readonly sameEvent: LogisticModel;
  readonly sameEventInCompany: LogisticModel;
  readonly statistics: TermStatistics;
  readonly vectors: WordVectors | null;
  readonly likeness: WordLikeness | null;
}

function logistic(features: readonly string[]): z.ZodType<LogisticModel> {
  const numbers = z.array(z.number()).length(features.length);
  return z.object({ bias: z.number(), weights: numbers, means: numbers, deviations: numbers });
}

/** A linear model over as many directions as it was trained on. */
const directions: z.ZodType<LogisticModel> = z
  .object({ bias: z.number(), weights: z.array(z.number()), means: z.array(z.number()), deviations: z.array(z.number()) })
  .refine(({ deviations, means, weights }) => means.length === weights.length && deviations.length === weights.length, 'weights, means and deviations are not of one length');

/** Trees that ask no feature which there is not, and whose branches lie behind them. */
function forest(features: readonly string[]): z.ZodType<Forest> {
  const numbers = z.array(z.number());
  const places = z.array(z.number().int().min(0));
  return z
    .object({ bias: z.number(), feature: z.array(z.number().int().min(-1).max(features.length - 1)), cut: numbers, right: places, value: numbers, roots: places })
    .refine(({ cut, feature, right, roots, value }) => [cut, right, value].every(({ length }) => length === feature.length) && roots.every((root) => root < feature.length), 'trees are not whole')
    .refine(({ feature, right }) => feature.every((asked, node) => asked < 0 || (right[node]! > node + 1 && right[node]! < feature.length)), 'a branch does not follow its node');
}

const pairModelFile = z.object({
  version: z.string(),
  free: z.array(z.object({ name: z.string(), scorer: logistic(FREE_FEATURES), subject: directions.optional(), gate: forest(GATE_FEATURES) })).min(1),
  sentence: logistic(EVENT_FEATURES),
  company: logistic(COMPANY_FEATURES),
  closer: forest(CLOSER_FEATURES),
  companyBefore: logistic(COMPANY_FEATURES).optional(),
  claim: logistic(EVENT_FEATURES),
  oftenTold: z.object({ direction: z.array(z.number()), offset: z.number() }).nullable(),
  sameEvent: logistic(ARTICLE_FEATURES),
  sameEventInCompany: logistic(ARTICLE_COMPANY_FEATURES),
  frequencies: z.object({ documents: z.number(), counts: z.record(z.string(), z.number()) }),
});

/** What the trainer writes and `loadPairModel` reads. */
export type PairModelFile = z.infer<typeof pairModelFile>;

/** Reads the bytes of the tables that weights go with. */
export interface WordTables {
  readonly vectors: () => Uint8Array;
  readonly likeness: () => Uint8Array;
}

/**
 * Checks and readies trained weights.
 *
 * @param json as written by the trainer
 * @param tables without them words are alike only where they are the same or of one family, alignment features are 0, and what texts are about counts for nothing
 * @throws {z.ZodError} if the file does not fit this version's features
 * @throws {RangeError} if it was learnt with word vectors of other dimensions
 */
export function loadPairModel(json: unknown, tables: WordTables | null = null): PairModel {
  const { companyBefore, frequencies, oftenTold, ...weights } = pairModelFile.parse(json);
  if (tables !== null) checkDimensions({ free: weights.free, oftenTold }, readDimensions(tables.vectors()));
  // Each is large, and no thread needs both: pairs that stand alone need vectors, events need likeness.
  const vectors = once(() => (tables === null ? null : readWordVectors(tables.vectors())));
  const likeness = once(() => (tables === null ? null : readWordLikeness(tables.likeness(), readStems(tables.vectors()))));
  const statistics = statisticsOf(frequencies);
  // The vectors are let go again: of each word one number stays.
  const told = once(() => (tables === null || oftenTold === null ? null : new OftenTold(oftenTold, readWordVectors(tables.vectors()), { words: likeness()!, statistics })));
  return {
    ...weights,
    ...(companyBefore === undefined ? {} : { companyBefore }),
    statistics,
    get oftenTold() {
      return told();
    },
    get vectors() {
      return vectors();
    },
    get likeness() {
      return likeness();
    },
  };
}

function checkDimensions({ free, oftenTold }: Pick<PairModelFile, 'free' | 'oftenTold'>, dimensions: number): void {
  const found = [...free.flatMap(({ subject }) => (subject === undefined ? [] : [subject.weights.length / SUBJECT_FEATURES.length])), ...(oftenTold === null ? [] : [oftenTold.direction.length])];
  const other = found.find((width) => width !== dimensions);
  if (other !== undefined) throw new RangeError(`weights of ${other} dimensions for word vectors of ${dimensions}`);
}
