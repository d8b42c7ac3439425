import type { ClaimInContext } from '../domain/claim-in-context.js';
import { fullNames } from './reading/full-names.js';
import { readClaim } from './reading/read-claim.js';
import { differenceOfNames } from './rules/spelled-name.js';

/** Two capitalised words that look like a full name, in the first claims of one article that have them. */
interface Naming {
  readonly words: readonly [string, string];
  readonly article: string;
  readonly claims: ClaimInContext[];
}

/** Names that share a word are looked up by it; of more than this nobody could tell who is who. */
const MOST_OF_ONE_WORD = 30;
/** Claims that name somebody and are looked at. */
const MOST_CLAIMS = 3;

/**
 * Pairs of claims of two articles that give somebody two names ("Ingrid Somes", "Ingrid Soames"): what is told of them may have nothing else in common. Of each two
 * names the first few claims, in the order given. Linear in the claims, and in the pairs of names that share a word; only claims of such pairs are read.
 */
export function claimsWithNamesAlike(claims: readonly ClaimInContext[]): readonly (readonly [ClaimInContext, ClaimInContext])[] {
  const pairs: (readonly [ClaimInContext, ClaimInContext])[] = [];
  for (const alike of byWord(claims)) {
    alike.forEach((one, at) => {
      for (const other of alike.slice(at + 1)) {
        if (mayBeOne(one, other)) for (const a of one.claims) pairs.push(...other.claims.filter((b) => nameDifferently(a, b)).map((b) => [a, b] as const));
      }
    });
  }
  return pairs;
}

/** One word in common, and neither article writes the other's odd word with a capital. */
function mayBeOne(one: Naming, other: Naming): boolean {
  if (one.article === other.article) return false;
  const odd = one.words[0] === other.words[0] ? 1 : 0;
  return one.words[odd] !== other.words[odd] && one.words[1 - odd] === other.words[1 - odd] && !writes(other, one.words[odd]) && !writes(one, other.words[odd]);
}

function writes({ claims }: Naming, word: string): boolean {
  return claims[0]!.capitalised?.has(word) === true;
}

function nameDifferently(a: ClaimInContext, b: ClaimInContext): boolean {
  const pair = { a: readClaim(a), b: readClaim(b) };
  return fullNames(pair.a).some((x) => fullNames(pair.b).some((y) => differenceOfNames(pair, x, y) !== null));
}

const FULL_NAME = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+/gu;

function byWord(claims: readonly ClaimInContext[]): readonly (readonly Naming[])[] {
  const namings = new Map<string, Naming>();
  for (const claim of claims) {
    for (const [run] of claim.claim.text.matchAll(FULL_NAME)) {
      const words = run.toLowerCase().split(' ').slice(-2) as [string, string];
      const key = `${claim.article}\n${words.join(' ')}`;
      const naming = namings.get(key) ?? { words, article: claim.article, claims: [] };
      if (naming.claims.length < MOST_CLAIMS && !naming.claims.includes(claim)) naming.claims.push(claim);
      namings.set(key, naming);
    }
  }
  const words = new Map<string, Naming[]>();
  for (const naming of namings.values()) {
    for (const word of new Set(naming.words)) {
      const alike = words.get(word);
      if (alike === undefined) words.set(word, [naming]);
      else alike.push(naming);
    }
  }
  return [...words.values()].filter(({ length }) => length <= MOST_OF_ONE_WORD);
}
