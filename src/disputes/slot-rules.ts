import type { RelationFinding } from '../domain/dispute.js';

/** Rules that make sure of the slot themselves: item and status, act and time, the words of a denial or of a quotation. */
const STRICT = /^(?:quantity\/(?:disjoint|updated|overlap)|date\/disjoint|denial\/source-denies|quote\/words)$/;
/** Findings less sure than this are no evidence of one slot. */
const SURE = 0.74;

/** True for findings that are evidence by themselves that two claims fill one slot. */
export function restsOnSlot(finding: RelationFinding): boolean {
  return STRICT.test(finding.rule) && finding.confidence >= SURE;
}
