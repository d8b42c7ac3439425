import { type CertaintyLevel, NEGATIVE_IMPLICATIVES, POSITIVE_IMPLICATIVES, RAISERS, VOLITIONALS } from './triggers.js';

const ORDER: readonly CertaintyLevel[] = ['CT', 'PR', 'PS', 'U'];

/** The less certain of two levels. */
export function weaker(a: CertaintyLevel, b: CertaintyLevel): CertaintyLevel {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/** Polarity and certainty as a predicate has them: an odd number of negators denies it. */
export interface Standing {
  readonly negators: readonly number[];
  readonly certainty: CertaintyLevel;
}

/**
 * What a governing verb hands on to its infinitive or participle ("failed to stop": denied; "is expected to stop": probable;
 * "agreed to stop": open).
 *
 * @param governor with the index of its token, which counts as a negator where the verb itself denies.
 */
export function handedOn(governor: Standing & { readonly token: number }, lemma: string): { negators: number[]; certainty: CertaintyLevel } {
  const negative = governor.negators.length > 0;
  const turned = negative ? [] : [governor.token];
  // Not ruled out is possible, no more.
  if (lemma === 'rule') return { negators: turned, certainty: negative ? 'PS' : 'CT' };
  if (lemma === 'deny' && negative) return { negators: [], certainty: 'U' };
  if (NEGATIVE_IMPLICATIVES.has(lemma)) return { negators: turned, certainty: 'CT' };
  if (lemma === 'unlikely') return { negators: turned, certainty: 'PR' };
  if (RAISERS.has(lemma)) return { negators: [...governor.negators], certainty: weaker(governor.certainty, RAISERS.get(lemma)!) };
  if (POSITIVE_IMPLICATIVES.has(lemma)) return { negators: [...governor.negators], certainty: governor.certainty };
  return { negators: [], certainty: VOLITIONALS.has(lemma) || governor.certainty === 'U' ? 'U' : 'CT' };
}
