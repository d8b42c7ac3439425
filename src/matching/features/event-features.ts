import type { CompiledClaim } from './compiled-claim.js';
import { cosineOf, diceOf, readSharedTerms } from './overlap.js';
import { readSoftOverlap, type SoftTerms } from './soft-terms.js';

/** Features of two statements about one event, in the order in which the scorer reads them. */
export const EVENT_FEATURES = [
  'localCosine', 'localCoveredMost', 'localRarest', 'localSecondRarest', 'localSharedWeight', 'shared',
  'cosine', 'nameCosine', 'commonCosine', 'wordPairs',
  'likeMost', 'likeLeast', 'likeRarest', 'likeSecondRarest', 'likeWeight', 'likeCosine',
  'plainLikeMost', 'plainLikeLeast', 'plainLikeRarest', 'plainLikeSecondRarest', 'plainLikeWeight', 'plainLikeCosine',
  'bothLead', 'oneLead', 'positionGap', 'titleBoth', 'titleOne',
  'itemShared', 'quantityBoth', 'quantityOne', 'sourceShared', 'sameArticle',
] as const;

/** Sentences over which the weight of the lead falls to 1/e. */
const LEAD_LENGTH = 2;

/** How far a sentence belongs to the lead of its article, by its number, 0–1. */
export function leadOf(sentence: number): number {
  return Math.exp(-sentence / LEAD_LENGTH);
}

/** A claim of an event, or a whole sentence, with what only its event and article tell. */
export interface EventStatement {
  readonly claim: CompiledClaim;
  /** Its terms with their like words; and the same without names. */
  readonly soft: SoftTerms;
  readonly softPlain: SoftTerms;
  /** Cosine with the headline of its article; 0 where there is none. */
  readonly headline: number;
  /** How far it belongs to the lead of its article, see {@link leadOf}. */
  readonly lead: number;
}

/** Reads the features of a pair into `row`, which is returned; symmetric in `a` and `b`. */
export function eventFeatures(a: EventStatement, b: EventStatement, row: Float64Array = new Float64Array(EVENT_FEATURES.length)): Float64Array {
  const x = a.claim;
  const y = b.claim;
  readSharedTerms(x, y, row);
  row[7] = cosineOf(x.names, y.names);
  row[8] = cosineOf(x.common, y.common);
  row[9] = diceOf(x.wordPairs, y.wordPairs);
  readSoftOverlap(a.soft, b.soft, row, 10);
  readSoftOverlap(a.softPlain, b.softPlain, row, 16);
  readPositions(a, b, row);
  readCircumstances(x, y, row);
  return row;
}

function readPositions(a: EventStatement, b: EventStatement, row: Float64Array): void {
  const x = a.claim.signature;
  const y = b.claim.signature;
  row[22] = a.lead * b.lead;
  row[23] = Math.abs(a.lead - b.lead);
  row[24] = Math.abs(x.position - y.position);
  row[25] = Math.sqrt(a.headline * b.headline);
  row[26] = Math.abs(a.headline - b.headline);
}

function readCircumstances(a: CompiledClaim, b: CompiledClaim, row: Float64Array): void {
  const x = a.signature;
  const y = b.signature;
  const counted = Number(x.items.length > 0) + Number(y.items.length > 0);
  row[27] = Number(shareOne(x.items, y.items));
  row[28] = Number(counted === 2);
  row[29] = Number(counted === 1);
  row[30] = Number(shareOne(x.source, y.source));
  row[31] = Number(x.article === y.article);
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  if (b.length === 0) return false;
  for (const item of a) if (b.includes(item)) return true;
  return false;
}
