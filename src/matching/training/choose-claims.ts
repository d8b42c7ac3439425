import type { EventStatement } from '../features/event-features.js';
import { conceptOf } from '../terms/concepts.js';
import { slotTerms } from '../terms/slot-terms.js';
import { overlapOf } from '../features/overlap.js';
import { softOverlapOf } from '../features/soft-terms.js';
import type { LabelledGroup } from './labelled-data.js';

/**
 * Finds which claims of matching sentences are the ones that match: labels name sentences, and a sentence makes several claims.
 *
 * Of each sentence of a group the claim is taken that is most like the group's statement and the other sentences.
 *
 * @returns for each group the indexes of the claims taken, sorted.
 */
export function chooseClaims(groups: readonly LabelledGroup[], claims: readonly EventStatement[]): number[][] {
  const bySentence = new Map<string, number[]>();
  claims.forEach(({ claim: { signature } }, index) => {
    const key = `${signature.article}:${signature.sentence}`;
    bySentence.set(key, [...(bySentence.get(key) ?? []), index]);
  });
  return groups.map((group) => {
    const words = wordsOf(group.claim);
    const members = group.members.map((member) => bySentence.get(member) ?? []).filter((found) => found.length > 0);
    const fit = (index: number, own: readonly number[]): number => covered(claims[index]!, words) + likenessToOthers(index, members.filter((other) => other !== own), claims);
    const taken = members.map((own) => own.reduce((best, index) => (fit(index, own) > fit(best, own) ? index : best)));
    return [...new Set(taken)].sort((a, b) => a - b);
  });
}

function wordsOf(statement: string): ReadonlySet<string> {
  const { terms } = slotTerms(statement);
  return new Set([...terms, ...terms.map(conceptOf)]);
}

/** Share of the statement's words that a claim has, itself or in a word of the same family. */
function covered({ claim: { signature } }: EventStatement, statement: ReadonlySet<string>): number {
  const own = new Set([...signature.words, ...signature.words.map(conceptOf), ...signature.names]);
  return [...statement].filter((word) => own.has(word)).length / (statement.size || 1);
}

function likeness(a: EventStatement, b: EventStatement): number {
  return (overlapOf(a.claim.local, b.claim.local).cosine + softOverlapOf(a.soft, b.soft).cosine) / 2;
}

function likenessToOthers(index: number, others: readonly (readonly number[])[], claims: readonly EventStatement[]): number {
  const best = others.map((other) => Math.max(...other.map((candidate) => likeness(claims[index]!, claims[candidate]!))));
  return best.reduce((sum, value) => sum + value, 0) / (best.length || 1);
}
