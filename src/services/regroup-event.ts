import { createHash } from 'node:crypto';
import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { ClaimGroup } from '../domain/link.js';
import type { Event } from '../domain/event.js';
import { pairKey } from '../domain/pair-key.js';
import type { ClaimSignature } from '../matching/claim-signature.js';
import { findReuse } from '../matching/reuse/find-reuse.js';
import type { EventComparison } from '../storage/group-store.js';
import type { Stores } from '../storage/stores.js';
import { outletsById } from './article-summary.js';
import { entitiesOfArticles, withCanonicalNames } from './canonical-sources.js';
import { ofKind } from './decisions/active-decisions.js';
import { applyRulings, earlierVersions, type RulingContext } from './decisions/dispute-rulings.js';
import { givenTitle, loadEventRulings, type EventRulings } from './decisions/event-rulings.js';
import { contextsOf, loadArticles, type LoadedArticle } from './loaded-article.js';
import { columnOf } from './outlet-column.js';
import { markRepeats } from './repeated-disputes.js';
import { reusableArticle } from './wire-credits.js';
import type { ServiceContext } from './service-context.js';

/**
 * Compares an event's claims anew and stores what came of it, in one transaction with the end of the job.
 *
 * What comes of it is dropped when the job was asked for again meanwhile, or done by another program: what was compared is no longer what the event is.
 */
export async function regroupEvent(context: ServiceContext, eventId: string): Promise<void> {
  const { stores, storage, engine } = context;
  const mark = await stores.jobs.markOf('regroup', eventId);
  if (mark === undefined) return;
  const event = await stores.events.find(eventId);
  const found = await loadArticles(stores, [eventId]);
  if (event === undefined || found.length === 0) {
    await storage.unitOfWork(async (work) => {
      await work.jobs.remove('regroup', eventId, mark);
      await work.events.removeEmpty([eventId]);
      if (event?.story != null) await work.events.removeEmptyStories([event.story]);
    });
    return;
  }
  const entities = entitiesOfArticles(found);
  const loaded = withCanonicalNames(found, entities);
  const outlets = await outletsById(stores);
  const claims = loaded.flatMap((item) => contextsOf(item, columnOf(item.article, outlets).name));
  const articleIds = loaded.map(({ article }) => article.id);
  const rulings = await loadEventRulings(stores, eventId, claims, articleIds);
  const compared = await withPublicIds(stores, eventId, await compareLoaded(context, loaded, claims, rulings));
  const reuse = findReuse(loaded.map((item) => reusableArticle(item, outlets)));
  const ruled = applyRulings(compared.relations, ofKind(rulings.active, 'dispute'), {
    ...(await whatWasKnown(stores, loaded, rulings)),
    groups: compared.groups,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    locator: rulings.locator,
    copyOf: new Map(reuse.filter(({ kind }) => kind === 'copy').map(({ articleId, parentId }) => [articleId, parentId])),
  });
  const relations = markRepeats(ruled, { loaded, outlets, reuse, claims, groups: compared.groups });
  const title = await givenTitle(stores, eventId, rulings.active, articleIds);
  await storage.unitOfWork(async (work) => {
    if ((await work.jobs.markOf('regroup', eventId)) !== mark) return;
    await work.events.save(describeEvent(event, loaded, title));
    await work.groups.replace(eventId, { ...compared, relations }, engine.versions.version);
    await work.entities.replace(eventId, entities);
    await work.reuse.replace(articleIds, reuse);
    await work.jobs.remove('regroup', eventId);
  });
}

async function compareLoaded(
  { stores, analyzer }: ServiceContext,
  loaded: readonly LoadedArticle[],
  claims: readonly ClaimInContext[],
  { pairs: { mustLink, cannotLink } }: EventRulings,
): Promise<EventComparison> {
  const signatures = await loadSignatures(stores, loaded);
  const articles = new Map(loaded.map(({ article }) => [article.id, { title: article.title, published: article.published }]));
  return analyzer.compare({ claims, signatures, articles, rulings: { mustLink, cannotLink } });
}

/** What the articles said when the rulings were made, as far as they have been edited since. */
async function whatWasKnown(stores: Stores, loaded: readonly LoadedArticle[], { active }: EventRulings): Promise<Pick<RulingContext, 'saidBefore' | 'versions'>> {
  const versions = new Map(loaded.map(({ article, version }) => [article.id, version.version]));
  const texts = new Map<string, string>();
  for (const { article, version } of earlierVersions(ofKind(active, 'dispute'), versions)) {
    if (versions.has(article)) texts.set(`${article} ${version}`, plainWords((await stores.versions.get(article, version)).text));
  }
  return { versions, saidBefore: (article, version, words) => texts.get(`${article} ${version}`)?.includes(plainWords(words)) ?? true };
}

