import { sql } from 'kysely';
import type { Database } from './open-database.js';

/** A claim that holds the words of a query. */
export interface SearchRow {
  readonly claimId: string;
  readonly articleId: string;
  /** The words around the hits, cut into pieces. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
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

/** Full-text search over the claims of current versions. */
export class SearchStore {
  constructor(private readonly db: Database) {}

  /** Claims that hold every word of the query, best first. A query without a word finds nothing. */
  async search(text: string, filter: SearchFilter): Promise<{ readonly items: readonly SearchRow[]; readonly total: number }> {
    const query = matchExpression(text);
    if (query === '') return { items: [], total: 0 };
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

/** Every word of a query, quoted, so that nothing a reader types is taken for FTS5 syntax; the last one may be unfinished. */
function matchExpression(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word, index) => `"${word}"${index === words.length - 1 && word.length > 2 ? '*' : ''}`).join(' ');
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
