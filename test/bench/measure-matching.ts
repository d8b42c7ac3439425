import { averagePrecision } from '../../src/evaluation/average-precision.js';
import { inventClaims, type InventedClaim } from './invented-claims.js';
import { byBm25, byEngine, byEvent, byStringSimilarity, SAMPLE, sampleOf, type Found, type Pair, type Scored } from './matching-searches.js';
import { median, short, timed, type BenchOptions, type Line, type Measured } from './measurement.js';

/** Pairs scored for one claim may grow by no more than this from one size of event to ten times that size. */
const GROWTH = 1.5;

/** String-similarity must take at least so many times as long for this many claims. */
const BEATEN = { claims: 10_000, by: 100 };

const OWN = 'Variorum, one event';
const BY_EVENT = 'Variorum, events first';
const BM25 = 'BM25 (FTS5) alone';
const LETTERS = 'string-similarity, all pairs';

/** One way of finding out which claims may say the same: what it cost and how many of the true pairs it saw. */
interface Search {
  readonly name: string;
  readonly claims: number;
  readonly seconds: number;
  readonly pairs: number | null;
  readonly complete: number | null;
  /** Average precision over the pairs of {@link SAMPLE} claims with all others; null where pairs have no score. */
  readonly precision: number | null;
}

/**
 * Finds equivalent claims among ever more claims, by this engine, by all pairs of string-similarity and by BM25 alone, in the same run: by this engine
 * as if all were of one huge event, and as it works, sorting articles into events first. What would take minutes is reckoned from a part.
 */
export async function measureMatching({ quick, large }: BenchOptions): Promise<Measured> {
  const sizes = quick ? [200, 600] : large ? [1000, 10_000, 50_000] : [1000, 3000, 10_000];
  const invented = inventClaims(Math.ceil(sizes.at(-1)! / 20), 3);
  const searches: Search[] = [];
  for (const size of sizes) {
    const part = invented.claims.slice(0, size);
    searches.push(await measured(BY_EVENT, part, () => byEvent(invented, part, 0), () => byEvent(invented, part)));
    searches.push(await measured(OWN, part, () => byEngine(invented, part)));
    if (size > 10_000) continue;
    searches.push(await measured(BM25, part, () => byBm25(part)));
    searches.push(await measured(LETTERS, part, () => byStringSimilarity(part)));
  }
  const perClaim = searches.filter(({ name }) => name === OWN).map(({ pairs, claims }) => pairs! / claims);
  const grown = perClaim.at(-1)! / perClaim.at(-2)!;
  return {
    figures: { searches },
    lines: [...searches.map(lineOf), ...ratiosOf(searches)],
    failures: [
      ...(grown > GROWTH ? [`pairs scored for a claim grew ${short(grown)}-fold from ${sizes.at(-2)!} to ${sizes.at(-1)!} claims`] : []),
      ...unbeaten(searches),
    ],
  };
}

/** What speaks against this engine beside string-similarity. */
function unbeaten(searches: readonly Search[]): string[] {
  const at = (wanted: string): Search | undefined => searches.find(({ name, claims }) => name === wanted && claims === BEATEN.claims);
  const [own, letters] = [at(BY_EVENT), at(LETTERS)];
  if (own === undefined || letters === undefined) return [];
  const times = letters.seconds / own.seconds;
  return [
    ...(times < BEATEN.by ? [`all pairs by string-similarity take only ${short(times)} times as long for ${BEATEN.claims} claims`] : []),
    ...(own.precision! <= letters.precision! ? [`string-similarity orders pairs better: average precision ${short(letters.precision!)} against ${short(own.precision!)}`] : []),
  ];
}

/** Times the work; or, as the middle one of three times, the same work without a list of every pair where that is how it is done outside of measurements. */
async function measured(name: string, claims: readonly InventedClaim[], work: () => Found, unlisted?: () => unknown): Promise<Search> {
  const usual: number[] = [];
  if (unlisted !== undefined) for (let run = 0; run < 3; run++) usual.push((await timed(unlisted)).seconds);
  const { result, seconds: listing } = await timed(work);
  const { done, proposed, scored } = result;
  const seconds = unlisted === undefined ? listing : median(usual);
  return {
    name, claims: claims.length, seconds: seconds / done, pairs: proposed?.length ?? null,
    complete: proposed === null ? null : completeness(claims, proposed), precision: scored === null ? null : precisionOf(claims, scored),
  };
}

function lineOf({ name, claims, seconds, pairs, complete, precision }: Search): Line {
  const parts = [
    `${short((seconds / claims) * 1000)} ms${pairs === null ? '' : ` and ${short(pairs / claims)} pairs`} a claim${pairs === null ? ` (reckoned from ${SAMPLE} claims)` : ''}`,
    ...(complete === null ? [] : [`${short(complete * 100)} % of the pairs of one fact`]),
    ...(precision === null ? [] : [`average precision ${short(precision)}`]),
  ];
  return { what: `${name}, ${claims} claims`, value: parts.join(', ') };
}

function ratiosOf(searches: readonly Search[]): Line[] {
  return [BM25, LETTERS].flatMap((name) =>
    searches.filter((search) => search.name === name).flatMap(({ claims, seconds }) =>
      [OWN, BY_EVENT].map((own) => {
        const { seconds: needed } = searches.find((search) => search.name === own && search.claims === claims)!;
        return { what: `  ${own}: times as fast as ${name}, ${claims} claims`, value: `${short(seconds / needed)} ×` };
      })));
}

/** Average precision over the pairs of the sample with all claims of other articles; a pair that was not scored comes last. */
function precisionOf(claims: readonly InventedClaim[], scored: readonly Scored[]): number {
  const sample = new Set(sampleOf(claims));
  const scores = new Map<InventedClaim, Map<InventedClaim, number>>([...sample].map((claim) => [claim, new Map<InventedClaim, number>()]));
  for (const [a, b, score] of scored) {
    scores.get(a)?.set(b, score);
    scores.get(b)?.set(a, score);
  }
  const pairs = [...sample].flatMap((a) =>
    claims.filter((b) => b.signature.article !== a.signature.article).map((b) => ({ score: scores.get(a)!.get(b) ?? 0, positive: a.fact === b.fact })));
  return averagePrecision(pairs);
}

/** Share of the pairs of articles telling one fact of which at least one pair of claims was seen. */
function completeness(claims: readonly InventedClaim[], pairs: readonly Pair[]): number {
  const tellings = new Map<string, Set<string>>();
  for (const { fact, signature } of claims) {
    if (fact !== null) tellings.set(fact, (tellings.get(fact) ?? new Set()).add(signature.article));
  }
  const all = [...tellings.values()].reduce((sum, articles) => sum + (articles.size * (articles.size - 1)) / 2, 0);
  const seen = new Set<string>();
  for (const [a, b] of pairs) {
    if (a.fact === null || a.fact !== b.fact || a.signature.article === b.signature.article) continue;
    seen.add(`${a.fact} ${[a.signature.article, b.signature.article].sort().join(' ')}`);
  }
  return all === 0 ? 0 : seen.size / all;
}
