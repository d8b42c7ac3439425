import type { ClaimSignature } from '../claim-signature.js';
import { isGrammar } from '../terms/set-aside-words.js';
import type { TermStatistics } from '../terms/term-statistics.js';
import type { WordVectors } from './word-vectors.js';

/** Term numbers in rising order with a weight each. */
export interface WeightedTerms {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** Sum of the weights. */
  readonly sum: number;
  /** Euclidean length of the weights. */
  readonly norm: number;
}

/** A claim made ready for many comparisons: strings are numbers, weights are looked up once. */
export interface CompiledClaim {
  readonly signature: ClaimSignature;
  /** Term numbers in order of the text. */
  readonly sequence: Int32Array;
  /** Weighted by how rare a term is in the language. */
  readonly general: WeightedTerms;
  /** Weighted by how rare a term is among the claims of this event. */
  readonly local: WeightedTerms;
  /** Names, weighted by how rare they are in the language. */
  readonly names: WeightedTerms;
  /** `general` without names. */
  readonly common: WeightedTerms;
  /** `local` weights of the claim's whole sentence. */
  readonly wide: WeightedTerms;
  /** Word numbers in order of the text, words of grammar among them; and the same sorted. */
  readonly words: Int32Array;
  readonly sortedWords: Int32Array;
  /** Sorted codes of neighbouring words. */
  readonly wordPairs: Int32Array;
  /** Sorted codes of letter pairs and of runs of four letters of the joined words; repeats kept. */
  readonly letterPairs: Int32Array;
  readonly letterFours: Int32Array;
  /** Row of each `general` term in the word vectors, -1 where there is none. */
  readonly rows: Int32Array;
}

/** What claims that are compared with each other are compiled against. */
export interface CompilationContext {
  readonly general: TermStatistics;
  readonly local: TermStatistics;
  readonly vectors: WordVectors | null;
  /** Number by term; grows as claims are compiled. */
  readonly vocabulary: Map<string, number>;
}

/** Compiles one claim; cost is linear in its length. */
export function compileClaim(signature: ClaimSignature, context: CompilationContext): CompiledClaim {
  const number = (term: string): number => numberOf(term, context.vocabulary);
  const terms = signature.words.filter((word) => !isGrammar(word));
  const counts = countsOf(terms);
  const names = new Set(signature.names);
  const general = weigh(counts, number, (term) => context.general.idf(term));
  const common = new Map([...counts].filter(([term]) => !names.has(term)));
  const wide = new Map(counts);
  for (const term of signature.context) if (!isGrammar(term)) wide.set(term, 1);
  const joined = signature.words.join('');
  const words = Int32Array.from(signature.words, number);
  return {
    signature,
    sequence: Int32Array.from(terms, number),
    general,
    local: weigh(counts, number, (term) => context.local.idf(term)),
    names: weigh(new Map(signature.names.map((term) => [term, 1])), number, (term) => context.general.idf(term)),
    common: weigh(common, number, (term) => context.general.idf(term)),
    wide: weigh(wide, number, (term) => context.local.idf(term)),
    words,
    sortedWords: Int32Array.from(words).sort(),
    wordPairs: pairsOf(words),
    letterPairs: letterRuns(joined, 2),
    letterFours: letterRuns(joined, 4),
    rows: rowsOf(counts, general, context),
  };
}

function numberOf(term: string, vocabulary: Map<string, number>): number {
  const known = vocabulary.get(term);
  if (known !== undefined) return known;
  vocabulary.set(term, vocabulary.size);
  return vocabulary.size - 1;
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function weigh(counts: ReadonlyMap<string, number>, number: (term: string) => number, idf: (term: string) => number): WeightedTerms {
  const entries = [...counts].map(([term, count]) => [number(term), idf(term) * (count < 1 ? count : 1 + Math.log(count))] as const);
  entries.sort((a, b) => a[0] - b[0]);
  const weights = Float64Array.from(entries, ([, weight]) => weight);
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return { ids: Int32Array.from(entries, ([id]) => id), weights, sum, norm: Math.sqrt(squares) };
}

function pairsOf(sequence: Int32Array): Int32Array {
  const pairs = new Int32Array(Math.max(0, sequence.length - 1));
  for (let index = 0; index < pairs.length; index++) pairs[index] = Math.imul(sequence[index]!, 65_599) ^ sequence[index + 1]!;
  return pairs.sort();
}

function letterRuns(text: string, length: number): Int32Array {
  const runs = new Int32Array(Math.max(0, text.length - length + 1));
  for (let start = 0; start < runs.length; start++) {
    let code = 0;
    for (let index = start; index < start + length; index++) code = Math.imul(code, 257) + text.charCodeAt(index);
    runs[start] = code | 0;
  }
  return runs.sort();
}

function rowsOf(counts: ReadonlyMap<string, number>, general: WeightedTerms, context: CompilationContext): Int32Array {
  const rows = new Int32Array(general.ids.length).fill(-1);
  if (context.vectors === null) return rows;
  const rowById = new Map<number, number>();
  for (const term of counts.keys()) rowById.set(context.vocabulary.get(term)!, context.vectors.row(term));
  return rows.map((_, index) => rowById.get(general.ids[index]!)!);
}
