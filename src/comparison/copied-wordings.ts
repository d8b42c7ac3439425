import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RowDispute } from '../domain/comparison-row.js';
import type { Dispute } from '../domain/dispute.js';
import { compareText } from '../domain/text-order.js';
import { copyRoot, type CopySources, publisherRoot } from './copy-root.js';
import { wordsOf } from './edits/weighted-words.js';

/** Two wordings of one copied text share at least this much of their words; less is another sentence of it. */
const SAME_WORDS = 0.7;

/**
 * The claims of a row that are copies of another one in it, each with the one that it copies.
 *
 * Articles are copies where they share a text's publisher; the original's own wording stands for them, or the first one where
 * the original does not carry the claim.
 */
export function copiedWordings(claims: readonly ClaimInContext[], index: CopySources): ReadonlyMap<string, string> {
  const copies = new Map<string, string>();
  const originals = new Map<string, ClaimInContext[]>();
  const originalFirst = [...claims].sort((a, b) => Number(isCopy(a, index)) - Number(isCopy(b, index)));
  for (const claim of originalFirst) {
    const publisher = publisherRoot(claim.article, index);
    const known = originals.get(publisher) ?? [];
    const original = isCopy(claim, index) ? known.find((other) => other.article !== claim.article && likeness(other, claim) >= SAME_WORDS) : undefined;
    if (original === undefined) originals.set(publisher, [...known, claim]);
    else copies.set(claim.id, original.id);
  }
  return copies;
}

/**
 * Disputes between copies of the same wordings, each with the one that it repeats, so that a conflict counts once.
 *
 * Of those of one row, kind and state the one between the fewest copies is told; one that was ruled on otherwise stands by itself.
 *
 * @param copies claims with the claims that they copy, from `copiedWordings`.
 */
export function repeatedDisputes(disputes: readonly Pick<Dispute, 'a' | 'b' | 'id' | 'state' | 'type'>[], copies: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const originalOf = (id: string): string => copies.get(id) ?? id;
  const copied = ({ a, b }: Pick<Dispute, 'a' | 'b'>): number => Number(copies.has(a)) + Number(copies.has(b));
  const told = new Map<string, string>();
  const repeats = new Map<string, string>();
  for (const dispute of [...disputes].sort((a, b) => copied(a) - copied(b) || compareText(a.id, b.id))) {
    const key = [dispute.type, dispute.state, ...[originalOf(dispute.a), originalOf(dispute.b)].sort()].join(' ');
    const first = told.get(key);
    if (first === undefined) told.set(key, dispute.id);
    else if (copied(dispute) > 0) repeats.set(dispute.id, first);
  }
  return repeats;
}

/** Marks the disputes of a row that repeat another one of it. */
export function withRepeats(disputes: readonly RowDispute[], copies: ReadonlyMap<string, string>): RowDispute[] {
  const repeats = repeatedDisputes(disputes.map(({ id, state, type, a, b }) => ({ id, state, type, a: a.claimId, b: b.claimId })), copies);
  return disputes.map((dispute) => ({ ...dispute, repeats: repeats.get(dispute.id) ?? null }));
}

/** True where the article's text is somebody else's. */
function isCopy({ article }: ClaimInContext, index: CopySources): boolean {
  const root = copyRoot(article, index);
  return root.article !== article || root.agency !== null;
}

/** Share of the words of both that both have. */
function likeness(a: ClaimInContext, b: ClaimInContext): number {
  const [one, two] = [new Set(wordsOf(a.claim.text)), new Set(wordsOf(b.claim.text))];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.max(1, one.size + two.size - shared);
}
