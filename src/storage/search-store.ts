import { sql } from 'kysely';
import type { Database } from './open-database.js';

/** A claim that holds the words of a query. */
export interface SearchRow {
  readonly claimId: string;
  readonly articleId: string;
  /** The words around the hits, cut into pieces. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
}

/** A page of claims, and how many there are in all. */
export interface SearchResult {
  readonly items: readonly SearchRow[];
  readonly total: number;
}

export interface SearchFilter {
  readonly outlet?: string;
  readonly event?: string;
  readonly limit: number;
  readonly offset: number;
}

// Private-use characters cannot occur in a claim's text as read from a document in any other sense, and survive escaping.
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Letters that the beginning of a word must have to be completed. */
const LEAST_BEGINNING = 3;

/** Full-text search over the claims of current versions. */
export class SearchStore {
  constructor(private readonly db: Database) {}

  /**
   * Claims that hold every word of the query, best first. A query without a word finds nothing.
   *
   * Where nothing holds the last word, it may be unfinished: "ferr" finds "ferry", while "dam" is never taken for "Dame" as long as there is a dam.
   */
  async search(text: string, filter: SearchFilter): Promise<SearchResult> {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return { items: [], total: 0 };
    // Quoted, so that nothing a reader types is taken for FTS5 syntax.
    const query = words.map((word) => `"${word}"`).join(' ');
    const found = await this.match(query, filter);
    return found.total > 0 || words.at(-1)!.length < LEAST_BEGINNING ? found : await this.match(`${query}*`, filter);
  }

  private async match(query: string, filter: SearchFilter): Promise<SearchResult> {
    const outlet = filter.outlet ?? null;
    const event = filter.event ?? null;
    const conditions = sql`claims_fts match ${query} and (${outlet} is null or articles.outlet_id = ${outlet}) and (${event} is null or articles.event_id = ${event})`;
    const from = sql`claims_fts join claims on claims."row" = claims_fts.rowid join articles on articles.id = claims.article_id and articles.current_version = claims.version`;
    const total = await sql<{ count: number }>`select count(*) as count from ${from} where ${conditions}`.execute(this.db);
    const rows = await sql<{ id: string; article_id: string; snippet: string }>`
      select claims.id, claims.article_id, snippet(claims_fts, 0, ${OPEN}, ${CLOSE}, '…', 40) as snippet
      from ${from} where ${conditions} order by bm25(claims_fts), claims."row" limit ${filter.limit} offset ${filter.offset}`.execute(this.db);
    return {
      total: Number(total.rows[0]?.count ?? 0),
      items: rows.rows.map((row) => ({ claimId: row.id, articleId: row.article_id, snippet: piecesOf(row.snippet) })),
    };
  }
}

function piecesOf(snippet: string): SearchRow['snippet'] {
  const pieces: { text: string; hit: boolean }[] = [];
  for (const part of snippet.split(OPEN)) {
    const [hit, rest] = part.includes(CLOSE) ? (part.split(CLOSE) as [string, string]) : [undefined, part];
    if (hit !== undefined) pieces.push({ text: hit, hit: true });
    if (rest !== '') pieces.push({ text: rest, hit: false });
  }
  return pieces;
}
