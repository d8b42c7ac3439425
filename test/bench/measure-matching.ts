import SQLite from 'better-sqlite3';
import { compareTwoStrings } from 'string-similarity';
import { groupClaims, type Grouping } from '../../src/matching/group-claims.js';
import { inventClaims, type InventedClaim, type InventedClaims } from './invented-claims.js';
import { short, timed, type BenchOptions, type Line, type Measured } from './measurement.js';

/** Pairs scored for one claim may grow by no more than this from one size of event to ten times that size. */
const GROWTH = 1.5;

/** One way of finding out which claims may say the same: what it cost and how many of the true pairs it saw. */
interface Search {
  readonly name: string;
  readonly claims: number;
  readonly seconds: number;
  readonly pairs: number;
  readonly complete: number;
}

/**
 * Finds equivalent claims among ever more claims of one huge event, by this engine, by all pairs of string-similarity and by
 * BM25 alone, in the same run; the others only at sizes that they finish in reasonable time.
 */
export async function measureMatching({ quick, large }: BenchOptions): Promise<Measured> {
  const sizes = quick ? [200, 600] : large ? [1000, 10_000, 50_000] : [1000, 3000, 10_000];
  const invented = inventClaims(Math.ceil(sizes.at(-1)! / 20), 3);
  const searches: Search[] = [];
  for (const size of sizes) {
    const part = invented.claims.slice(0, size);
    searches.push(await measured('Variorum', part, () => byEngine(invented, part)));
    if (size <= 10_000) searches.push(await measured('BM25 (FTS5) alone', part, () => byBm25(part)));
    if (size <= 1000) searches.push(await measured('string-similarity, all pairs', part, () => byStringSimilarity(part)));
  }
  const own = searches.filter(({ name }) => name === 'Variorum');
  const perClaim = own.map(({ pairs, claims }) => pairs / claims);
  const grown = perClaim.at(-1)! / perClaim.at(-2)!;
  return {
    figures: { searches },
    lines: [...searches.map(lineOf), ...ratiosOf(searches)],
    failures: grown > GROWTH ? [`pairs scored for a claim grew ${short(grown)}-fold from ${own.at(-2)!.claims} to ${own.at(-1)!.claims} claims`] : [],
  };
}

type Pair = readonly [InventedClaim, InventedClaim];

async function measured(name: string, claims: readonly InventedClaim[], work: () => readonly Pair[]): Promise<Search> {
  const { seconds, result } = await timed(work);
  return { name, claims: claims.length, seconds, pairs: result.length, complete: completeness(claims, result) };
}

function lineOf({ name, claims, seconds, pairs, complete }: Search): Line {
  return {
    what: `${name}, ${claims} claims`,
    value: `${short((seconds / claims) * 1000)} ms and ${short(pairs / claims)} pairs a claim, ${short(complete * 100)} % of the pairs of one fact`,
  };
}

function ratiosOf(searches: readonly Search[]): Line[] {
  return searches
    .filter(({ name }) => name !== 'Variorum')
    .map(({ name, claims, seconds }) => {
      const own = searches.find((search) => search.name === 'Variorum' && search.claims === claims)!;
      return { what: `  time against ${name}, ${claims} claims`, value: `${short(own.seconds / seconds)} ×` };
    });
}

/** Candidates, scores and groups; every pair that was scored. */
function byEngine({ engine, articles }: InventedClaims, claims: readonly InventedClaim[]): Pair[] {
  const grouping: Grouping = groupClaims(claims.map(({ signature }) => signature), { model: engine.matching.model, articles, minimumScore: 0 });
  const byId = new Map(claims.map((claim) => [claim.signature.id, claim]));
  return grouping.links.map(({ a, b }) => [byId.get(a)!, byId.get(b)!]);
}

/** The 50 best of SQLite's full-text index for the words of each claim. */
function byBm25(claims: readonly InventedClaim[]): Pair[] {
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
  return [...pairs.values()];
}

/** Every pair whose Dice coefficient of letter pairs is 0.5 or more. */
function byStringSimilarity(claims: readonly InventedClaim[]): Pair[] {
  const pairs: Pair[] = [];
  claims.forEach((a, index) => {
    for (const b of claims.slice(index + 1)) if (compareTwoStrings(a.text, b.text) >= 0.5) pairs.push([a, b]);
  });
  return pairs;
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
