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

/** A claim made ready for many comparisons inside its event: strings are numbers, weights are looked up once. */
export interface CompiledClaim {
  readonly signature: ClaimSignature;
  /** Weighted by how rare a term is in the language. */
  readonly general: WeightedTerms;
  /** The same terms, weighted by how rare they are among the claims of this event. */
  readonly local: WeightedTerms;
  /** Names, weighted by how rare they are in the language. */
  readonly names: WeightedTerms;
  /** `general` without names. */
  readonly common: WeightedTerms;
  /** `local` weights of the claim's whole sentence. */
  readonly wide: WeightedTerms;
  /** Word numbers in order of the text, words of grammar among them. */
  readonly words: Int32Array;
  /** Sorted codes of neighbouring words. */
  readonly wordPairs: Int32Array;
}

/** A claim made ready for comparison with any other, by its letters and the order of its words too. */
export interface LooseClaim extends CompiledClaim {
  /** Term numbers in order of the text. */
  readonly sequence: Int32Array;
  readonly sortedWords: Int32Array;
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
export function compileClaim(signature: ClaimSignature, { general, local, vocabulary }: CompilationContext): CompiledClaim {
  const counts = countsOf(signature.words.filter((word) => !isGrammar(word)));
  const own = numbered(counts, vocabulary);
  const words = Int32Array.from(signature.words, (word) => numberOf(word, vocabulary));
  const names = new Set(signature.names);
  const nameTerms = numbered(new Map(signature.names.map((term) => [term, 1])), vocabulary);
  const context = new Set(signature.context.filter((term) => !isGrammar(term)));
  const localWeights = weigh(own, local);
  return {
    signature,
    general: weigh(own, general),
    local: localWeights,
    names: weigh(nameTerms, general),
    common: weigh(own.filter(({ term }) => !names.has(term)), general),
    wide: context.size === 0 ? localWeights : weigh(numbered(new Map([...counts, ...[...context].map((term) => [term, 1] as const)]), vocabulary), local),
    words,
    wordPairs: pairsOf(words),
  };
}

/** Compiles a claim that is compared outside any event; cost is linear in its length. */
export function compileLooseClaim(signature: ClaimSignature, context: CompilationContext): LooseClaim {
  const claim = compileClaim(signature, context);
  const terms = signature.words.filter((word) => !isGrammar(word));
  const joined = signature.words.join('');
  return {
    ...claim,
    sequence: Int32Array.from(terms, (term) => numberOf(term, context.vocabulary)),
    sortedWords: Int32Array.from(claim.words).sort(),
    letterPairs: letterRuns(joined, 2),
    letterFours: letterRuns(joined, 4),
    rows: rowsOf(new Set(terms), claim.general, context),
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

/** A term with its number and what repeats make of its weight. */
interface NumberedTerm {
  readonly term: string;
  readonly id: number;
  readonly factor: number;
}

/** Numbers terms in the order given; returns them in order of their numbers. */
function numbered(counts: ReadonlyMap<string, number>, vocabulary: Map<string, number>): NumberedTerm[] {
  const terms: NumberedTerm[] = [];
  for (const [term, count] of counts) terms.push({ term, id: numberOf(term, vocabulary), factor: count < 1 ? count : 1 + Math.log(count) });
  return terms.sort((a, b) => a.id - b.id);
}

function weigh(terms: readonly NumberedTerm[], statistics: TermStatistics): WeightedTerms {
  const ids = new Int32Array(terms.length);
  const weights = new Float64Array(terms.length);
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < terms.length; at++) {
    const { factor, id, term } = terms[at]!;
    const weight = statistics.idf(term) * factor;
    ids[at] = id;
    weights[at] = weight;
    sum += weight;
    squares += weight * weight;
  }
  return { ids, weights, sum, norm: Math.sqrt(squares) };
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

function rowsOf(terms: ReadonlySet<string>, general: WeightedTerms, context: CompilationContext): Int32Array {
  const rows = new Int32Array(general.ids.length).fill(-1);
  if (context.vectors === null) return rows;
  const rowById = new Map<number, number>();
  for (const term of terms) rowById.set(context.vocabulary.get(term)!, context.vectors.row(term));
  return rows.map((_, index) => rowById.get(general.ids[index]!)!);
}
