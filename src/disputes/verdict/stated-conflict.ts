import type { DisputeType, RelationFinding } from '../../domain/dispute.js';
import { dispute } from '../finding.js';
import { conflictEvidence, verbsOfBoth } from './conflict-evidence.js';
import type { AlignedPair, Signs } from './signs.js';
import { TYPES, type VerdictModel, weigh } from './verdict-model.js';

const ABOUT: Readonly<Record<DisputeType, string>> = {
  quantity: 'The figures differ', date: 'The times differ', place: 'The places differ', actor: 'Different people or bodies are said to have done it', polarity: 'One affirms what the other negates',
  antonym: 'The two accounts are opposites', denial: 'One side denies what the other reports', attribution: 'The same thing is traced to different sources',
  'quote-variance': 'The quotations differ', certainty: 'One is sure of what the other leaves open', cause: 'The causes differ',
};

/**
 * A contradiction that no rule found, of the likeliest kind for which both texts have the words, else of the likeliest kind with what both tell; null where a side
 * tells nothing.
 */
export function statedConflict(read: AlignedPair, confidence: number, { model, signs }: { readonly signs: Signs; readonly model: VerdictModel }): RelationFinding | null {
  const ranked = TYPES.map((type) => [type, weigh(model, model.type[type], signs).logOdds] as const).sort(([, x], [, y]) => y - x);
  const stated = ranked.map(([type]) => [type, conflictEvidence(type, read)] as const).find(([, evidence]) => evidence !== null);
  const [type, evidence] = stated ?? [ranked[0]![0], verbsOfBoth(read.pair)];
  return evidence === null ? null : dispute(read.pair, type, { rule: `weighed/${type}`, confidence, a: evidence[0], b: evidence[1], about: ABOUT[type] });
}
