import type { FreeSignature } from '../claim-signature.js';
import { conceptOf } from '../terms/concepts.js';
import { isGrammar } from '../terms/set-aside-words.js';
import type { TermStatistics } from '../terms/term-statistics.js';
import type { WordVectors } from './word-vectors.js';

/** A word made ready for being aligned. */
export interface AlignableWord {
  readonly term: string;
  /** The family of words of like meaning that it belongs to. */
  readonly concept: string;
  /** How rare it is in the language. */
  readonly weight: number;
  /** Row in the word vectors, -1 without one. */
  readonly row: number;
}

/** The words of a claim by what they do in it. */
export interface KindedClaim {
  readonly all: readonly AlignableWord[];
  readonly actions: readonly AlignableWord[];
  readonly things: readonly AlignableWord[];
  readonly names: readonly AlignableWord[];
  /** Actions and things: a death is told by "died" and by "death". */
  readonly events: readonly AlignableWord[];
  /** The first two content words, where the subject mostly stands. */
  readonly opening: readonly AlignableWord[];
  /** Weight by concept. */
  readonly concepts: ReadonlyMap<string, number>;
  /** Mean direction of all words but names, and of all; null without vectors. */
  readonly commonCentre: Float64Array | null;
  readonly centre: Float64Array | null;
}

/** Looks the words of a claim up once; linear in its length. */
export function kindClaim(signature: FreeSignature, statistics: TermStatistics, vectors: WordVectors | null): KindedClaim {
  const read = (term: string): AlignableWord => ({ term, concept: conceptOf(term), weight: statistics.idf(term), row: vectors?.row(term) ?? -1 });
  const names = new Set(signature.names);
  const all = signature.words.filter((word) => !isGrammar(word)).map(read);
  const actions = signature.actions.map(read);
  const things = signature.things.map(read);
  return {
    all, actions, things,
    names: all.filter(({ term }) => names.has(term)),
    events: [...actions, ...things],
    opening: all.slice(0, 2),
    concepts: new Map(all.map(({ concept, weight }) => [concept, weight])),
    commonCentre: vectors?.centre(all.filter(({ term }) => !names.has(term))) ?? null,
    centre: vectors?.centre(all) ?? null,
  };
}
