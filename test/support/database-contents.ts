import SQLite from 'better-sqlite3';
import { unpackLinks } from '../../src/storage/link-rows.js';

/** Columns that say when something was done, not what. */
const TIMES = new Set(['fetched_at', 'created_at', 'at', 'timestamp']);

/** Every row of every table of a database file by table, as sorted JSON, without the instants at which rows were written. */
export function contentsOf(file: string): Readonly<Record<string, readonly string[]>> {
  return reading(file, (raw) => {
    const tables = raw.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[];
    return Object.fromEntries(tables.map((table) => [table, rowsOf(raw, table)]));
  });
}

function rowsOf(raw: SQLite.Database, table: string): string[] {
  const rows = raw.prepare(`select * from "${table}"`).all() as Record<string, unknown>[];
  return rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !TIMES.has(column)))).sort();
}

/** What SQLite says of the state of a file: `ok`, or what is broken; broken references and search index count. */
export function integrityOf(file: string): string {
  return reading(file, (raw) => {
    const broken = raw.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) return `${broken.length} broken references`;
    raw.prepare("insert into claims_fts(claims_fts, rank) values ('integrity-check', 0)").run();
    return raw.pragma('integrity_check', { simple: true }) as string;
  }, false);
}

/** One number that a query gives. */
export function countIn(file: string, query: string): number {
  return reading(file, (raw) => Number(raw.prepare(query).pluck().get()));
}

/** One text that a query gives. */
export function textIn(file: string, query: string): string {
  return reading(file, (raw) => String(raw.prepare(query).pluck().get()));
}

/** Groups as sets of claims, whatever their ids, in a fixed order. */
export function groupsIn(file: string): readonly string[] {
  return reading(file, (raw) => {
    const rows = raw.prepare('select group_id as id, claim_id as claim from claim_group_members order by claim_id').all() as { id: string; claim: string }[];
    return setsOf(rows.map(({ id, claim }) => [id, claim]));
  });
}

/** The links inside groups with their reasons, in a fixed order. */
export function linksIn(file: string): readonly string[] {
  return reading(file, (raw) => {
    const rows = raw.prepare('select claim_groups.id as id, links as bytes, names from claim_groups join link_features on link_features.id = features').all() as { id: string; bytes: Buffer; names: string }[];
    const members = raw.prepare('select ordinal, claim_id from claim_group_members where group_id = ?').raw();
    return rows.flatMap(({ bytes, id, names }) => unpackLinks({ bytes, members: new Map(members.all(id) as [number, string][]), features: JSON.parse(names) as string[] }).map((link) => JSON.stringify(link))).sort();
  });
}

/** Events as sets of articles, whatever their ids, in a fixed order. */
export function eventsIn(file: string): readonly string[] {
  return reading(file, (raw) => {
    const rows = raw.prepare('select event_id as event, identity from articles order by identity').all() as { event: string; identity: string }[];
    return setsOf(rows.map(({ event, identity }) => [event, identity]));
  });
}

/** Stories as sets of articles, whatever their ids, in a fixed order. */
export function storiesIn(file: string): readonly string[] {
  return reading(file, (raw) => {
    const rows = raw.prepare('select story_id as story, identity from articles join events on events.id = event_id where story_id is not null order by identity').all() as { story: string; identity: string }[];
    return setsOf(rows.map(({ story, identity }) => [story, identity]));
  });
}

/** The rows of a query, each as JSON, sorted. */
export function rowsIn(file: string, query: string): readonly string[] {
  return reading(file, (raw) => raw.prepare(query).raw().all().map((row) => JSON.stringify(row)).sort());
}

function setsOf(pairs: readonly (readonly [key: string, member: string])[]): string[] {
  const sets = new Map<string, string[]>();
  for (const [key, member] of pairs) sets.set(key, [...(sets.get(key) ?? []), member]);
  return [...sets.values()].map((members) => members.sort().join(' ')).sort();
}

function reading<T>(file: string, work: (raw: SQLite.Database) => T, readonly = true): T {
  const raw = new SQLite(file, { readonly });
  try {
    return work(raw);
  } finally {
    raw.close();
  }
}
