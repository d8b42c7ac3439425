import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RowDispute } from '../domain/comparison-row.js';
import type { ComparisonIndex } from './comparison-index.js';
import { copyRoot, publisherRoot } from './copy-root.js';
import { wordsOf } from './edits/weighted-words.js';

/** Two wordings of one copied text share at least this much of their words; less is another sentence of it. */
const SAME_WORDS = 0.7;

/**
 * The claims of a row that are copies of another one in it, each with the one that it copies.
 *
 * Articles are copies where they share a text's publisher; the original's own wording stands for them, or the first one where
 * the original does not carry the claim.
 */
export function copiedWordings(claims: readonly ClaimInContext[], index: ComparisonIndex): ReadonlyMap<string, string> {
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

/** Marks disputes between copies of the same wordings: all but one of each kind repeat it, so that a conflict counts once. */
export function withRepeats(disputes: readonly RowDispute[], copies: ReadonlyMap<string, string>): RowDispute[] {
  const originalOf = (id: string): string => copies.get(id) ?? id;
  const copied = ({ a, b }: RowDispute): number => Number(copies.has(a.claimId)) + Number(copies.has(b.claimId));
  const first = new Map<string, string>();
  const keyOf = ({ a, b, type }: RowDispute): string => [type, ...[originalOf(a.claimId), originalOf(b.claimId)].sort()].join(' ');
  for (const dispute of [...disputes].sort((a, b) => copied(a) - copied(b))) {
    if (!first.has(keyOf(dispute))) first.set(keyOf(dispute), dispute.id);
  }
  return disputes.map((dispute) => {
    const told = first.get(keyOf(dispute))!;
    return copied(dispute) === 0 || told === dispute.id ? dispute : { ...dispute, repeats: told };
  });
}

/** True where the article's text is somebody else's. */
function isCopy({ article }: ClaimInContext, index: ComparisonIndex): boolean {
  const root = copyRoot(article, index);
  return root.article !== article || root.agency !== null;
}

/** Share of the words of both that both have. */
function likeness(a: ClaimInContext, b: ClaimInContext): number {
  const [one, two] = [new Set(wordsOf(a.claim.text)), new Set(wordsOf(b.claim.text))];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.max(1, one.size + two.size - shared);
}
