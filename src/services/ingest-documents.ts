import type { ArticleDraft } from '../domain/article.js';
import { knownValue } from '../domain/finding.js';
import { AppError, messageOf, StorageError } from '../errors.js';
import { contentHash, normalizeForHash } from '../ingestion/content-hash.js';
import type { Storage, Stores } from '../storage/stores.js';
import type { StoredArticle } from '../storage/article-store.js';
import type { StoredVersion } from '../storage/version-store.js';
import type { AnalyzedArticle, Analyzer, ReadResult } from './analyzer.js';
import { freshArticleId } from './article-id.js';
import { currentPlaces, placedClaimsOf } from './decisions/claims-of.js';
import { followClaims } from './decisions/locate-claim.js';
import type { IngestOutcome, OfferedDocument } from './contract/documents.js';
import { letOthersIn } from './let-others-in.js';
import { openingOf } from './opening-words.js';

/** How many documents are read and analysed ahead of the one that is being stored. Bounds memory. */
const WINDOW = 32;

export interface IngestTools {
  readonly storage: Storage;
  readonly analyzer: Analyzer;
  /** Version of the engine, stored with what it made. */
  readonly engine: string;
  /** The present instant, ISO. */
  readonly now: () => string;
}

/**
 * Reads, analyses and stores documents, in the order given; what must be compared is left as jobs.
 *
 * Each article is stored in one transaction, so a crash leaves whole articles and nothing else. A document that cannot
 * be read is recorded with its reason and the rest go on.
 *
 * @throws {StorageError} when the database itself refuses; documents stored before stay stored.
 */
export async function ingestDocuments(
  tools: IngestTools,
  documents: Iterable<OfferedDocument> | AsyncIterable<OfferedDocument>,
  onOutcome: (outcome: IngestOutcome) => void = () => undefined,
): Promise<readonly IngestOutcome[]> {
  const outcomes: IngestOutcome[] = [];
  const ahead: Promise<readonly Prepared[]>[] = [];
  const storeNext = async (): Promise<void> => {
    for (const prepared of await ahead.shift()!) {
      await letOthersIn();
      const outcome = await store(tools, prepared);
      outcomes.push(outcome);
      onOutcome(outcome);
    }
  };
  for await (const document of documents) {
    const work = prepare(tools, document);
    // A storage error is raised when its turn comes; until then nobody listens for it.
    work.catch(() => undefined);
    ahead.push(work);
    if (ahead.length >= WINDOW) await storeNext();
  }
  while (ahead.length > 0) await storeNext();
  return outcomes;
}

/** A document on its way into the database. */
type Prepared =
  | { readonly origin: string; readonly error: { readonly code: string; readonly message: string } }
  | { readonly draft: ArticleDraft; readonly id: string; readonly contentKey: string; readonly analyzed: AnalyzedArticle | null };

async function prepare(tools: IngestTools, document: OfferedDocument): Promise<readonly Prepared[]> {
  if ('error' in document) return [document];
  const results = await tools.analyzer.read(document, tools.now());
  return Promise.all(results.map((result) => analyze(tools, result)));
}

async function analyze(tools: IngestTools, result: ReadResult): Promise<Prepared> {
  if ('error' in result) return result;
  const { draft } = result;
  const contentKey = contentHash(normalizeForHash(draft.text));
  const stored = await findStored(tools.storage.stores, draft, contentKey);
  const id = stored?.article.id ?? (await freshArticleId(tools.storage.stores, draft.identity));
  if (stored?.unchanged === true) return { draft, id, contentKey, analyzed: null };
  try {
    return { draft, id, contentKey, analyzed: await tools.analyzer.analyze(forAnalysis(id, draft)) };
  } catch (error) {
    return { origin: draft.origin, error: { code: 'analysis', message: `${draft.origin}: could not be analysed: ${messageOf(error)}` } };
  }
}

function forAnalysis(id: string, draft: ArticleDraft) {
  return {
    id,
    text: draft.text,
    title: knownValue(draft.title),
    outlet: knownValue(draft.outlet),
    published: knownValue(draft.published),
    language: draft.language,
    story: draft.story,
  };
}

async function store(tools: IngestTools, prepared: Prepared): Promise<IngestOutcome> {
  if ('error' in prepared) return fail(tools, prepared.origin, prepared.error);
  const { draft } = prepared;
  try {
    return await tools.storage.unitOfWork((stores) => storeDraft(tools, stores, prepared));
  } catch (error) {
    // Without its database Variorum can do nothing for the documents that follow either.
    if (error instanceof StorageError) throw error;
    const code = error instanceof AppError ? error.code : 'store';
    return fail(tools, draft.origin, { code, message: `${draft.origin}: ${messageOf(error)}` });
  }
}

async function fail(tools: IngestTools, origin: string, error: { code: string; message: string }): Promise<IngestOutcome> {
  const reason = error.message.startsWith(`${origin}: `) ? error.message.slice(origin.length + 2) : error.message;
  await tools.storage.unitOfWork((stores) => stores.failures.record({ origin, code: error.code, reason, at: tools.now() }));
  return { origin, status: 'failed', articleId: null, title: null, claims: 0, error };
}

