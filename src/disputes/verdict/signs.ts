import type { RelationFinding } from '../../domain/dispute.js';
import type { WordKnowledge } from '../lexicon/word-knowledge.js';
import type { Pair } from '../reading/reading.js';
import { alignClaims, type Alignment } from './align-content.js';
import { contentSigns } from './content-signs.js';
import { stanceSigns } from './stance-signs.js';
import { valueSigns } from './value-signs.js';
import { wordingSigns } from './wording-signs.js';

/** Numbers by name that tell how two claims stand to each other; the same whichever comes first. */
export type Signs = Readonly<Record<string, number>>;

/** A pair with what its words answer on the other side. */
export interface AlignedPair {
  readonly pair: Pair;
  readonly aligned: Alignment;
}

/** Least probability that log-odds are taken of. */
const LEAST = 1e-3;

/** Aligns a pair and reads its signs: the likeness of the words, then content, values, stance and wording. @param matcher probability of the matcher, 0–1. */
export function readSigns(pair: Pair, words: WordKnowledge, matcher: number): AlignedPair & { readonly signs: Signs } {
  const aligned = alignClaims(pair, words);
  const bounded = Math.min(1 - LEAST, Math.max(LEAST, matcher));
  const signs = { matcher: Math.log(bounded / (1 - bounded)), ...contentSigns(pair, aligned), ...valueSigns(pair, aligned), ...stanceSigns(pair, aligned, words), ...wordingSigns(pair) };
  return { pair, aligned, signs };
}

/** Confidence of a middling finding. */
const MIDDLING = 0.65;

/** What the rules found, as signs; each 0 or 1 but for how sure they are of a contradiction. */
export function findingSigns({ confidence, relation, rule }: RelationFinding): Signs {
  const unrelated = relation !== 'unrelated' ? '' : rule === 'unrelated/other-outcome' ? 'outcome' : rule === 'unrelated/no-common-name' ? 'names' : 'other';
  const agreed = relation === 'equivalent' ? 'same' : relation !== 'compatible' ? '' : rule === 'agreement/refined' ? 'refined' : rule === 'quantity/overlap' ? 'overlap' : 'hedged';
  return {
    ruleContradicts: Number(relation === 'contradicts'), ruleUpdates: Number(relation === 'updates'), ruleSure: relation === 'contradicts' ? confidence - MIDDLING : 0,
    ruleOtherOutcome: Number(unrelated === 'outcome'), ruleOtherNames: Number(unrelated === 'names'), ruleUnrelated: Number(unrelated === 'other'),
    ruleSame: Number(agreed === 'same'), ruleRefined: Number(agreed === 'refined'), ruleOverlap: Number(agreed === 'overlap'), ruleHedged: Number(agreed === 'hedged'),
  };
}
