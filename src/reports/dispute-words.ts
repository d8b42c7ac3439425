import type { RowDispute } from '../domain/comparison-row.js';
import { percentWords } from './number-words.js';
import { RULE_WORDS } from './plain-words.js';

/** Longest evidence that is set against the other in a line; beyond it the quotations themselves are read. */
const SHORT = 40;

/**
 * What a dispute comes down to, to stand above both sides' quotations: "“26” against “forty”", "One side denies what the other reports."
 *
 * The explanation without what it quotes, as that follows; the whole of it where it quotes nothing.
 */
export function disputeGist({ a, b, explanation }: Pick<RowDispute, 'a' | 'b' | 'explanation'>): string {
  const [about] = /^[^:“”]+(?=: [^“”]+ says “)/.exec(explanation) ?? [];
  if (about === undefined) return explanation;
  return [a, b].every(({ evidence }) => evidence.text.length <= SHORT) ? `“${a.evidence.text}” against “${b.evidence.text}”` : `${about}.`;
}

/** "Found by comparing amounts, 90% sure (rule quantity/disjoint)". */
export function disputeBasis({ confidence, rule }: Pick<RowDispute, 'confidence' | 'rule'>): string {
  const compared = RULE_WORDS[rule.split('/')[0] ?? ''];
  return `Found ${compared === undefined ? '' : `by comparing ${compared}, `}${percentWords(confidence)} sure (rule ${rule})`;
}
