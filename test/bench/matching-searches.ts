import SQLite from 'better-sqlite3';
import { compareTwoStrings } from 'string-similarity';
import { clusterArticles } from '../../src/matching/events/cluster-articles.js';
import { groupClaims, type Grouping } from '../../src/matching/group-claims.js';
import type { InventedClaim, InventedClaims } from './invented-claims.js';

/** Claims whose pairs with all others tell how well they are ordered, and how long all pairs would take where that is too long to wait for. */
export const SAMPLE = 100;
/** Least probability of the links that comparing an event asks for. */
const TOLD = 0.1;
/** All pairs of more claims than these take minutes. */
const ALL_PAIRS = 1000;

export type Pair = readonly [InventedClaim, InventedClaim];
export type Scored = readonly [...Pair, number];

/** What a search finds. */
export interface Found {
  /** Pairs that may say the same; null where only a sample was looked at. */
  readonly proposed: readonly Pair[] | null;
  /** Pairs with how likely they are, those of the sample at least; null where the search does not tell. */
  readonly scored: readonly Scored[] | null;
  /** The share of the work that was done. */
  readonly done: number;
}

/** Candidates, scores and groups of claims that are taken to be of one event; every pair that was scored. */
export function byEngine(invented: InventedClaims, claims: readonly InventedClaim[]): Found {
  const scored = scoredOf(invented, claims, 0);
  return { proposed: pairsOf(scored), scored, done: 1 };
}

/** The same of one event after the other, into which the articles are sorted first. */
export function byEvent(invented: InventedClaims, claims: readonly InventedClaim[], minimumScore = TOLD): Found {
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
export function byBm25(claims: readonly InventedClaim[]): Found {
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
export function byStringSimilarity(claims: readonly InventedClaim[]): Found {
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
export function sampleOf(claims: readonly InventedClaim[]): readonly InventedClaim[] {
  const telling = claims.filter(({ fact }) => fact !== null);
  const step = Math.max(1, telling.length / SAMPLE);
  return Array.from({ length: Math.min(SAMPLE, telling.length) }, (_, at) => telling[Math.floor(at * step)]!);
}
