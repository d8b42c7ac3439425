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

/** Reads the features of a pair into `row`, which is returned; symmetric in `a` and `b`. */
export function eventFeatures(a: EventClaim, b: EventClaim, row: Float64Array = new Float64Array(EVENT_FEATURES.length)): Float64Array {
  const x = a.claim;
  const y = b.claim;
  const local = overlapOf(x.local, y.local);
  row[0] = local.cosine;
  row[1] = local.coveredMost;
  row[2] = local.rarest;
  row[3] = local.secondRarest;
  row[4] = local.sharedWeight;
  row[5] = local.shared;
  row[6] = overlapOf(x.general, y.general).cosine;
  const wide = overlapOf(x.wide, y.wide);
  row[7] = wide.cosine;
  row[8] = wide.rarest;
  row[9] = wide.secondRarest;
  row[10] = wide.sharedWeight;
  row[11] = wide.shared;
  row[12] = overlapOf(x.names, y.names).cosine;
  row[13] = overlapOf(x.common, y.common).cosine;
  row[14] = diceOf(x.wordPairs, y.wordPairs);
  const concepts = overlapOf(x.concepts, y.concepts);
  row[15] = concepts.cosine;
  row[16] = concepts.rarest;
  row[17] = concepts.secondRarest;
  row[18] = concepts.coveredMost;
  row[19] = concepts.coveredShorter;
  row[20] = Math.min(x.concepts.sum, y.concepts.sum) - Math.min(concepts.sharedWeight, x.concepts.sum, y.concepts.sum);
  readPositions(a, b, row);
  readCircumstances(x, y, row);
  return row;
}

function readPositions(a: EventClaim, b: EventClaim, row: Float64Array): void {
  const x = a.claim.signature;
  const y = b.claim.signature;
  const first = Math.exp(-x.sentence / LEAD_LENGTH);
  const second = Math.exp(-y.sentence / LEAD_LENGTH);
  row[21] = first * second;
  row[22] = Math.abs(first - second);
  row[23] = Math.abs(x.position - y.position);
  row[24] = Math.sqrt(a.headline * b.headline);
  row[25] = Math.abs(a.headline - b.headline);
}

function readCircumstances(a: CompiledClaim, b: CompiledClaim, row: Float64Array): void {
  const x = a.signature;
  const y = b.signature;
  const counted = Number(x.items.length > 0) + Number(y.items.length > 0);
  row[26] = Number(shareOne(x.items, y.items));
  row[27] = Number(counted === 2);
  row[28] = Number(counted === 1);
  row[29] = Number(shareOne(x.source, y.source));
  row[30] = Number(x.article === y.article);
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((item) => b.includes(item));
}
