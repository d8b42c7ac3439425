import type { ClaimAnchor } from '../../domain/decision.js';
import type { ClaimInContext } from '../../domain/claim-in-context.js';

/** A claim of a current version, as far as finding it again needs it. */
export interface PlacedClaim {
  /** Public id. */
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly sentence: string;
}

/** Words of both claims that must be shared where a sentence was cut otherwise. */
const CUT_OTHERWISE = 0.5;
/** Share of the longer wording that the shorter one must make up where it stands in it word by word. */
const GROWN = 0.75;

/** What a decision remembers of a claim. */
export function anchorOf({ article, claim, sentence }: Pick<ClaimInContext, 'article' | 'claim' | 'sentence'>): ClaimAnchor {
  return { article, key: claim.id, text: claim.text, sentence: sentence.text };
}

/** A claim in its context, as {@link locateClaim} looks at it. */
export function placedClaim({ id, claim, sentence }: Pick<ClaimInContext, 'id' | 'claim' | 'sentence'>): PlacedClaim {
  return { id, key: claim.id, text: claim.text, sentence: sentence.text };
}

/**
 * The claim among an article's current ones that a decision spoke of, or undefined where its wording is gone.
 *
 * The same words, else the best piece of the same sentence (an engine that cuts otherwise), else a claim that holds the wording
 * uncut. Anything looser would put a decision on wording that the editor never saw: an edited figure is another claim.
 */
export function locateClaim(anchor: ClaimAnchor, claims: readonly PlacedClaim[]): PlacedClaim | undefined {
  const own = wordsOf(anchor.text);
  const exact = claims.find((claim) => claim.key === anchor.key && wordsOf(claim.text).join(' ') === own.join(' '));
  if (exact !== undefined) return exact;
  const sentence = wordsOf(anchor.sentence).join(' ');
  const pieces = claims.filter((claim) => wordsOf(claim.sentence).join(' ') === sentence);
  return best(pieces, (claim) => shared(own, wordsOf(claim.text)), CUT_OTHERWISE) ?? best(claims, (claim) => held(own, wordsOf(claim.text)), GROWN);
}

/**
 * Where the claims of an article went when it was analysed anew: new id by old id, each new one taken once.
 *
 * Claims that keep their id are left out.
 */
export function followClaims(before: readonly PlacedClaim[], after: readonly PlacedClaim[]): ReadonlyMap<string, string> {
  const standing = new Set(before.map((claim) => claim.id));
  const fresh = after.filter((claim) => !standing.has(claim.id));
  const kept = new Set(after.map((claim) => claim.id));
  const moved = new Map<string, string>();
  const taken = new Set<string>();
  for (const claim of before) {
    if (kept.has(claim.id)) continue;
    const found = locateClaim({ article: '', ...claim }, fresh.filter((candidate) => !taken.has(candidate.id)));
    if (found === undefined) continue;
    moved.set(claim.id, found.id);
    taken.add(found.id);
  }
  return moved;
}

function best(claims: readonly PlacedClaim[], scoreOf: (claim: PlacedClaim) => number, least: number): PlacedClaim | undefined {
  let found: PlacedClaim | undefined;
  let highest = 0;
  for (const claim of claims) {
    const score = scoreOf(claim);
    if (score < least || score <= highest) continue;
    found = claim;
    highest = score;
  }
  return found;
}

/** Dice share of two bags of words. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

/** How much of the longer wording the shorter one is, where it stands in it without a gap; else 0. */
function held(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || !` ${long.join(' ')} `.includes(` ${short.join(' ')} `)) return 0;
  return short.length / long.length;
}

/** Letters and digits in lower case; whatever stands between words parts them. Figures keep their points. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+/gu) ?? [];
}