async function storeDraft(tools: IngestTools, stores: Stores, prepared: Exclude<Prepared, { error: unknown }>): Promise<IngestOutcome> {
  const { draft, contentKey } = prepared;
  const stored = await findStored(stores, draft, contentKey);
  await stores.failures.clear(draft.origin);
  if (stored?.unchanged === true) return outcomeOf(draft, 'unchanged', stored.article.id, stored.article.title, 0);
  const id = stored?.article.id ?? (await freshArticleId(stores, draft.identity));
  const analyzed = prepared.id === id ? prepared.analyzed : null;
  return storeVersion(tools, stores, { draft, contentKey, before: stored?.article, analyzed: analyzed ?? (await tools.analyzer.analyze(forAnalysis(id, draft))), id });
}

interface NewVersion {
  readonly draft: ArticleDraft;
  readonly id: string;
  readonly contentKey: string;
  readonly analyzed: AnalyzedArticle;
  /** The article as it is stored; undefined for a new one. */
  readonly before: StoredArticle | undefined;
}

async function storeVersion(tools: IngestTools, stores: Stores, { analyzed, before, contentKey, draft, id }: NewVersion): Promise<IngestOutcome> {
  const version = (before?.version ?? 0) + 1;
  const article = await articleOf(stores, { draft, id, version, before });
  const places = before === undefined ? [] : await currentPlaces(stores, before.id);
  if (before === undefined) await stores.articles.insert(article, analyzed.profile);
  else await supersede(stores, before, article, analyzed);
  await stores.versions.insert(versionOf(tools, { article, draft, contentKey, analyzed }));
  await stores.annotations.add(article.id, version, analyzed.annotation, analyzed.signatures);
  await stores.groups.renameClaims(followClaims(places, placedClaimsOf(article.id, draft.text, analyzed)));
  await stores.jobs.add('place', article.id, tools.now());
  return outcomeOf(draft, before === undefined ? 'new' : 'edited', article.id, article.title, analyzed.annotation.claims.length);
}

async function supersede(stores: Stores, before: StoredArticle, article: StoredArticle, analyzed: AnalyzedArticle): Promise<void> {
  await stores.annotations.unindex(before.id, before.version);
  await stores.articles.update(article, analyzed.profile);
}

function outcomeOf(draft: ArticleDraft, status: IngestOutcome['status'], articleId: string, title: string, claims: number): IngestOutcome {
  return { origin: draft.origin, status, articleId, title, claims, error: null };
}

/** The stored article that a draft is the same document as, if any, and whether its text is unchanged. */
async function findStored(stores: Stores, draft: ArticleDraft, contentKey: string): Promise<{ readonly article: StoredArticle; readonly unchanged: boolean } | undefined> {
  const same = await stores.articles.listByContent(contentKey);
  const article = await stores.articles.findByIdentity(draft.identity);
  if (article !== undefined) return { article, unchanged: same.some((other) => other.id === article.id) };
  // The same words from the same outlet are the same document come another way; from another outlet they are a reprint.
  const outlet = knownValue(draft.outlet);
  for (const other of same) {
    const name = other.outletId === null ? null : ((await stores.outlets.find(other.outletId))?.name ?? null);
    if (name === outlet) return { article: other, unchanged: true };
  }
  return undefined;
}

async function articleOf(
  stores: Stores,
  { draft, id, version, before }: { readonly draft: ArticleDraft; readonly id: string; readonly version: number; readonly before: StoredArticle | undefined },
): Promise<StoredArticle> {
  const corrections = before?.corrections ?? {};
  const name = corrections.outlet ?? knownValue(draft.outlet);
  const outlet = name === null ? null : await stores.outlets.resolve(name, corrections.outlet === undefined ? draft.outletDomain : null);
  return {
    id,
    identity: before?.identity ?? draft.identity,
    origin: draft.origin,
    url: draft.canonicalUrl,
    outletId: outlet?.id ?? null,
    eventId: before?.eventId ?? null,
    storyName: draft.story ?? before?.storyName ?? null,
    version,
    title: corrections.title ?? draft.title.value ?? openingOf(draft.text),
    published: corrections.published ?? knownValue(draft.published),
    publishedCertainty: corrections.published === undefined ? draft.published.certainty : 'known',
    corrections,
  };
}

function versionOf(
  tools: IngestTools,
  { article, draft, contentKey, analyzed }: { readonly article: StoredArticle; readonly draft: ArticleDraft; readonly contentKey: string; readonly analyzed: AnalyzedArticle },
): StoredVersion {
  return {
    articleId: article.id,
    version: article.version,
    text: draft.text,
    sha256: contentHash(draft.text),
    contentKey,
    words: draft.text.split(/\s+/).filter((word) => word !== '').length,
    fetchedAt: tools.now(),
    language: draft.language,
    truncated: draft.truncated,
    metadata: { title: draft.title, byline: draft.byline, outlet: draft.outlet, outletDomain: draft.outletDomain, published: draft.published },
    sentences: analyzed.annotation.sentences,
    engine: tools.engine,
  };
}
