import type { ClaimKind } from '../../domain/claim.js';

/** What check-worthiness is computed from: counts and yes-or-no facts of one claim. */
export interface CheckworthinessFacts {
  readonly quantities: number;
  readonly times: number;
  /** Distinct named entities. */
  readonly entities: number;
  /** A verb of something that can be seen to have happened ("killed", "signed"). */
  readonly eventVerb: boolean;
  /** Somebody with a name is cited for it. */
  readonly namedSource: boolean;
  readonly kind: ClaimKind;
  readonly aside: boolean;
  readonly words: number;
}

/**
 * The weights of the ranking, on the scale of the result. Set by reading claims in order of rank, not learned: what can be
 * looked up (numbers, names, dates, deeds) ranks above what cannot (judgements, forecasts).
 */
export const CHECKWORTHINESS_WEIGHTS = {
  base: 0.2,
  quantity: 0.2,
  furtherQuantity: 0.05,
  time: 0.08,
  entity: 0.1,
  furtherEntity: 0.05,
  eventVerb: 0.2,
  namedSource: 0.07,
  opinion: -0.25,
  forecast: -0.08,
  background: -0.05,
  aside: -0.12,
  short: -0.1,
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
  if (facts.namedSource) score += weights.namedSource;
  if (facts.kind === 'opinion') score += weights.opinion;
  if (facts.kind === 'forecast') score += weights.forecast;
  if (facts.kind === 'background') score += weights.background;
  if (facts.aside) score += weights.aside;
  if (facts.words < SHORT) score += weights.short;
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
}
