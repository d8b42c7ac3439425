import type { ClaimInContext } from '../domain/claim-in-context.js';
import { type FullName, fullNames } from './reading/full-names.js';
import { readClaim } from './reading/read-claim.js';
import { differenceOfNames } from './rules/spelled-name.js';

/** A full name in the first claims of one article that have it. */
interface Naming {
  readonly words: string;
  readonly article: string;
  readonly mentions: { readonly claim: ClaimInContext; readonly name: FullName }[];
}

/** Names that share a word are looked up by it; of more than this nobody could tell who is who. */
const MOST_OF_ONE_WORD = 30;
/** Claims that name somebody and are looked at. */
const MOST_MENTIONS = 3;

/**
 * Pairs of claims of two articles that give somebody two names ("Ingrid Somes", "Ingrid Soames"): what is told of them may have nothing else in common. Of each two
 * names the first few claims, in the order given. Linear in the claims, and in the pairs of names that share a word.
 */
export function claimsWithNamesAlike(claims: readonly ClaimInContext[]): readonly (readonly [ClaimInContext, ClaimInContext])[] {
  const pairs: (readonly [ClaimInContext, ClaimInContext])[] = [];
  for (const alike of byWord(claims)) {
    alike.forEach((one, at) => {
      for (const other of alike.slice(at + 1)) {
        if (one.article !== other.article && one.words !== other.words) pairs.push(...pairsOf(one, other));
      }
    });
  }
  return pairs;
}

function pairsOf(one: Naming, other: Naming): (readonly [ClaimInContext, ClaimInContext])[] {
  return one.mentions.flatMap((x) =>
    other.mentions.filter((y) => differenceOfNames({ a: readClaim(x.claim), b: readClaim(y.claim) }, x.name, y.name) !== null).map((y) => [x.claim, y.claim] as const));
}

function byWord(claims: readonly ClaimInContext[]): readonly (readonly Naming[])[] {
  const namings = new Map<string, Naming>();
  for (const claim of claims) {
    for (const name of fullNames(readClaim(claim))) {
      const words = name.words.join(' ');
      const naming = namings.get(`${claim.article}\n${words}`) ?? { words, article: claim.article, mentions: [] };
      if (naming.mentions.length < MOST_MENTIONS) naming.mentions.push({ claim, name });
      namings.set(`${claim.article}\n${words}`, naming);
    }
  }
  const words = new Map<string, Naming[]>();
  for (const naming of namings.values()) {
    for (const word of naming.words.split(' ')) {
      const alike = words.get(word);
      if (alike === undefined) words.set(word, [naming]);
      else alike.push(naming);
    }
  }
  return [...words.values()].filter(({ length }) => length <= MOST_OF_ONE_WORD);
}
