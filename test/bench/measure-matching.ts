import SQLite from 'better-sqlite3';
import { compareTwoStrings } from 'string-similarity';
import { averagePrecision } from '../../src/evaluation/average-precision.js';
import { clusterArticles } from '../../src/matching/events/cluster-articles.js';
import { groupClaims, type Grouping } from '../../src/matching/group-claims.js';
import { inventClaims, type InventedClaim, type InventedClaims } from './invented-claims.js';
import { median, short, timed, type BenchOptions, type Line, type Measured } from './measurement.js';

/** Pairs scored for one claim may grow by no more than this from one size of event to ten times that size. */
const GROWTH = 1.5;

/** Claims whose pairs with all others tell how well they are ordered, and how long all pairs would take where that is too long to wait for. */
const SAMPLE = 100;
/** Least probability of the links that comparing an event asks for. */
const TOLD = 0.1;
/** All pairs of more claims than these take minutes. */
const ALL_PAIRS = 1000;
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

type Pair = readonly [InventedClaim, InventedClaim];
type Scored = readonly [...Pair, number];

/** What a search finds. */
interface Found {
  /** Pairs that may say the same; null where only a sample was looked at. */
  readonly proposed: readonly Pair[] | null;
  /** Pairs with how likely they are, those of the sample at least; null where the search does not tell. */
  readonly scored: readonly Scored[] | null;
  /** The share of the work that was done. */
  readonly done: number;
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

/** Candidates, scores and groups of claims that are taken to be of one event; every pair that was scored. */
function byEngine(invented: InventedClaims, claims: readonly InventedClaim[]): Found {
  const scored = scoredOf(invented, claims, 0);
  return { proposed: pairsOf(scored), scored, done: 1 };
}

/** The same of one event after the other, into which the articles are sorted first. */
function byEvent(invented: InventedClaims, claims: readonly InventedClaim[], minimumScore = TOLD): Found {
  const ids = [...new Set(claims.map(({ signature }) => signature.article))];
  const { events } = clusterArticles(ids.map((id) => invented.profiles.get(id)!), { model: invented.engine.matching.model, stories: false });
  const byKey = new Map<string, InventedClaim[]>();
  for (const claim of claims) {
    const key = events.get(claim.signature.article)!;
    const members = byKey.get(key);
    if (members === undefined) byKey.set(key, [claim]);
    else members.push(claim);
  }
  const scored = [...byKey.values()].flatMap((members) => scoredOf(invented, members, minimumScore));
  return { proposed: pairsOf(scored), scored, done: 1 };
}

function scoredOf({ articles, engine }: InventedClaims, claims: readonly InventedClaim[], minimumScore: number): Scored[] {
  const grouping: Grouping = groupClaims(claims.map(({ signature }) => signature), { model: engine.matching.model, articles, minimumScore });
  const byId = new Map(claims.map((claim) => [claim.signature.id, claim]));
  return grouping.links.map(({ a, b, comparable }) => [byId.get(a)!, byId.get(b)!, comparable]);
}

function pairsOf(scored: readonly Scored[]): Pair[] {
  return scored.map(([a, b]) => [a, b]);
}

/** The 50 best of SQLite's full-text index for the words of each claim. */
function byBm25(claims: readonly InventedClaim[]): Found {
  const db = new SQLite(':memory:');
  db.exec("create virtual table words using fts5(text, tokenize='porter unicode61')");
  const insert = db.prepare('insert into words(rowid, text) values (?, ?)');
  db.transaction(() => {
    claims.forEach(({ text }, index) => insert.run(index + 1, text));
  })();
  const select = db.prepare('select rowid from words where words match ? order by bm25(words) limit 51').pluck();
  const pairs = new Map<number, Pair>();
  claims.forEach((claim, index) => {
    const query = (claim.text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`).join(' OR ');
    for (const row of query === '' ? [] : (select.all(query) as number[])) {
      const other = row - 1;
      if (other !== index) pairs.set(Math.min(index, other) * claims.length + Math.max(index, other), [claim, claims[other]!]);
    }
  });
  db.close();
  return { proposed: [...pairs.values()], scored: null, done: 1 };
}

/** Every pair whose Dice coefficient of letter pairs is 0.5 or more; of many claims only those of the sample are compared with all others. */
function byStringSimilarity(claims: readonly InventedClaim[]): Found {
  const isWhole = claims.length <= ALL_PAIRS;
  const scored: Scored[] = [];
  if (isWhole) claims.forEach((a, index) => claims.slice(index + 1).forEach((b) => scored.push([a, b, compareTwoStrings(a.text, b.text)])));
  else for (const a of sampleOf(claims)) for (const b of claims) if (a !== b) scored.push([a, b, compareTwoStrings(a.text, b.text)]);
  return {
    proposed: isWhole ? pairsOf(scored.filter(([, , likeness]) => likeness >= 0.5)) : null,
    scored,
    done: isWhole ? 1 : scored.length / ((claims.length * (claims.length - 1)) / 2),
  };
}

/** Claims from all over the coverage that tell a fact. */
function sampleOf(claims: readonly InventedClaim[]): readonly InventedClaim[] {
  const telling = claims.filter(({ fact }) => fact !== null);
  const step = Math.max(1, telling.length / SAMPLE);
  return Array.from({ length: Math.min(SAMPLE, telling.length) }, (_, at) => telling[Math.floor(at * step)]!);
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
