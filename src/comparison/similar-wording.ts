import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { SimilarWording } from '../domain/comparison-row.js';
import type { ComparisonIndex } from './comparison-index.js';
import { rarity, wordsOf } from './edits/weighted-words.js';

/** A sentence that holds this share of a claim's words, by weight, may well say the same. */
const ALIKE = 0.35;
/** With fewer words of substance in common two sentences are alike by chance. */
const LEAST_SHARED = 3;
const SHORTEST_WORD = 4;
/** A claim looks for its like by its rarest words; words in more sentences than the second number lead nowhere. */
const RAREST = 5;
const MOST_HOLDERS = 20;
/** Wordings of a row that are looked for; more would say the same again. */
const MOST_WORDINGS = 5;

/** Finds, by article, the sentence that comes closest to a row's wordings without standing in a row with other articles. */
export type FindSimilar = (claims: readonly ClaimInContext[]) => ReadonlyMap<string, SimilarWording>;

interface SearchedSentence {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly words: ReadonlySet<string>;
}

/**
 * Prepares the search for sentences that resemble a claim and were not matched with it.
 *
 * A sentence that has been matched with another article is left out: it says something else. Every search costs the same
 * whatever the number of articles, but for preparing them.
 */
export function similarWordings(index: ComparisonIndex): FindSimilar {
  const sentences = unmatchedSentences(index);
  const weight = rarity(sentences.map(({ words }) => [...words]));
  const holders = new Map<string, number[]>();
  sentences.forEach(({ words }, at) => {
    for (const word of words) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [at]);
      else list.push(at);
    }
  });
  return (claims) => {
    const best = new Map<string, { readonly sentence: SearchedSentence; readonly share: number }>();
    for (const { claim } of claims.slice(0, MOST_WORDINGS)) {
      const words = [...new Set(wordsOf(claim.text))].map((word) => ({ word, weight: weight(word) }));
      for (const at of lookAlikes(words, holders)) {
        const sentence = sentences[at]!;
        const share = shareIn(words, sentence.words);
        if (share >= ALIKE && share > (best.get(sentence.articleId)?.share ?? 0)) best.set(sentence.articleId, { sentence, share });
      }
    }
    return new Map([...best].map(([articleId, { sentence: { end, start } }]) => [articleId, { articleId, start, end, text: index.articles.get(articleId)!.text.slice(start, end) }]));
  };
}

function unmatchedSentences(index: ComparisonIndex): SearchedSentence[] {
  const matched = new Set<string>();
  for (const { members } of index.groups) {
    const claims = members.map((id) => index.claims.get(id)).filter((claim) => claim !== undefined);
    if (new Set(claims.map(({ article }) => article)).size < 2) continue;
    for (const { article, sentence } of claims) matched.add(`${article} ${sentence.start}`);
  }
  return [...index.articles.values()].flatMap(({ id, sentences = [], text }) =>
    sentences.filter(({ start }) => !matched.has(`${id} ${start}`)).map(({ start, end }) => ({ start, end, articleId: id, words: new Set(wordsOf(text.slice(start, end))) })),
  );
}

interface WeightedWord {
  readonly word: string;
  readonly weight: number;
}

function lookAlikes(words: readonly WeightedWord[], holders: ReadonlyMap<string, readonly number[]>): ReadonlySet<number> {
  const known = words.filter(({ word }) => word.length >= SHORTEST_WORD && (holders.get(word)?.length ?? Infinity) <= MOST_HOLDERS);
  const rarest = known.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, RAREST);
  return new Set(rarest.flatMap(({ word }) => holders.get(word)!));
}

/** Share of the words' weight that a sentence holds; 0 where too few words of substance are among them. */
function shareIn(words: readonly WeightedWord[], sentence: ReadonlySet<string>): number {
  let [total, shared, substance] = [0, 0, 0];
  for (const { weight, word } of words) {
    total += weight;
    if (!sentence.has(word)) continue;
    shared += weight;
    if (word.length >= SHORTEST_WORD) substance++;
  }
  return substance < LEAST_SHARED ? 0 : shared / total;
}
