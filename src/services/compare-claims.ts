import { findGroupDisputes } from '../disputes/find-group-disputes.js';
import { findSlotPairs } from '../disputes/find-slot-pairs.js';
import { firstInstant } from '../domain/article.js';
import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RelationFinding } from '../domain/dispute.js';
import { claimsOfGroup, type ClaimGroup, type ClaimLink } from '../domain/link.js';
import { pairKey } from '../domain/pair-key.js';
import type { TextSpan } from '../domain/span.js';
import type { ClaimSignature } from '../matching/claim-signature.js';
import { LINK_FEATURES } from '../matching/scorer/explain-event-pair.js';
import { groupClaims, type EvidentPair, type GroupingArticle, type ScoredPair } from '../matching/group-claims.js';
import type { EventComparison } from '../storage/group-store.js';
import { packLinks } from '../storage/link-rows.js';
import type { Engine } from './engine.js';

/** A relation between two claims of a group that an editor must see; of an update, `a` is the earlier claim. */
export interface GroupRelation {
  readonly group: string;
  readonly a: string;
  readonly b: string;
  readonly finding: RelationFinding;
}

/** What comparing an event's claims came to. */
export interface ComparedClaims {
  readonly groups: readonly ClaimGroup[];
  /** Scored pairs, of different groups too. */
  readonly links: readonly ScoredPair[];
  /** How many pairs were scored. */
  readonly pairs: number;
  readonly explain: (pair: ScoredPair) => ClaimLink;
  readonly relations: readonly GroupRelation[];
}

/** What comparing came to, with how many pairs were scored for it. */
export type ComparedEvent = EventComparison & { readonly pairs: number };

export interface ClaimsOfEvent {
  readonly claims: readonly ClaimInContext[];
  readonly signatures: readonly ClaimSignature[];
  readonly articles: ReadonlyMap<string, GroupingArticle>;
  /** Score every pair and return every score: for measuring, not for large events. */
  readonly allPairs?: boolean;
  /** Pairs of claim ids that an editor ruled to belong together, or not to; they never contradict each other. */
  readonly rulings?: { readonly mustLink: readonly (readonly [string, string])[]; readonly cannotLink: readonly (readonly [string, string])[] };
}

/**
 * Groups an event's claims and finds what conflicts or moves on inside each group.
 *
 * That the rules find two claims to fill one slot counts as evidence for grouping them, so that a conflict stands in one row.
 */
export function compareClaims(engine: Engine, { claims, signatures, articles, allPairs = false, rulings = { mustLink: [], cannotLink: [] } }: ClaimsOfEvent): ComparedClaims {
  const sameSlot = (scored: readonly ScoredPair[]): readonly EvidentPair[] => findSlotPairs(claims, scored).map(({ a, b, finding }) => ({ a, b, inConflict: finding.relation === 'contradicts' }));
  const { groups, links, pairs, explain } = groupClaims(signatures, { model: engine.matching.model, articles, allPairs, sameSlot, ...rulings });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const scores = new Map(links.map((link) => [pairKey(link.a, link.b), link.slot]));
  const slotOf = (a: string, b: string): number | undefined => scores.get(pairKey(a, b));
  const relations: GroupRelation[] = [];
  for (const group of groups) {
    if (group.members.length < 2) continue;
    const members = group.members.map((id) => byId.get(id)).filter((claim) => claim !== undefined);
    for (const { a, b, finding } of findGroupDisputes(members, slotOf)) {
      if (finding.relation === 'contradicts' || finding.relation === 'updates') relations.push(orderedRelation(group.id, byId.get(a)!, byId.get(b)!, finding));
    }
  }
  return { groups, links, pairs, explain, relations: once(relations, byId) };
}

/** Compares an event's claims for storage: only links inside a group are kept, with their reasons, packed, being what a page can be asked to explain. */
export function compareForStorage(engine: Engine, input: ClaimsOfEvent): ComparedEvent {
  const { groups, links, pairs, relations, explain } = compareClaims(engine, input);
  const groupsOf = new Map<string, string[]>(groups.flatMap((group) => group.members.map((member) => [member, [group.id]])));
  for (const group of groups) for (const claim of group.borrowed ?? []) groupsOf.get(claim)!.push(group.id);
  const inside = new Map<string, ClaimLink[]>();
  for (const link of links) {
    const others = groupsOf.get(link.b)!;
    for (const group of groupsOf.get(link.a)!) {
      if (!others.includes(group)) continue;
      const own = inside.get(group);
      if (own === undefined) inside.set(group, [explain(link)]);
      else own.push(explain(link));
    }
  }
  const packed = (group: ClaimGroup): Uint8Array | null => (inside.has(group.id) ? packLinks(claimsOfGroup(group), inside.get(group.id)!, LINK_FEATURES) : null);
  return { relations, pairs, features: LINK_FEATURES, groups: groups.map((group) => ({ ...group, links: packed(group) })) };
}

/** A sentence may give several claims to which one finding applies: of findings with the same words of both articles the surest stays. */
function once(relations: readonly GroupRelation[], byId: ReadonlyMap<string, ClaimInContext>): readonly GroupRelation[] {
  const kept = new Map<string, GroupRelation>();
  for (const relation of relations) {
    const { finding, a, b } = relation;
    const place = (id: string, span: TextSpan | undefined): string => `${byId.get(id)!.article} ${span?.start ?? id} ${span?.end ?? ''}`;
    const ends = [place(a, finding.evidence?.a), place(b, finding.evidence?.b)].sort();
    const key = `${finding.relation} ${finding.type ?? ''} ${ends.join(' ')}`;
    const before = kept.get(key);
    if (before === undefined || before.finding.confidence < finding.confidence) kept.set(key, relation);
  }
  return [...kept.values()];
}

function orderedRelation(group: string, a: ClaimInContext, b: ClaimInContext, finding: RelationFinding): GroupRelation {
  const at = ({ published }: ClaimInContext): number => (published === null ? -Infinity : firstInstant(published));
  const swap = finding.relation === 'updates' && at(a) > at(b);
  if (!swap) return { group, a: a.id, b: b.id, finding };
  const evidence = finding.evidence === null ? null : { a: finding.evidence.b, b: finding.evidence.a };
  return { group, a: b.id, b: a.id, finding: { ...finding, evidence } };
}
