import { fetchDocuments } from './fetch-documents.js';
import { compareEvent, compareStory } from './compare-event.js';
import { correctArticle } from './correct-article.js';
import { getStory, listEvents, listStories } from './event-summary.js';
import { exportReport } from './export-report.js';
import { decide } from './decisions/decide.js';
import { countDecisions, listDecisions } from './decisions/list-decisions.js';
import { getArticle } from './get-article.js';
import { getClaim } from './get-claim.js';
import { getDispute } from './get-dispute.js';
import { getRow } from './get-row.js';
import { ingestDocuments } from './ingest-documents.js';
import { listArticles } from './article-summary.js';
import { listClaims, listDisputes, searchClaims } from './list-claims.js';
import { getOutlet, listOutlets } from './outlet-summary.js';
import { reanalyzeArticles } from './reanalyze-articles.js';
import type { ServiceContext } from './service-context.js';
import type { Services } from './services.js';
import { SerialQueue } from './serial-queue.js';
import { SettlingAlongside } from './settle-alongside.js';
import { JobSettler } from './settle-jobs.js';
import { withEdits } from './versions/list-edits.js';

/** The use cases over one open database. Writing ones run one after another: two requests never compare the same event at once. */
export function createServices(context: ServiceContext): Services {
  const { stores } = context;
  const writes = new SerialQueue();
  const settler = new JobSettler(context);
  return {
    ingest: (documents, onOutcome) =>
      writes.run(async () => {
        const tools = { ...context, engine: context.engine.versions.version };
        const outcomes = await new SettlingAlongside(settler, stores.jobs).during((articleStored) =>
          ingestDocuments(tools, documents, (outcome) => {
            onOutcome?.(outcome);
            // Those that were stored before count too: after an interrupted ingest the portions are cut as they would have been.
            if (outcome.articleId !== null) articleStored(outcome.articleId);
          }));
        await settler.settle();
        return outcomes;
      }),
    fetchDocuments,
    listEvents: (query) => listEvents(stores, query),
    listStories: () => listStories(stores),
    getStory: (id) => getStory(stores, id),
    listArticles: async (query) => {
      const page = await listArticles(stores, query);
      return { ...page, items: await withEdits(context, page.items) };
    },
    listOutlets: () => listOutlets(stores),
    getOutlet: (id) => getOutlet(stores, id),
    listClaims: (query) => listClaims(stores, query),
    listDisputes: (query) => listDisputes(stores, query),
    listNotIngested: () => stores.failures.list(),
    setAsideNotIngested: (origin) => context.storage.unitOfWork((work) => work.failures.clear(origin)),
    compareEvent: (id, filter) => compareEvent(context, id, filter),
    compareStory: (id, filter) => compareStory(context, id, filter),
    getClaim: (id) => getClaim(context, id),
    getArticle: (id, version) => getArticle(stores, id, version),
    compareVersions: async (id, range) => (await import('./versions/compare-versions.js')).compareVersions(context, id, range),
    correctArticle: (id, correction, editor) =>
      writes.run(async () => {
        await correctArticle(context, id, correction, editor);
        await settler.settle();
      }),
    decide: (request, author) =>
      writes.run(async () => {
        const id = await decide(context, request, author);
        await settler.settle();
        return id;
      }),
    listDecisions: (query) => listDecisions(stores, query),
    countDecisions: () => countDecisions(stores),
    getRow: (id) => getRow(context, id),
    getDispute: (id) => getDispute(stores, id),
    refitMatching: async (shipped) => (await import('./refit-matching.js')).refitMatching(context, shipped),
    reanalyze: (options) =>
      writes.run(async () => {
        const count = await reanalyzeArticles(context, options);
        await settler.settle();
        return count;
      }),
    search: (query) => searchClaims(stores, query),
    exportReport: (subject, format, filter) => exportReport(context, subject, { format, filter }),
    resume: () => writes.run(() => settler.settle()),
  };
}
