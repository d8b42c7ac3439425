/** A pair of claims, by index, with its log-odds at first sight. */
export interface FirstScore {
  readonly a: number;
  readonly b: number;
  readonly logOdds: number;
}

/** Where a claim stands. */
export interface Place {
  readonly article: string;
  readonly sentence: number;
}

/** Features that only show in the company of the other pairs, in the order in which the scorer reads them. */
export const COMPANY_FEATURES = [
  'firstSight', 'rankBetter', 'rankWorse', 'mutualBest', 'leadOverRivals', 'neighbourPair', 'thirdArticle', 'strongerElsewhere', 'siblingBetter',
] as const;

const FLOOR = -8;

/**
 * Reads how each pair stands among the others: rank of each claim among the candidates of the other, mutual best,
 * lead over the best rival, the best pair of the sentences next to both, and the best third article that either matches.
 *
 * One row a pair, in the order given. Cost a pair is at most the candidates of a claim in one article and the number of articles.
 */
export function companyFeatures(places: readonly Place[], pairs: readonly FirstScore[]): Float64Array[] {
  const candidates = candidatesOf(places, pairs);
  const bySentences = bestBySentences(places, pairs);
  return pairs.map((pair) => {
    const fromA = standing(pair, candidates[pair.a]!, places[pair.b]!, places);
    const fromB = standing(pair, candidates[pair.b]!, places[pair.a]!, places);
    const lead = pair.logOdds - Math.max(fromA.rival, fromB.rival);
    return Float64Array.of(
      pair.logOdds,
      1 / Math.min(fromA.rank, fromB.rank),
      1 / Math.max(fromA.rank, fromB.rank),
      fromA.rank === 1 && fromB.rank === 1 ? 1 : 0,
      Math.max(-4, Math.min(4, lead)),
      neighbourPair(places[pair.a]!, places[pair.b]!, bySentences),
      thirdArticle(pair, places, candidates),
      Math.max(fromA.elsewhere, fromB.elsewhere),
      Math.min(4, bySentences.get(sentenceKey(places[pair.a]!, places[pair.b]!, 0, 0))! - pair.logOdds),
    );
  });
}

interface Candidate {
  readonly claim: number;
  readonly logOdds: number;
}

/** By claim: its candidates, best first, all together and by article. */
interface Candidates {
  readonly all: readonly Candidate[];
  readonly byArticle: ReadonlyMap<string, readonly Candidate[]>;
  readonly scores: ReadonlyMap<number, number>;
}

function candidatesOf(places: readonly Place[], pairs: readonly FirstScore[]): Candidates[] {
  const lists = places.map((): Candidate[] => []);
  for (const { a, b, logOdds } of pairs) {
    lists[a]!.push({ claim: b, logOdds });
    lists[b]!.push({ claim: a, logOdds });
  }
  return lists.map((all) => {
    all.sort((x, y) => y.logOdds - x.logOdds || x.claim - y.claim);
    const byArticle = new Map<string, Candidate[]>();
    for (const candidate of all) {
      const { article } = places[candidate.claim]!;
      const known = byArticle.get(article);
      if (known === undefined) byArticle.set(article, [candidate]);
      else known.push(candidate);
    }
    return { all, byArticle, scores: new Map(all.map(({ claim, logOdds }) => [claim, logOdds])) };
  });
}

/** Rank of a pair among one claim's candidates in the other's article, its best rival there, and the best match in other articles. */
function standing(pair: FirstScore, own: Candidates, other: Place, places: readonly Place[]): { rank: number; rival: number; elsewhere: number } {
  let rank = 1;
  let rival = FLOOR;
  for (const { claim, logOdds } of own.byArticle.get(other.article)!) {
    if (places[claim]!.sentence === other.sentence) continue;
    rival = Math.max(rival, logOdds);
    if (logOdds <= pair.logOdds) break;
    rank++;
  }
  let elsewhere = FLOOR;
  for (const [article, list] of own.byArticle) if (article !== other.article) elsewhere = Math.max(elsewhere, list[0]!.logOdds);
  return { rank, rival, elsewhere };
}

function sentenceKey(a: Place, b: Place, shiftA: number, shiftB: number): string {
  const first = `${a.article}\t${a.sentence + shiftA}`;
  const second = `${b.article}\t${b.sentence + shiftB}`;
  return first < second ? `${first}\n${second}` : `${second}\n${first}`;
}

function bestBySentences(places: readonly Place[], pairs: readonly FirstScore[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const { a, b, logOdds } of pairs) {
    const key = sentenceKey(places[a]!, places[b]!, 0, 0);
    best.set(key, Math.max(best.get(key) ?? FLOOR, logOdds));
  }
  return best;
}

function neighbourPair(a: Place, b: Place, bySentences: ReadonlyMap<string, number>): number {
  const before = bySentences.get(sentenceKey(a, b, -1, -1)) ?? FLOOR;
  const after = bySentences.get(sentenceKey(a, b, 1, 1)) ?? FLOOR;
  return Math.max(before, after);
}

function thirdArticle(pair: FirstScore, places: readonly Place[], candidates: readonly Candidates[]): number {
  const first = places[pair.a]!.article;
  const second = places[pair.b]!.article;
  let best = FLOOR;
  for (const { claim, logOdds } of candidates[pair.a]!.all) {
    if (logOdds <= best) break;
    const { article } = places[claim]!;
    if (article === first || article === second) continue;
    best = Math.max(best, Math.min(logOdds, candidates[pair.b]!.scores.get(claim) ?? FLOOR));
  }
  return best;
}
