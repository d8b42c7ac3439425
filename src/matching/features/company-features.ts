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
  'firstSight', 'rankBetter', 'rankWorse', 'mutualBest', 'leadOverRivals', 'neighbourPair', 'thirdArticle', 'strongerElsewhere',
] as const;

const FLOOR = -8;

/**
 * Reads how each pair stands among the others: rank of each claim among the candidates of the other, mutual best,
 * lead over the best rival, the best pair of the sentences next to both, and the best third article that either matches.
 *
 * One row a pair, in the order given. Cost is linear in pairs × candidates a claim.
 */
export function companyFeatures(places: readonly Place[], pairs: readonly FirstScore[]): Float64Array[] {
  const candidates = candidatesOf(places.length, pairs);
  const bySentences = bestBySentences(places, pairs);
  return pairs.map((pair) => {
    const fromA = standing(pair, pair.a, pair.b, places, candidates);
    const fromB = standing(pair, pair.b, pair.a, places, candidates);
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
    );
  });
}

type Candidates = readonly ReadonlyMap<number, number>[];

function candidatesOf(size: number, pairs: readonly FirstScore[]): Candidates {
  const candidates = Array.from({ length: size }, () => new Map<number, number>());
  for (const { a, b, logOdds } of pairs) {
    candidates[a]!.set(b, logOdds);
    candidates[b]!.set(a, logOdds);
  }
  return candidates;
}

function standing(
  pair: FirstScore,
  claim: number,
  other: number,
  places: readonly Place[],
  candidates: Candidates,
): { rank: number; rival: number; elsewhere: number } {
  let rank = 1;
  let rival = FLOOR;
  let elsewhere = FLOOR;
  for (const [candidate, logOdds] of candidates[claim]!) {
    if (candidate === other) continue;
    if (places[candidate]!.article !== places[other]!.article) {
      elsewhere = Math.max(elsewhere, logOdds);
    } else if (places[candidate]!.sentence !== places[other]!.sentence) {
      rival = Math.max(rival, logOdds);
      if (logOdds > pair.logOdds) rank++;
    }
  }
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

function thirdArticle(pair: FirstScore, places: readonly Place[], candidates: Candidates): number {
  const first = places[pair.a]!.article;
  const second = places[pair.b]!.article;
  let best = FLOOR;
  for (const [candidate, logOdds] of candidates[pair.a]!) {
    const article = places[candidate]!.article;
    if (article === first || article === second || logOdds <= best) continue;
    best = Math.max(best, Math.min(logOdds, candidates[pair.b]!.get(candidate) ?? FLOOR));
  }
  return best;
}
