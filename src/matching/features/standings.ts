import type { CandidateLists } from './candidate-lists.js';
import type { NumberedPlaces } from './numbered-places.js';

/** How each pair stands among the candidates of either claim, by side (see {@link CandidateLists.sides}). */
export interface Standings {
  /** Rank of the other claim among the candidates in its article, from 1; claims of its sentence do not count. */
  readonly rank: Int32Array;
  /** The best log-odds with another sentence of that article. */
  readonly rival: Float64Array;
  /** The best log-odds with a claim of any other article. */
  readonly elsewhere: Float64Array;
}

/** Works out the standing of every side of every pair; linear in the pairs. `floor` stands for what there is none of and for worse scores. */
export function standingsOf(lists: CandidateLists, places: NumberedPlaces, floor: number): Standings {
  const sides = lists.sides.length;
  const standings = { rank: new Int32Array(sides), rival: new Float64Array(sides), elsewhere: new Float64Array(sides) };
  const counts = { article: new Int32Array(places.articles), sentence: new Int32Array(places.sentences) };
  const tops = { first: new Float64Array(places.articles), sentence: new Int32Array(places.articles), second: new Float64Array(places.articles) };
  for (let claim = 0; claim + 1 < lists.starts.length; claim++) {
    const range = { from: lists.starts[claim]!, to: lists.starts[claim + 1]! };
    rankSides(range, lists, places, { counts, standings });
    rateRivals(range, lists, places, { tops, standings, floor });
  }
  return standings;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Ranking {
  readonly counts: { readonly article: Int32Array; readonly sentence: Int32Array };
  readonly standings: Standings;
}

/** A rank counts what is strictly better, so pairs of one score are ranked before any of them is counted. */
function rankSides({ from, to }: Range, { claims, logOdds, sides }: CandidateLists, places: NumberedPlaces, { counts, standings }: Ranking): void {
  for (let at = from; at < to; ) {
    let end = at;
    for (; end < to && logOdds[end] === logOdds[at]; end++) {
      const other = claims[end]!;
      standings.rank[sides[end]!] = 1 + counts.article[places.articleOf[other]!]! - counts.sentence[places.sentenceOf[other]!]!;
    }
    for (; at < end; at++) {
      counts.article[places.articleOf[claims[at]!]!]!++;
      counts.sentence[places.sentenceOf[claims[at]!]!]!++;
    }
  }
  for (let at = from; at < to; at++) {
    counts.article[places.articleOf[claims[at]!]!] = 0;
    counts.sentence[places.sentenceOf[claims[at]!]!] = 0;
  }
}

interface Rating {
  /** By article: the best score, its sentence, and the best score of another sentence. */
  readonly tops: { readonly first: Float64Array; readonly sentence: Int32Array; readonly second: Float64Array };
  readonly standings: Standings;
  readonly floor: number;
}

function rateRivals({ from, to }: Range, { claims, logOdds, sides }: CandidateLists, places: NumberedPlaces, { floor, standings, tops }: Rating): void {
  for (let at = from; at < to; at++) tops.sentence[places.articleOf[claims[at]!]!] = -1;
  let best = -1;
  let nextArticle = floor;
  for (let at = to - 1; at >= from; at--) {
    const article = places.articleOf[claims[at]!]!;
    const sentence = places.sentenceOf[claims[at]!]!;
    const score = Math.max(floor, logOdds[at]!);
    // Backwards, so that the better one overwrites the worse.
    if (tops.sentence[article] === -1) tops.second[article] = floor;
    else if (tops.sentence[article] !== sentence) tops.second[article] = tops.first[article]!;
    tops.first[article] = score;
    tops.sentence[article] = sentence;
    if (best !== -1 && best !== article) nextArticle = tops.first[best]!;
    best = article;
  }
  for (let at = from; at < to; at++) {
    const article = places.articleOf[claims[at]!]!;
    const side = sides[at]!;
    standings.rival[side] = tops.sentence[article] === places.sentenceOf[claims[at]!]! ? tops.second[article]! : tops.first[article]!;
    standings.elsewhere[side] = article === best ? nextArticle : tops.first[best]!;
  }
}
