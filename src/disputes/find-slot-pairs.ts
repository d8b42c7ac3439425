import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RelationFinding } from '../domain/dispute.js';
import { pairKey } from '../domain/pair-key.js';
import { compareText } from '../domain/text-order.js';
import { readClaim } from './reading/read-claim.js';
import { findConflict, relateReadings } from './relate-claims.js';
import { closerFigure } from './rules/agreement.js';
import { mayExcludeCause } from './rules/cause.js';
import { mayLeaveUndecided } from './rules/undecided.js';
import { claimsWithNamesAlike } from './respelled-names.js';
import { mayRestOnSlot, restsOnSlot } from './slot-rules.js';
import { slotKinds } from './slot/slot-kinds.js';

/** Two claims of different articles that the rules find to fill one slot. */
export interface SlotPair {
  readonly a: string;
  readonly b: string;
  readonly finding: RelationFinding;
}

/** A pair that the matcher scored, with the probability that both fill one slot. */
export interface ScoredPair {
  readonly a: string;
  readonly b: string;
  readonly slot: number;
}

/** Least probability of the matcher from which two claims are looked at. */
const COMPARABLE = 0.2;
/** The same for two quotations, whose words tell by themselves whether they are one utterance. */
const COMPARABLE_QUOTATIONS = 0.15;
/** Probability from which any conflict between two claims puts them in one row. */
const LIKELY = 0.6;
/** Stands for the probability of a pair that the matcher did not score. */
const UNSCORED = 0.1;
/** Claims of one thing counted that are compared with one another, in order of publication. */
const MOST_OF_ONE_KIND = 40;

/**
 * Finds pairs of claims that fill one slot although the matcher may not have grouped them: rival or matching figures of one
 * item and status, rival dates of one act, a claim and its denial, two renderings of one utterance. Surest first, ties by id.
 *
 * Looks at scored pairs and at claims that count the same thing, so the cost grows with the candidates, not with all pairs.
 */
export function findSlotPairs(claims: readonly ClaimInContext[], scored: readonly ScoredPair[]): readonly SlotPair[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const lookout = new SlotLookout(scored);
  for (const { a, b, slot } of scored) {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (one === undefined || other === undefined || slot < (areQuotations(one, other) ? COMPARABLE_QUOTATIONS : COMPARABLE)) continue;
    if (slot >= LIKELY || (worthALook(one, other) && mayRestOnSlot(readClaim(one), readClaim(other)))) lookout.look(one, other);
  }
  for (const kind of sameKind(claims)) for (let at = 0; at < kind.length; at++) for (let next = at + 1; next < kind.length; next++) lookout.look(kind[at]!, kind[next]!);
  for (const [one, other] of claimsWithNamesAlike(inOrder(claims))) lookout.look(one, other);
  // Few claims leave something open or are denied, and whoever is sure of it says it in a sentence of another kind.
  const doubted = inOrder(claims).filter((claim) => mayLeaveUndecided(claim.claim.text) || mayExcludeCause(claim.claim.text) || denies(claim)).slice(0, MOST_OF_ONE_KIND);
  for (const one of doubted) for (const claim of claims) if (claim !== one && shareWords(one, claim)) lookout.look(one, claim);
  return [...lookout.found.values()].sort((x, y) => y.finding.confidence - x.finding.confidence || compareText(pairKey(x.a, x.b), pairKey(y.a, y.b)));
}

/** Looks at pairs of claims, each once. */
class SlotLookout {
  readonly found = new Map<string, SlotPair>();
  private readonly seen = new Set<string>();
  private readonly scores = new Map<string, number>();

  constructor(scored: readonly ScoredPair[]) {
    for (const { a, b, slot } of scored) this.scores.set(pairKey(a, b), slot);
  }

  look(a: ClaimInContext, b: ClaimInContext): void {
    if (a.article === b.article) return;
    const pair = pairKey(a.id, b.id);
    if (this.seen.has(pair)) return;
    this.seen.add(pair);
    const comparable = this.scores.get(pair);
    const read = { a: readClaim(a), b: readClaim(b), comparable: comparable ?? UNSCORED, oneEvent: true };
    // Of all kinds of agreement a closer figure alone rests on a slot of its own.
    const finding = findConflict(read) ?? (closerFigure(read) === undefined ? null : relateReadings(read));
    if (finding !== null && restsOnSlot(finding, comparable)) this.found.set(pair, { a: a.id, b: b.id, finding });
  }
}

/** Content words that whoever is sure of something has in common with whoever leaves it open or denies it. */
const FEW_WORDS = 2;

function shareWords(a: ClaimInContext, b: ClaimInContext): boolean {
  const others = readClaim(b).keys;
  let shared = 0;
  for (const key of readClaim(a).keys) if (others.has(key) && ++shared === FEW_WORDS) return true;
  return false;
}

/** Both state values that could be set against each other. */
function worthALook(a: ClaimInContext, b: ClaimInContext): boolean {
  const [x, y] = [a.claim, b.claim];
  if (x.quantities.some((one) => y.quantities.some((other) => one.unit === other.unit))) return true;
  if (x.times.length > 0 && y.times.length > 0) return true;
  return denies(a) || denies(b) || areQuotations(a, b);
}

function areQuotations(a: ClaimInContext, b: ClaimInContext): boolean {
  return a.attribution?.kind === 'direct' && b.attribution?.kind === 'direct';
}

function denies(claim: ClaimInContext): boolean {
  return claim.attribution?.cue?.stance === 'denying';
}

/** In order of publication, so that whatever is capped is so in the same way whoever came first. */
function inOrder(claims: readonly ClaimInContext[]): readonly ClaimInContext[] {
  return [...claims].sort((x, y) => compareText(x.published?.iso ?? '~', y.published?.iso ?? '~') || compareText(x.id, y.id));
}

/** Claims that may fill one slot by what they tell of (see `slotKinds`), in order of publication. */
function sameKind(claims: readonly ClaimInContext[]): readonly (readonly ClaimInContext[])[] {
  const kinds = new Map<string, ClaimInContext[]>();
  for (const claim of inOrder(claims)) {
    for (const kind of slotKinds(claim)) {
      const members = kinds.get(kind) ?? [];
      if (members.length < MOST_OF_ONE_KIND) members.push(claim);
      kinds.set(kind, members);
    }
  }
  return [...kinds.values()];
}
