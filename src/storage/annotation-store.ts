import { CompiledQuery, sql } from 'kysely';
import type { Annotation } from '../domain/annotation.js';
import type { Attribution } from '../domain/attribution.js';
import type { Claim } from '../domain/claim.js';
import type { EntityMention } from '../domain/entity.js';
import type { FramingMark } from '../domain/framing.js';
import {
  attributionOf, attributionRowOf, claimOf, markOf, markRowOf, mentionOf, mentionRowOf, quantityRowOf, timeRowOf, type ClaimColumns, type VersionKey,
} from './annotation-rows.js';
import { bulkInsert } from './bulk-insert.js';
import { packSignatures, unpackSignatures } from './claim-signatures.js';
import type { Database } from './open-database.js';
import type { AttributionRow, ClaimRow, MarkRow, MentionRow, QuantityRow, TimeRow } from './schema.js';

/** A stored claim with its public id. */
export interface StoredClaim {
  readonly id: string;
  readonly articleId: string;
  readonly claim: Claim;
}

/** What matching made of a claim: any plain JSON with the claim's public id. */
export interface StoredSignature {
  readonly id: string;
}

/** What analysis found in one version, without the text and the sentences, which its version keeps. */
export interface StoredAnnotation {
  readonly articleId: string;
  readonly version: number;
  readonly claims: readonly StoredClaim[];
  readonly attributions: readonly Attribution[];
  readonly entities: readonly EntityMention[];
  readonly framing: readonly FramingMark[];
}

const PART_TABLES = ['claim_signatures', 'attributions', 'quantities', 'time_values', 'entity_mentions', 'framing_marks'] as const;
const CLAIM_COLUMNS = [
  'id', 'article_id', 'version', 'key', 'ordinal', 'start', 'end', 'text', 'sentence', 'proposition', 'kind', 'attribution', 'factuality', 'checkworthiness',
] as const;

/** Claims and everything else that analysis found, each with its span. */
export class AnnotationStore {
  constructor(private readonly db: Database) {}

  /** Stores an annotation in place of what was stored for that version. `signatures` has one entry a claim, in its order; its `id` is the claim's public id. */
  async replace(articleId: string, version: number, annotation: Annotation, signatures: readonly StoredSignature[]): Promise<void> {
    await this.remove({ article_id: articleId, version });
    await this.add(articleId, version, annotation, signatures);
  }

  /** Stores the annotation of a version that has none yet; see {@link AnnotationStore.replace}. */
  async add(articleId: string, version: number, annotation: Annotation, signatures: readonly StoredSignature[]): Promise<void> {
    const key: VersionKey = { article_id: articleId, version };
    await bulkInsert(this.db, 'claims', annotation.claims.map((claim, ordinal) => claimRowOf(key, ordinal, claim, signatures[ordinal]!.id)));
    await this.db.insertInto('claim_signatures').values({ ...key, packed: packSignatures(signatures) }).execute();
    await bulkInsert(this.db, 'attributions', annotation.attributions.map((item, ordinal) => attributionRowOf(key, ordinal, item)));
    const quantities = annotation.claims.flatMap((claim) => claim.quantities.map((item) => ({ claim: claim.id, item })));
    await bulkInsert(this.db, 'quantities', quantities.map(({ claim, item }, ordinal) => quantityRowOf(key, ordinal, claim, item)));
    const times = annotation.claims.flatMap((claim) => claim.times.map((item) => ({ claim: claim.id, item })));
    await bulkInsert(this.db, 'time_values', times.map(({ claim, item }, ordinal) => timeRowOf(key, ordinal, claim, item)));
    await bulkInsert(this.db, 'entity_mentions', annotation.entities.map((item, ordinal) => mentionRowOf(key, ordinal, item)));
    await bulkInsert(this.db, 'framing_marks', annotation.framing.map((item, ordinal) => markRowOf(key, ordinal, item)));
    await sql`insert into claims_fts(rowid, text) select "row", text from claims where article_id = ${articleId} and version = ${version}`.execute(this.db);
  }

  /** Takes a version's claims out of the search index, when a newer version has come. The claims stay. */
  async unindex(articleId: string, version: number): Promise<void> {
    await sql`insert into claims_fts(claims_fts, rowid, text) select 'delete', "row", text from claims where article_id = ${articleId} and version = ${version}`.execute(this.db);
  }

  /** Annotations of the given versions, in the order given. */
  async list(versions: readonly { readonly articleId: string; readonly version: number }[]): Promise<readonly StoredAnnotation[]> {
    const found: StoredAnnotation[] = [];
    for (const { articleId, version } of versions) found.push(await this.get(articleId, version));
    return found;
  }

