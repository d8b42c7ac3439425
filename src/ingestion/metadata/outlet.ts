import { UNKNOWN } from '../../domain/finding.js';
import type { Finding } from '../../domain/finding.js';
import type { Hint } from '../readers/document-hints.js';
import { sameWords } from './clean-title.js';
import { outletHintsInText } from './outlet-in-text.js';
import { namesDomain } from './web-address.js';

/** What the choice of an outlet rests on. */
export interface OutletEvidence {
  readonly override: string | undefined;
  /** From the document's structure. */
  readonly stated: readonly Hint[];
  readonly domain: string | null;
  /** The address is the article's own beyond doubt. */
  readonly domainCertain: boolean;
  readonly text: string;
}

/** Hints below this confidence suggest an outlet, they do not state it. */
const STATED = 0.7;

/**
 * Decides who published an article.
 *
 * An editor's word, then what the document states, then the host of its address — under the name that the text signs
 * with, if the two agree — and last, as an estimate only, what the text lets one guess. An agency that is merely quoted
 * is never the outlet.
 */
export function findOutlet(evidence: OutletEvidence): Finding<string> {
  if (evidence.override !== undefined) return { value: evidence.override, certainty: 'known', confidence: 1, evidence: null, method: 'editor' };
  const stated = evidence.stated.find(({ confidence }) => confidence >= STATED);
  if (stated !== undefined) return fromHint(stated, 'known');
  const guesses = [...evidence.stated, ...outletHintsInText(evidence.text)];
  if (evidence.domain !== null) return fromDomain(evidence.domain, evidence.domainCertain, guesses);
  const best = guesses[0];
  if (best === undefined) return UNKNOWN;
  const agreeing = guesses.find((other) => other !== best && sameWords(other.value, best.value));
  if (agreeing === undefined) return fromHint(best, 'estimated');
  // An article that names itself twice, in places where only its publisher's name stands, has said who published it.
  const certainty = isSignature(best) && isSignature(agreeing) && best.method !== agreeing.method ? 'known' : 'estimated';
  const words = certainty === 'known' ? `“${best.evidence}”; “${agreeing.evidence}”` : best.evidence;
  return { ...fromHint(best, certainty), evidence: words, confidence: Math.min(0.75, best.confidence + 0.15) };
}

/** The credit of a dateline may be an agency's, and whom a source "told" is only a guess. */
function isSignature({ method }: Hint): boolean {
  return method !== 'agency-dateline' && method !== 'spoken-to';
}

function fromDomain(domain: string, certain: boolean, guesses: readonly Hint[]): Finding<string> {
  const agreeing = guesses.find(({ value }) => namesDomain(value, domain));
  if (agreeing !== undefined) {
    return { value: agreeing.value, certainty: 'known', confidence: 0.9, evidence: `${domain}; “${agreeing.evidence}”`, method: `url-host+${agreeing.method}` };
  }
  return { value: domain, certainty: certain ? 'known' : 'estimated', confidence: certain ? 0.8 : 0.5, evidence: domain, method: 'url-host' };
}

function fromHint({ value, evidence, method, confidence }: Hint, certainty: 'known' | 'estimated'): Finding<string> {
  return { value, certainty, confidence, evidence, method };
}
