import type { RelationFinding } from '../domain/dispute.js';
import type { Reading } from './reading/reading.js';
import { matchQuantities } from './slot/match-quantities.js';

/** Rules that make sure of the slot themselves: item and status, act and time, the words of a denial or of a quotation. */
const STRICT = /^(?:quantity\/(?:disjoint|updated|overlap|vote|margin|age)|date\/(?:disjoint|clock)|certainty\/undecided|cause\/(?:of-event|excluded)|place\/numbered|actor\/spelling|denial\/source-denies|quote\/words)$/;
/** Findings less sure than this are no evidence of one slot. */
const SURE = 0.74;

/** Comparable from which any conflict as sure as that is evidence. */
const COMPARABLE = 0.6;

/** True for findings that are evidence, by themselves or with the matcher's word for it, that two claims fill one slot. */
export function restsOnSlot(finding: RelationFinding, comparable = 0): boolean {
  return finding.confidence >= SURE && (STRICT.test(finding.rule) || (finding.relation === 'contradicts' && comparable >= COMPARABLE));
}

/** False where none of the rules that {@link restsOnSlot} believes can apply: each needs amounts, times, quotations or a denial to compare. */
export function mayRestOnSlot(a: Reading, b: Reading): boolean {
  if (a.quotes.length > 0 && b.quotes.length > 0) return true;
  if (a.times.length > 0 && b.times.length > 0) return true;
  if ((a.deniedBy === null) !== (b.deniedBy === null)) return true;
  return matchQuantities(a, b).some(({ relation }) => relation !== 'equal') || (hasTally(a) && hasTally(b));
}

function hasTally({ quantities }: Reading): boolean {
  return quantities.some(({ item }) => item === 'higher');
}
