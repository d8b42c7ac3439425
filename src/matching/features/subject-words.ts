import type { ClaimSignature } from '../claim-signature.js';
import { isGrammar } from '../terms/set-aside-words.js';
import type { TermStatistics } from '../terms/term-statistics.js';
import type { WordVectors } from './word-vectors.js';

/** A word of what a statement is about. */
export interface SubjectWord {
  readonly term: string;
  /** Its part of the weight of all words of the statement, 0–1. */
  readonly share: number;
}

/** The words that say what a statement is about: those of grammar and names left out, each once, by how rare they are. Names have their part of the weight all the same. */
export function subjectWords({ names, words }: Pick<ClaimSignature, 'names' | 'words'>, statistics: TermStatistics): readonly SubjectWord[] {
  const named = new Set(names);
  const found: { term: string; weight: number }[] = [];
  let total = 0;
  for (const term of new Set(words)) {
    if (isGrammar(term)) continue;
    const weight = statistics.idf(term);
    total += weight;
    if (!named.has(term)) found.push({ term, weight });
  }
  return found.map(({ term, weight }) => ({ term, share: weight / total }));
}

/** The direction of word vectors that a statement points in: that of its words, each as long as its share. */
export function subjectDirection(signature: Pick<ClaimSignature, 'names' | 'words'>, statistics: TermStatistics, vectors: WordVectors): Float64Array {
  const direction = new Float64Array(vectors.dimensions);
  for (const { share, term } of subjectWords(signature, statistics)) {
    const row = vectors.row(term);
    if (row >= 0) vectors.addDirection(row, share, direction);
  }
  return direction;
}
