import type { ComparedArticle, ComparedEdit, ComparedOutlet, ComparedUpdate, ComparisonInput } from '../comparison/comparison-input.js';
import type { PublicationDate } from '../domain/article.js';
import type { Comparison, ComparisonFilter, ComparisonSubject } from '../domain/comparison.js';
import type { Dispute } from '../domain/dispute.js';
import type { Event } from '../domain/event.js';
import { knownValue } from '../domain/finding.js';
import { isShown } from '../domain/framing.js';
import type { Outlet } from '../domain/outlet.js';
import { disputeOf, type StoredRelation } from '../storage/relation-rows.js';
import type { Stores } from '../storage/stores.js';
import { loadEntities, withCanonicalNames } from './canonical-sources.js';
import { loadShownDecisions } from './decisions/shown-decisions.js';
import { contextsOf, loadArticles, type LoadedArticle } from './loaded-article.js';
import { columnOf } from './outlet-column.js';
import { reuseOf } from './wire-credits.js';

export interface ComparisonRequest {
  readonly subject: ComparisonSubject;
  readonly events: readonly Event[];
  readonly filter: ComparisonFilter;
  readonly generatedAt: string;
  readonly engine: Comparison['engine'];
}

/** Loads everything that the comparison of some events is built from. */
export async function loadComparisonInput(stores: Stores, request: ComparisonRequest): Promise<ComparisonInput> {
  const ids = request.events.map((event) => event.id);
  const entities = await loadEntities(stores, ids);
  const loaded = withCanonicalNames(await loadArticles(stores, ids), entities);
  const outlets = new Map((await stores.outlets.list()).map((outlet) => [outlet.id, outlet]));
  const relations = await stores.groups.listRelations(ids);
  const claims = loaded.flatMap((item) => contextsOf(item, columnOf(item.article, outlets).name));
  const { groups, decisions, eventDecisions } = await loadShownDecisions(stores, {
    claims, relations, groups: await stores.groups.list(ids), eventOf: new Map(loaded.map(({ article }) => [article.id, article.eventId])),
  });
  const articles: ComparedArticle[] = [];
  for (const item of loaded) articles.push(await comparedArticle(stores, item));
  return {
    subject: request.subject,
    events: request.events.map(subjectOf),
    outlets: comparedOutlets(loaded, outlets),
    articles,
    claims,
    groups,
    disputes: relations.map(disputeOf).filter((dispute): dispute is Dispute => dispute !== undefined),
    updates: relations.filter((relation) => relation.finding.relation === 'updates').map(updateOf),
    reuse: reuseOf(loaded, await stores.reuse.list(loaded.map(({ article }) => article.id)), outlets),
    decisions,
    eventDecisions,
    entities,
    notIngested: await stores.failures.list(),
    filter: request.filter,
    generatedAt: request.generatedAt,
    engine: request.engine,
  };
}

/** An event as the subject of a comparison. */
export function subjectOf(event: Event): ComparisonSubject {
  return { type: 'event', id: event.id, title: event.title, from: event.from, to: event.to };
}

/** The columns of some articles with the names under which they are cited, in order of name. */
export function comparedOutlets(loaded: readonly LoadedArticle[], outlets: ReadonlyMap<string, Outlet>): readonly ComparedOutlet[] {
  const columns = new Map<string, ComparedOutlet>();
  for (const { article } of loaded) {
    const column = columnOf(article, outlets);
    columns.set(column.id, { ...column, aliases: article.outletId === null ? [] : (outlets.get(article.outletId)?.aliases ?? []) });
  }
  return [...columns.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

/** A stored article as comparing sees it. */
export async function comparedArticle(stores: Stores, { article, version, annotation }: LoadedArticle): Promise<ComparedArticle> {
  const versions = version.version > 1 ? await stores.versions.list(article.id) : [];
  const dates = versions.map(({ metadata }) => (article.corrections.published === undefined ? knownValue(metadata.published) : null));
  return {
    id: article.id,
    outletId: columnOf(article, new Map()).id,
    title: article.title,
    url: article.url,
    published: article.published,
    publishedCertainty: article.publishedCertainty,
    version: version.version,
    sha256: version.sha256,
    text: version.text,
    words: version.words,
    truncated: version.truncated,
    sentences: version.sentences.filter(({ boilerplate }) => !boilerplate),
    attributions: annotation.attributions,
    framing: annotation.framing.filter(isShown),
    earlier: versions.slice(0, -1).map(({ text }, at) => ({ text, published: dates[at] ?? null })),
    edits: versions.slice(1).map(({ fetchedAt, version: number }, at) => editOf({ version: number, fetchedAt, date: dates[at + 1] ?? null, before: dates[at] ?? null })),
  };
}

/** When an edit was made: as the version dates itself, where that is not the date of the one before, else when it was read. */
function editOf({ before, date, fetchedAt, version }: { readonly version: number; readonly fetchedAt: string; readonly date: PublicationDate | null; readonly before: PublicationDate | null }): ComparedEdit {
  const isDated = date !== null && date.iso !== before?.iso;
  return { version, at: isDated ? date.iso : fetchedAt, asRead: !isDated };
}

function updateOf({ a, b, finding: { evidence, explanation }, group }: StoredRelation): ComparedUpdate {
  return { group, explanation, earlier: a, later: b, evidence: evidence === null ? null : { earlier: evidence.a, later: evidence.b } };
}