  /** The annotation of one version; empty when there is none. */
  async get(articleId: string, version: number): Promise<StoredAnnotation> {
    const rows = await this.rowsOf(articleId, version);
    const entities = rows.mentions.map(mentionOf);
    const parts = { quantities: byClaim(rows.quantities), times: byClaim(rows.times), mentions: entities };
    return {
      articleId,
      version,
      claims: rows.claims.map((row) => ({ id: row.id, articleId, claim: claimOf(row, parts) })),
      attributions: rows.attributions.map(attributionOf),
      entities,
      framing: rows.marks.map(markOf),
    };
  }

  /** Where the claims of a version stand and how they are worded, in order of the text: all that finding one again needs. */
  async listWordings(articleId: string, version: number): Promise<readonly { readonly id: string; readonly key: string; readonly text: string; readonly sentence: number }[]> {
    return this.db.selectFrom('claims').select(['id', 'key', 'text', 'sentence']).where('article_id', '=', articleId).where('version', '=', version).orderBy('ordinal').execute();
  }

  /** Grows whenever claims are stored; 0 without any. */
  async lastRow(): Promise<number> {
    const row = await this.db.selectFrom('claims').select((e) => e.fn.max('row').as('last')).executeTakeFirstOrThrow();
    return Number(row.last ?? 0);
  }

  /** The signatures of an article's claims, in order of the claims. */
  async listSignatures(articleId: string, version: number): Promise<readonly unknown[]> {
    const row = await this.db.selectFrom('claim_signatures').select('packed').where('article_id', '=', articleId).where('version', '=', version).executeTakeFirst();
    return row === undefined ? [] : unpackSignatures(row.packed);
  }

  async count(articleId: string, version: number): Promise<number> {
    const row = await this.db.selectFrom('claims').select((e) => e.fn.countAll<number>().as('count')).where('article_id', '=', articleId).where('version', '=', version).executeTakeFirstOrThrow();
    return Number(row.count);
  }

  /** Ids of current claims by event or article, in order of article and text. */
  async listClaimIds(
    query: { readonly event?: string; readonly article?: string },
    limit: number,
    offset: number,
  ): Promise<{ readonly ids: readonly { readonly id: string; readonly articleId: string }[]; readonly total: number }> {
    let select = this.db
      .selectFrom('claims')
      .innerJoin('articles', (join) => join.onRef('articles.id', '=', 'claims.article_id').onRef('articles.current_version', '=', 'claims.version'));
    if (query.event !== undefined) select = select.where('articles.event_id', '=', query.event);
    if (query.article !== undefined) select = select.where('articles.id', '=', query.article);
    const ids = await select.select(['claims.id', 'claims.article_id as articleId']).orderBy('claims.article_id').orderBy('claims.ordinal').limit(limit).offset(offset).execute();
    const total = await select.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    return { ids, total: Number(total.count) };
  }

  private async rowsOf(articleId: string, version: number) {
    const rows = async <T>(text: string): Promise<readonly T[]> => (await this.db.executeQuery<T>(CompiledQuery.raw(text, [articleId, version]))).rows;
    return {
      claims: await rows<ClaimColumns>(SELECT_CLAIMS),
      attributions: await rows<AttributionRow>(selectFrom('attributions')),
      quantities: await rows<QuantityRow>(selectFrom('quantities')),
      times: await rows<TimeRow>(selectFrom('time_values')),
      mentions: await rows<MentionRow>(selectFrom('entity_mentions')),
      marks: await rows<MarkRow>(selectFrom('framing_marks')),
    };
  }

  private async remove({ article_id: articleId, version }: VersionKey): Promise<void> {
    await this.unindex(articleId, version);
    await this.db.deleteFrom('claims').where('article_id', '=', articleId).where('version', '=', version).execute();
    for (const table of PART_TABLES) {
      await this.db.deleteFrom(table).where('article_id', '=', articleId).where('version', '=', version).execute();
    }
  }
}

/** Made by hand: an event that is compared anew asks for the rows of all its articles, and building such queries takes longer than running them. */
function selectFrom(table: (typeof PART_TABLES)[number] | 'claims', columns = '*'): string {
  return `select ${columns} from "${table}" where "article_id" = ? and "version" = ? order by "ordinal"`;
}

const SELECT_CLAIMS = selectFrom('claims', CLAIM_COLUMNS.map((column) => `"${column}"`).join(', '));

function byClaim<T extends { readonly claim_key: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const row of rows) {
    const list = grouped.get(row.claim_key);
    if (list === undefined) grouped.set(row.claim_key, [row]);
    else list.push(row);
  }
  return grouped;
}

function claimRowOf(key: VersionKey, ordinal: number, claim: Claim, id: string): Omit<ClaimRow, 'row'> {
  return {
    ...key,
    id,
    key: claim.id,
    ordinal,
    start: claim.start,
    end: claim.end,
    text: claim.text,
    sentence: claim.sentence,
    proposition: claim.proposition,
    kind: claim.kind,
    attribution: claim.attribution,
    factuality: claim.factuality,
    checkworthiness: claim.checkworthiness,
  };
}