/** Words in lower case between single blanks, with one at either end, so that no word is found inside another. */
function plainWords(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
}

async function loadSignatures(stores: Stores, loaded: readonly LoadedArticle[]): Promise<ClaimSignature[]> {
  const signatures: ClaimSignature[] = [];
  for (const { article, version } of loaded) {
    signatures.push(...((await stores.annotations.listSignatures(article.id, version.version)) as readonly ClaimSignature[]));
  }
  return signatures;
}

/** Ids are short, and in a large database another event's group may bear one already. */
async function withPublicIds(stores: Stores, eventId: string, compared: EventComparison): Promise<EventComparison> {
  const before = await stores.groups.list([eventId]);
  const kept = keepIds(eventId, compared, before);
  const elsewhere = await stores.groups.listElsewhere(eventId, kept.groups.map(({ id }) => id));
  return elsewhere.size === 0 ? kept : keepIds(eventId, compared, before, elsewhere);
}

/**
 * Gives new groups the public ids of the old ones that they share most claims with, the largest overlaps first, so that an
 * id once shown goes on to mean the same statement. Groups without a forerunner get an id made from their event and their first claim: of the claim alone, a claim that moved
 * to another event could claim the id that its old group still bears.
 *
 * @param elsewhere ids that groups of other events bear.
 */
export function keepIds(eventId: string, compared: EventComparison, before: readonly ClaimGroup[], elsewhere: ReadonlySet<string> = new Set()): EventComparison {
  const ids = publicIds(eventId, compared.groups, { before, elsewhere });
  return {
    ...compared,
    groups: compared.groups.map((group) => ({ ...group, id: ids.get(group.id)! })),
    relations: compared.relations.map((relation) => ({ ...relation, group: ids.get(relation.group)! })),
  };
}

function publicIds(
  eventId: string,
  groups: readonly ClaimGroup[],
  { before, elsewhere }: { readonly before: readonly ClaimGroup[]; readonly elsewhere: ReadonlySet<string> },
): ReadonlyMap<string, string> {
  const oldOf = new Map(before.flatMap((group) => group.members.map((member) => [member, group.id])));
  const overlaps = new Map<string, { readonly fresh: string; readonly old: string; shared: number }>();
  for (const group of groups) {
    for (const member of group.members) {
      const old = oldOf.get(member);
      if (old === undefined) continue;
      const key = pairKey(`new ${group.id}`, `old ${old}`);
      const overlap = overlaps.get(key) ?? { fresh: group.id, old, shared: 0 };
      overlap.shared++;
      overlaps.set(key, overlap);
    }
  }
  const ids = new Map<string, string>();
  const taken = new Set(elsewhere);
  const ranked = [...overlaps.values()].sort((a, b) => b.shared - a.shared || (a.old < b.old ? -1 : a.old > b.old ? 1 : a.fresh < b.fresh ? -1 : 1));
  for (const { fresh, old } of ranked) {
    if (ids.has(fresh) || taken.has(old)) continue;
    ids.set(fresh, old);
    taken.add(old);
  }
  for (const group of groups) if (!ids.has(group.id)) ids.set(group.id, freshId(eventId, group, taken));
  return ids;
}

function freshId(eventId: string, group: ClaimGroup, taken: Set<string>): string {
  const smallest = [...group.members].sort()[0] ?? group.id;
  for (let attempt = 0; ; attempt++) {
    const id = `g-${createHash('sha256').update(`${eventId} ${smallest}#${attempt}`).digest('hex').slice(0, 10)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** An event is called as an editor named it, else by the headline that came first, and spans the known dates of its articles. */
function describeEvent(event: Event, loaded: readonly LoadedArticle[], given: string | null): Event {
  const days = loaded.map(({ article }) => article.published?.iso.slice(0, 10) ?? null).filter((day) => day !== null).sort();
  const ranked = [...loaded].sort(
    (a, b) =>
      Number(b.version.metadata.title.value !== null) - Number(a.version.metadata.title.value !== null) ||
      (a.article.published?.iso ?? '~').localeCompare(b.article.published?.iso ?? '~') ||
      (a.article.id < b.article.id ? -1 : 1),
  );
  return { ...event, title: given ?? ranked[0]!.article.title, from: days[0] ?? null, to: days.at(-1) ?? null };
}
