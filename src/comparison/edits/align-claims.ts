import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { ClaimPair } from './claim-edits.js';
import { rarity, slotWords, weightedContainment, weightedDice, wordsOf } from './weighted-words.js';

/** The claims of two versions of an article, each claim in one place. */
export interface ClaimAlignment {
  readonly pairs: readonly ClaimPair[];
  readonly removed: readonly ClaimInContext[];
  readonly added: readonly ClaimInContext[];
}

/** What a claim says counts this much, the sentence around it the rest. */
const OWN_SHARE = 0.7;
/** Below this likeness two wordings are two claims. */
const ALIGNED = 0.5;
/** A claim whose words stand in one sentence of the other version to this share is still said there, whole or in part of another claim. */
const STILL_SAID = 0.85;
/** Each claim looks for its like by its rarest words; words in more claims than the second number lead nowhere. */
const RAREST = 8;
const MOST_HOLDERS = 40;

interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly likeness: number;
}

/** A claim with its words; those of its sentence are shared among the claims of a sentence. */
interface Worded {
  readonly claim: ClaimInContext;
  readonly words: readonly string[];
  readonly sentence: readonly string[];
}

/**
 * Finds for each claim of one version the claim of the other that it was made from.
 *
 * Claims with the same words in the same sentence come first, then the likest pairs of the rest, whatever numbers they give and
 * wherever they stand, each claim once. What is left was added or removed, unless its words are still said by a sentence of
 * the other version. Near-linear: only claims that share a rare word are compared.
 */
export function alignClaims(before: readonly ClaimInContext[], after: readonly ClaimInContext[]): ClaimAlignment {
  const pairs: ClaimPair[] = [];
  const rest = pairUnchanged(before, after, pairs);
  const [old, fresh] = [rest.before.map(worded), rest.after.map(worded)];
  const weight = rarity([...before, ...after].map(({ claim }) => wordsOf(claim.text)));
  const taken = { before: new Set<number>(), after: new Set<number>() };
  for (const candidate of candidates(old, fresh, weight)) {
    if (taken.before.has(candidate.before) || taken.after.has(candidate.after)) continue;
    taken.before.add(candidate.before);
    taken.after.add(candidate.after);
    pairs.push({ before: old[candidate.before]!.claim, after: fresh[candidate.after]!.claim });
  }
  return {
    pairs: pairs.sort((a, b) => a.after.claim.start - b.after.claim.start || a.before.claim.start - b.before.claim.start),
    removed: gone(old, taken.before, sentencesOf(after), weight),
    added: gone(fresh, taken.after, sentencesOf(before), weight),
  };
}

function pairUnchanged(before: readonly ClaimInContext[], after: readonly ClaimInContext[], pairs: ClaimPair[]) {
  const waiting = new Map<string, ClaimInContext[]>();
  const keyOf = ({ claim, sentence }: ClaimInContext): string => `${claim.text}\n${sentence.text}`;
  for (const claim of after) addTo(waiting, keyOf(claim), claim);
  const left: ClaimInContext[] = [];
  for (const claim of before) {
    const same = waiting.get(keyOf(claim))?.shift();
    if (same === undefined) left.push(claim);
    else pairs.push({ before: claim, after: same });
  }
  const paired = new Set(pairs.map((pair) => pair.after));
  return { before: left, after: after.filter((claim) => !paired.has(claim)) };
}

function worded(item: ClaimInContext): Worded {
  return { claim: item, words: slotWords(item.claim.text, item.claim.quantities, item.claim.start), sentence: wordsOf(item.sentence.text) };
}

/** Pairs that are alike enough, the likest first, then in order of the text. */
function candidates(old: readonly Worded[], fresh: readonly Worded[], weight: (word: string) => number): Candidate[] {
  const holders = new Map<string, number[]>();
  fresh.forEach(({ words }, index) => {
    for (const word of new Set(words)) addTo(holders, word, index);
  });
  const found: Candidate[] = [];
  old.forEach((item, index) => {
    for (const other of lookAlikes(item.words, holders, weight)) {
      const likeness = likenessOf(item, fresh[other]!, weight);
      if (likeness >= ALIGNED) found.push({ likeness, before: index, after: other });
    }
  });
  return found.sort((a, b) => b.likeness - a.likeness || Math.abs(a.before - a.after) - Math.abs(b.before - b.after) || a.before - b.before || a.after - b.after);
}

function lookAlikes(words: readonly string[], holders: ReadonlyMap<string, readonly number[]>, weight: (word: string) => number): ReadonlySet<number> {
  const known = [...new Set(words)].filter((word) => (holders.get(word)?.length ?? Infinity) <= MOST_HOLDERS);
  const rarest = known.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)).slice(0, RAREST);
  return new Set(rarest.flatMap((word) => holders.get(word)!));
}

function likenessOf(a: Worded, b: Worded, weight: (word: string) => number): number {
  return OWN_SHARE * weightedDice(a.words, b.words, weight) + (1 - OWN_SHARE) * weightedDice(a.sentence, b.sentence, weight);
}

function sentencesOf(claims: readonly ClaimInContext[]): readonly (readonly string[])[] {
  return [...new Set(claims.map(({ sentence }) => sentence.text))].map(wordsOf);
}

/** The claims without a pair whose words no sentence of the other version holds. */
function gone(items: readonly Worded[], taken: ReadonlySet<number>, sentences: readonly (readonly string[])[], weight: (word: string) => number): ClaimInContext[] {
  const left = items.filter((_, index) => !taken.has(index)).map(({ claim }) => claim);
  if (left.length === 0) return left;
  const holders = new Map<string, number[]>();
  sentences.forEach((words, index) => {
    for (const word of new Set(words)) addTo(holders, word, index);
  });
  return left.filter(({ claim }) => {
    const words = wordsOf(claim.text);
    const near = lookAlikes(words, holders, weight);
    return ![...near].some((index) => weightedContainment(words, sentences[index]!, weight) >= STILL_SAID && hasNumbers(claim.quantities, sentences[index]!));
  });
}

function hasNumbers(quantities: readonly { readonly text: string }[], sentence: readonly string[]): boolean {
  const held = new Set(sentence);
  return quantities.every(({ text }) => wordsOf(text).every((word) => held.has(word)));
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
