import type { ClaimKind } from '../../domain/claim.js';

/** What check-worthiness is computed from: counts and yes-or-no facts of one claim. */
export interface CheckworthinessFacts {
  readonly quantities: number;
  readonly times: number;
  /** Distinct named entities. */
  readonly entities: number;
  /** A verb of something that can be seen to have happened ("killed", "signed"). */
  readonly eventVerb: boolean;
  /** Words of wrongdoing or blame ("accused", "fraud", "ignored"). */
  readonly accusation: boolean;
  /** Somebody with a name is cited for it. */
  readonly namedSource: boolean;
  readonly kind: ClaimKind;
  /** Speaks of "I", "we" or "you". */
  readonly personal: boolean;
  /** Opens with "it", "this", "they" and the like, whose referent is not known. */
  readonly unresolved: boolean;
  /** Says how something was ("It was a grey morning") and no more. */
  readonly scene: boolean;
  readonly aside: boolean;
  readonly words: number;
}

/**
 * The weights of the ranking, on the scale of the result. Set by reading claims in order of rank, not learned: what can be
 * looked up (numbers, accusations, names, dates, deeds) ranks above what cannot (judgements, forecasts, scenery).
 */
const CHECKWORTHINESS_WEIGHTS = {
  base: 0.22,
  quantity: 0.2,
  furtherQuantity: 0.05,
  time: 0.06,
  entity: 0.1,
  furtherEntity: 0.04,
  eventVerb: 0.16,
  accusation: 0.2,
  namedSource: 0.05,
  opinion: -0.25,
  forecast: -0.12,
  background: -0.05,
  personal: -0.12,
  unresolved: -0.08,
  scene: -0.12,
  aside: -0.1,
  short: -0.08,
} as const;

const SHORT = 6;

/** Ranks a claim for checking: the sum of `CHECKWORTHINESS_WEIGHTS` that apply, kept within 0 and 1, two decimals. */
export function checkworthinessOf(facts: CheckworthinessFacts): number {
  const weights = CHECKWORTHINESS_WEIGHTS;
  let score: number = weights.base;
  if (facts.quantities > 0) score += weights.quantity + Math.min(2, facts.quantities - 1) * weights.furtherQuantity;
  if (facts.times > 0) score += weights.time;
  if (facts.entities > 0) score += weights.entity + Math.min(2, facts.entities - 1) * weights.furtherEntity;
  if (facts.eventVerb) score += weights.eventVerb;
  if (facts.accusation) score += weights.accusation;
  if (facts.namedSource) score += weights.namedSource;
  if (facts.kind === 'opinion' || facts.kind === 'forecast' || facts.kind === 'background') score += weights[facts.kind];
  if (facts.personal) score += weights.personal;
  if (facts.unresolved) score += weights.unresolved;
  if (facts.scene) score += weights.scene;
  if (facts.aside) score += weights.aside;
  if (facts.words < SHORT) score += weights.short;
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
}
