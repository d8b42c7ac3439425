import { alignmentOf } from './alignment.js';
import type { FreeSignature } from '../claim-signature.js';
import { compileLooseClaim, type CompilationContext, type LooseClaim } from './compiled-claim.js';
import { FORM_FEATURES, formFeatures } from './form-features.js';
import { KIND_FEATURES, kindFeatures } from './kind-features.js';
import { kindClaim, type KindedClaim } from './kinded-claim.js';
import { longestCommonSubsequence } from './longest-common-subsequence.js';
import { diceOf, overlapOf } from './overlap.js';
import type { WordVectors } from './word-vectors.js';

/** Features of a free-standing pair, in the order in which the scorer reads them. */
export const FREE_FEATURES = [
  'cosine', 'coveredMost', 'coveredLeast', 'jaccard', 'rarest', 'secondRarest', 'shared',
  'nameCosine', 'nameCoveredMost', 'nameCoveredLeast', 'namesMissing', 'commonCosine', 'commonCovered',
  'letterPairs', 'letterFours', 'wordDice', 'wordPairs', 'wordOrder', 'order', 'orderShort', 'alignedMost', 'alignedLeast', 'looseMin', 'looseMax', 'sharedWeight', 'coveredShorter', 'shorter', 'longer', 'lengthRatio',
  ...KIND_FEATURES,
] as const;

/** What a gate reads: the features of the pair, then the form of its texts. */
export const GATE_FEATURES: readonly string[] = [...FREE_FEATURES, ...FORM_FEATURES];

/** A claim that stands alone, ready for comparison. */
export interface FreeClaim {
  readonly signature: FreeSignature;
  readonly claim: LooseClaim;
  readonly kinds: KindedClaim;
}

/** Compiles one claim; cost is linear in its length. */
export function compileFree(signature: FreeSignature, context: CompilationContext): FreeClaim {
  return { signature, claim: compileLooseClaim(signature, context), kinds: kindClaim(signature, context.general, context.vectors) };
}

/** Reads the features of a pair; symmetric in `a` and `b`. */
export function freeFeatures({ claim: a, kinds: aKinds }: FreeClaim, { claim: b, kinds: bKinds }: FreeClaim, vectors: WordVectors | null): Float64Array {
  const all = overlapOf(a.general, b.general);
  const names = overlapOf(a.names, b.names);
  const common = overlapOf(a.common, b.common);
  const aligned = vectors === null ? { most: 0, least: 0, looseMin: 0, looseMax: 0 } : alignmentOf(a, b, vectors);
  const order = longestCommonSubsequence(a.sequence, b.sequence);
  const shorter = Math.min(a.sequence.length, b.sequence.length);
  const longer = Math.max(a.sequence.length, b.sequence.length);
  return Float64Array.of(
    all.cosine, all.coveredMost, all.coveredLeast, all.jaccard, all.rarest, all.secondRarest, all.shared,
    names.cosine, names.coveredMost, names.coveredLeast,
    Math.min(a.names.sum, b.names.sum) * (1 - names.coveredMost), common.cosine, common.coveredMost,
    diceOf(a.letterPairs, b.letterPairs), diceOf(a.letterFours, b.letterFours), diceOf(a.sortedWords, b.sortedWords), diceOf(a.wordPairs, b.wordPairs),
    longestCommonSubsequence(a.words, b.words) / (Math.max(a.words.length, b.words.length) || 1),
    order / (longer || 1), order / (shorter || 1), aligned.most, aligned.least, aligned.looseMin, aligned.looseMax, all.sharedWeight, all.coveredShorter, shorter, longer, shorter / (longer || 1),
    ...kindFeatures(aKinds, bKinds, vectors),
  );
}

/** Reads what a gate reads of a pair, given its `freeFeatures`; symmetric in `a` and `b`. */
export function gateFeatures(features: Float64Array, { signature: a }: FreeClaim, { signature: b }: FreeClaim): Float64Array {
  return Float64Array.of(...features, ...formFeatures(a.form, b.form));
}
