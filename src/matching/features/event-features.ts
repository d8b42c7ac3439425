import type { CompiledClaim } from './compiled-claim.js';
import { diceOf, overlapOf } from './overlap.js';

/** Features of two claims about one event, in the order in which the scorer reads them. */
export const EVENT_FEATURES = [
  'localCosine', 'localCoveredMost', 'localRarest', 'localSecondRarest', 'localSharedWeight', 'shared',
  'cosine', 'wideCosine', 'wideRarest', 'wideSecondRarest', 'wideSharedWeight', 'wideShared', 'nameCosine', 'commonCosine', 'wordPairs',
  'conceptCosine', 'conceptRarest', 'conceptSecondRarest', 'conceptCoveredMost', 'conceptCoveredShorter', 'conceptLoose',
  'bothLead', 'oneLead', 'positionGap', 'titleBoth', 'titleOne',
  'itemShared', 'quantityBoth', 'quantityOne', 'sourceShared', 'sameArticle',
] as const;

/** Sentences over which the weight of the lead falls to 1/e. */
const LEAD_LENGTH = 2;

/** A claim with how much of it its article's headline holds. */
export interface EventClaim {
  readonly claim: CompiledClaim;
  /** Cosine of the claim and the headline of its article; 0 where there is none. */
  readonly headline: number;
}

/** Reads the features of a pair; symmetric in `a` and `b`. */
export function eventFeatures(a: EventClaim, b: EventClaim): Float64Array {
  const x = a.claim;
  const y = b.claim;
  const local = overlapOf(x.local, y.local);
  const wide = overlapOf(x.wide, y.wide);
  const concepts = overlapOf(x.concepts, y.concepts);
  return Float64Array.of(
    local.cosine, local.coveredMost, local.rarest, local.secondRarest, local.sharedWeight, local.shared,
    overlapOf(x.general, y.general).cosine, wide.cosine, wide.rarest, wide.secondRarest, wide.sharedWeight, wide.shared, overlapOf(x.names, y.names).cosine,
    overlapOf(x.common, y.common).cosine, diceOf(x.wordPairs, y.wordPairs),
    concepts.cosine, concepts.rarest, concepts.secondRarest, concepts.coveredMost, concepts.coveredShorter,
    Math.min(x.concepts.sum, y.concepts.sum) - Math.min(concepts.sharedWeight, x.concepts.sum, y.concepts.sum),
    ...positions(a, b), ...circumstances(x, y),
  );
}

function positions(a: EventClaim, b: EventClaim): number[] {
  const x = a.claim.signature;
  const y = b.claim.signature;
  const first = Math.exp(-x.sentence / LEAD_LENGTH);
  const second = Math.exp(-y.sentence / LEAD_LENGTH);
  return [
    first * second, Math.abs(first - second), Math.abs(x.position - y.position),
    Math.sqrt(a.headline * b.headline), Math.abs(a.headline - b.headline),
  ];
}

function circumstances(a: CompiledClaim, b: CompiledClaim): number[] {
  const x = a.signature;
  const y = b.signature;
  const counted = Number(x.items.length > 0) + Number(y.items.length > 0);
  return [
    Number(shareOne(x.items, y.items)), Number(counted === 2), Number(counted === 1),
    Number(shareOne(x.source, y.source)), Number(x.article === y.article),
  ];
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((item) => b.includes(item));
}
