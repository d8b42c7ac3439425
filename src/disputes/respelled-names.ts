import type { ClaimInContext } from '../domain/claim-in-context.js';
import { compareText } from '../domain/text-order.js';
import { readClaim } from './reading/read-claim.js';
import { fullNames } from './reading/full-names.js';

/** A full name in the claims of one article. */
interface Naming {
  readonly words: string;
  readonly article: string;
  readonly claims: ClaimInContext[];
}

/** Names that share a word are looked up by it; of more than this nobody could tell who is who. */
const MOST_OF_ONE_WORD = 30;
/** Claims that name somebody and are looked at. */
const MOST_CLAIMS = 3;

/**
 * Pairs of claims of two articles that name somebody by one word in common and one that differs ("Ingrid Somes", "Ingrid Soames"): what is told of them may have
 * nothing else in common. Of each two names the first few claims, in the order given. Linear in the claims, and in the names that share a word.
 */
export function claimsWithNamesAlike(claims: readonly ClaimInContext[]): readonly (readonly [ClaimInContext, ClaimInContext])[] {
  const pairs: (readonly [ClaimInContext, ClaimInContext])[] = [];
  for (const alike of byWord(claims)) {
    for (let at = 0; at < alike.length; at++) {
      for (const other of alike.slice(at + 1)) {
        const one = alike[at]!;
        if (one.article === other.article || one.words === other.words) continue;
        for (const a of one.claims) for (const b of other.claims) pairs.push([a, b]);
      }
    }
  }
  return pairs;
}

function byWord(claims: readonly ClaimInContext[]): readonly (readonly Naming[])[] {
  const namings = new Map<string, Naming>();
  for (const claim of claims) {
    for (const name of fullNames(readClaim(claim))) {
      const words = name.words.join(' ');
      const naming = namings.get(`${claim.article}\n${words}`) ?? { words, article: claim.article, claims: [] };
      if (naming.claims.length < MOST_CLAIMS && !naming.claims.includes(claim)) naming.claims.push(claim);
      namings.set(`${claim.article}\n${words}`, naming);
    }
  }
  const words = new Map<string, Naming[]>();
  for (const naming of namings.values()) {
    for (const word of naming.words.split(' ')) words.set(word, [...(words.get(word) ?? []), naming]);
  }
  return [...words].sort(([x], [y]) => compareText(x, y)).map(([, alike]) => alike).filter(({ length }) => length <= MOST_OF_ONE_WORD);
}
