import { createHash } from 'node:crypto';
import { disputeStateOf, type Dispute, type DisputeState, type DisputeType, type RelationFinding, type StandingRuling } from '../domain/dispute.js';
import type { Relation } from '../domain/link.js';
import type { DisputeRow } from './schema.js';

/** A relation between two claims of a group that a page must show: a dispute or an update. */
export interface StoredRelation {
  readonly id: string;
  readonly eventId: string;
  readonly group: string;
  readonly a: string;
  readonly b: string;
  readonly finding: RelationFinding;
  readonly state: DisputeState;
  readonly ruling: StandingRuling | null;
  /** Id of the dispute of the same row that it repeats, as copies of the same texts stand against each other; null else. */
  readonly repeats: string | null;
}

/** A relation that comparing an event's claims came to; `ruling` where an editor ruled on a dispute. */
export interface FoundRelation {
  readonly group: string;
  readonly a: string;
  readonly b: string;
  readonly finding: RelationFinding;
  readonly ruling?: StandingRuling;
  /** As of `StoredRelation`; null where absent. */
  readonly repeats?: string | null;
}

/** A relation as the domain knows a dispute; undefined for updates. */
export function disputeOf(relation: StoredRelation): Dispute | undefined {
  const { finding } = relation;
  if (finding.relation !== 'contradicts' || finding.type === null || finding.evidence === null) return undefined;
  const { id, group, a, b, state, ruling } = relation;
  return { id, group, a, b, state, ruling, type: finding.type, rule: finding.rule, confidence: finding.confidence, evidence: finding.evidence, explanation: finding.explanation };
}

/** Ids that the same finding gets every time. Two claims may differ twice in the same way; the second then has a number in its id. */
export function withIds(relations: readonly FoundRelation[]): readonly (FoundRelation & { readonly id: string })[] {
  const seen = new Map<string, number>();
  return relations.map((relation) => {
    const { a, b, finding } = relation;
    const key = `${a}|${b}|${finding.relation}|${finding.type ?? ''}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const numbered = before === 0 ? key : `${key}|${before}`;
    return { ...relation, id: `d-${createHash('sha256').update(numbered).digest('hex').slice(0, 10)}` };
  });
}

/** A relation as a row; see `relationOf` for the way back. */
export function relationRowOf(eventId: string, relation: FoundRelation & { readonly id: string }): DisputeRow {
  const { id, group, a, b, finding, ruling = null, repeats = null } = relation;
  return {
    id, a, b, repeats,
    event_id: eventId,
    group_id: group,
    relation: finding.relation,
    type: finding.type,
    rule: finding.rule,
    confidence: finding.confidence,
    evidence: finding.evidence === null ? null : JSON.stringify(finding.evidence),
    explanation: finding.explanation,
    state: disputeStateOf(ruling),
    ruling: ruling === null ? null : JSON.stringify(ruling),
  };
}

/** A row as a relation. */
export function relationOf(row: DisputeRow): StoredRelation {
  return {
    id: row.id,
    eventId: row.event_id,
    group: row.group_id,
    a: row.a,
    b: row.b,
    state: row.state as DisputeState,
    ruling: row.ruling === null ? null : (JSON.parse(row.ruling) as StandingRuling),
    repeats: row.repeats,
    finding: {
      relation: row.relation as Relation,
      type: row.type as DisputeType | null,
      rule: row.rule,
      confidence: row.confidence,
      evidence: row.evidence === null ? null : (JSON.parse(row.evidence) as NonNullable<RelationFinding['evidence']>),
      explanation: row.explanation,
    },
  };
}
