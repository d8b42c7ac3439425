import { candidateLists, type CandidateLists, type FirstScore, type FirstScores } from './candidate-lists.js';
import { numberPlaces, type NumberedPlaces, type Place } from './numbered-places.js';
import { SentenceBests } from './sentence-bests.js';
import { standingsOf } from './standings.js';

/** Features that only show in the company of the other pairs, in the order in which the scorer reads them. */
export const COMPANY_FEATURES = [
  'firstSight', 'rankBetter', 'rankWorse', 'mutualBest', 'leadOverRivals', 'neighbourPair', 'thirdArticle', 'strongerElsewhere',
] as const;

/** Features of a pair. */
export const COMPANY_WIDTH = COMPANY_FEATURES.length;
const FLOOR = -8;

/** As {@link companyBlock}, a row a pair, all of them views of one block. */
export function companyFeatures(places: readonly Place[], pairs: readonly FirstScore[]): Float64Array[] {
  const scores = { a: Int32Array.from(pairs, ({ a }) => a), b: Int32Array.from(pairs, ({ b }) => b), logOdds: Float64Array.from(pairs, ({ logOdds }) => logOdds) };
  const block = companyBlock(places, scores);
  return pairs.map((_, pair) => block.subarray(pair * COMPANY_WIDTH, (pair + 1) * COMPANY_WIDTH));
}

/**
 * Reads how each pair stands among the others: rank of each claim among the candidates of the other, mutual best,
 * lead over the best rival, the best pair of the sentences next to both, and the best third article that either matches.
 *
 * One row of {@link COMPANY_WIDTH} numbers a pair, in the order given. Linear in the pairs, but for the third articles: those
 * cost at most the candidates of a claim.
 */
export function companyBlock(places: readonly Place[], scores: FirstScores): Float64Array {
  const numbered = numberPlaces(places);
  const lists = candidateLists(places.length, scores);
  const { elsewhere, rank, rival } = standingsOf(lists, numbered, FLOOR);
  const bests = new SentenceBests(numbered, scores, FLOOR);
  const third = thirdArticles(lists, numbered);
  const pairs = scores.logOdds.length;
  const block = new Float64Array(pairs * COMPANY_WIDTH);
  for (let pair = 0, at = 0; pair < pairs; pair++, at += COMPANY_WIDTH) {
    const logOdds = scores.logOdds[pair]!;
    const [own, other] = [pair * 2, pair * 2 + 1];
    block[at] = logOdds;
    block[at + 1] = 1 / Math.min(rank[own]!, rank[other]!);
    block[at + 2] = 1 / Math.max(rank[own]!, rank[other]!);
    block[at + 3] = rank[own] === 1 && rank[other] === 1 ? 1 : 0;
    block[at + 4] = Math.max(-4, Math.min(4, logOdds - Math.max(rival[own]!, rival[other]!)));
    block[at + 5] = bests.nextTo(scores.a[pair]!, scores.b[pair]!);
    block[at + 6] = third[pair]!;
    block[at + 7] = Math.max(elsewhere[own]!, elsewhere[other]!);
  }
  return block;
}

/** By pair: the claim of a third article that goes best with both, by the worse of its two scores. */
function thirdArticles({ claims, logOdds, sides, starts }: CandidateLists, { articleOf }: NumberedPlaces): Float64Array {
  const found = new Float64Array(sides.length / 2);
  const own = new Float64Array(articleOf.length).fill(FLOOR);
  for (let a = 0; a < articleOf.length; a++) {
    for (let at = starts[a]!; at < starts[a + 1]!; at++) own[claims[at]!] = logOdds[at]!;
    for (let at = starts[a]!; at < starts[a + 1]!; at++) {
      // Each pair once, from the side of its first claim.
      if (sides[at]! % 2 === 1) continue;
      const b = claims[at]!;
      let best = FLOOR;
      for (let next = starts[b]!; next < starts[b + 1]! && logOdds[next]! > best; next++) {
        const article = articleOf[claims[next]!]!;
        if (article !== articleOf[a] && article !== articleOf[b]) best = Math.max(best, Math.min(logOdds[next]!, own[claims[next]!]!));
      }
      found[sides[at]! >> 1] = best;
    }
    for (let at = starts[a]!; at < starts[a + 1]!; at++) own[claims[at]!] = FLOOR;
  }
  return found;
}
