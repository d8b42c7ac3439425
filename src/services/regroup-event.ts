import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { Event } from '../domain/event.js';
import type { ClaimSignature } from '../matching/claim-signature.js';
import { findReuse } from '../matching/reuse/find-reuse.js';
import type { EventComparison } from '../storage/group-store.js';
import type { Stores } from '../storage/stores.js';
import { outletsById } from './article-summary.js';
import { entitiesOfArticles, withCanonicalNames } from './canonical-sources.js';
import { ofKind } from './decisions/active-decisions.js';
import { applyRulings, earlierVersions, type RulingContext } from './decisions/dispute-rulings.js';
import { givenTitle, loadEventRulings, type EventRulings } from './decisions/event-rulings.js';
import { withPublicIds } from './group-ids.js';
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
    // Its story may have been told since.
    await work.events.save(describeEvent((await work.events.find(eventId)) ?? event, loaded, title));
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
