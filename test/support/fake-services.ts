import { buildComparison } from '../../src/comparison/build-comparison.js';
import type { Comparison, ComparisonFilter } from '../../src/domain/comparison.js';
import type { Wording } from '../../src/domain/wording.js';
import { ConflictError, NotFoundError, ValidationError } from '../../src/errors.js';
import type { ArticleCorrection, ArticleDetail } from '../../src/services/contract/articles.js';
import type { ClaimSummary } from '../../src/services/contract/claims.js';
import type { DecisionSummary } from '../../src/services/contract/decisions.js';
import type { DisputeDetail, DisputeSummary } from '../../src/services/contract/disputes.js';
import type { DocumentInput, IngestOutcome } from '../../src/services/contract/documents.js';
import type { OutletSummary } from '../../src/services/contract/outlets.js';
import type { Page } from '../../src/services/contract/page.js';
import type { ReportFile, ReportFormat } from '../../src/services/contract/reports.js';
import type { RowDetail } from '../../src/services/contract/rows.js';
import type { SearchHit, SearchQuery } from '../../src/services/contract/search.js';
import type { Services } from '../../src/services/services.js';
import type { DecisionAuthor, DecisionRequest } from '../../src/services/decisions/decision-request.js';
import { articleOfComparison, articleOfDocument } from './fake-articles.js';
import { editOfArticle } from './fake-edit.js';
import { claimDetail, namesOf } from './fake-claim-detail.js';
import { EVENTS, FERRY, STORY } from './fake-coverage.js';
import { OUTLETS, sampleInput } from './sample-input.js';

/** What a fake was asked to do, for tests to look at. */
export interface FakeRecord {
  readonly corrections: { readonly id: string; readonly correction: ArticleCorrection; readonly editor: string }[];
  readonly documents: DocumentInput[];
  readonly decisions: { readonly request: DecisionRequest; readonly author: DecisionAuthor }[];
  readonly reports: { readonly format: ReportFormat; readonly filter: ComparisonFilter }[];
  /** Origins of documents that could not be read. */
  readonly setAside: string[];
}

/** The use cases over an invented event, in memory, with a record of what was changed. */
export function fakeServices(options: { readonly empty?: boolean } = {}): Services & { readonly record: FakeRecord } {
  const record: FakeRecord = { corrections: [], documents: [], decisions: [], reports: [], setAside: [] };
  const input = sampleInput();
  const articles = new Map<string, ArticleDetail>(
    options.empty === true ? [] : input.articles.map((article) => [article.id, articleOfComparison(article, input)]),
  );
  const events = options.empty === true ? [] : EVENTS;

  const compare = (subject: Comparison['subject'], filter: ComparisonFilter): Comparison =>
    buildComparison({ ...sampleInput(filter), subject, events: [subject] });
  const compareEvent = (id: string, filter: ComparisonFilter): Promise<Comparison> => {
    const event = find(events, id, 'event');
    return Promise.resolve(compare({ type: 'event', id, title: event.title, from: event.from, to: event.to }, filter));
  };
  const articleOf = (id: string): ArticleDetail => {
    const article = articles.get(id);
    if (article === undefined) throw new NotFoundError('article', id);
    return article;
  };
  const allWordings = async (): Promise<readonly Wording[]> =>
    events.length === 0 ? [] : (await compareEvent(FERRY.id, {})).rows.flatMap((row) => row.wordings);
  const summaryOf = (wording: Wording): ClaimSummary => ({
    id: wording.claimId, eventId: FERRY.id, groupId: 'g', articleId: wording.articleId,
    outlet: { id: wording.outletId, name: articleOf(wording.articleId).summary.outlet.name }, wording,
  });
  const outlets = (): OutletSummary[] => {
    const known = options.empty === true ? [] : OUTLETS;
    return known.map(({ id, known: isKnown, name }) => ({
      outlet: { id, name, domain: isKnown ? `${id}.example` : null, aliases: [], country: null, kind: isKnown ? 'publisher' : 'unknown' },
      known: isKnown, articles: 1, events: 1, claims: 3, openDisputes: isKnown ? 1 : 0,
    }));
  };

  const ingestOne = (document: DocumentInput): IngestOutcome => {
    record.documents.push(document);
    const article = articleOfDocument(document, `a-new-${articles.size}`);
    if (article === null) return failed(document.origin, 'empty', 'The document holds no text.');
    const { claims, id, title } = article.summary;
    articles.set(id, article);
    return { origin: document.origin, status: 'new', articleId: id, title, claims, error: null };
  };

  return {
    record,
    async ingest(offered) {
      const outcomes: IngestOutcome[] = [];
      for await (const document of offered) outcomes.push('bytes' in document ? ingestOne(document) : failed(document.origin, document.error.code, document.error.message));
      return outcomes;
    },
    fetchDocuments: () => Promise.reject(new Error('not used by pages')),
    listEvents: (query) => Promise.resolve(pageOf(query.order === 'disputed' ? [...events].reverse() : events, query)),
    listStories: () => Promise.resolve(options.empty === true ? [] : [STORY]),
    getStory: async (id) => Promise.resolve(find([STORY], id, 'story')),
    listArticles(query) {
      const all = [...articles.values()].map((article) => article.summary);
      return Promise.resolve(pageOf(all.filter((article) => query.outlet === undefined || article.outlet.id === query.outlet), query));
    },
    listOutlets: () => Promise.resolve(outlets()),
    async getOutlet(id) {
      const found = outlets().find((summary) => summary.outlet.id === id);
      if (found === undefined) throw new NotFoundError('outlet', id);
      return Promise.resolve(found);
    },
    listClaims: async (query) => pageOf((await allWordings()).map(summaryOf), query),
    async listDisputes(query): Promise<Page<DisputeSummary>> {
      if (events.length === 0) return pageOf([], query);
      const { rows } = await compareEvent(FERRY.id, {});
      const all = rows.flatMap((row) => row.disputes.map((dispute): DisputeSummary => ({
        dispute, type: dispute.type, state: dispute.state, event: { id: FERRY.id, title: FERRY.title }, groupId: row.groupId, claim: row.claim,
        a: row.wordings.find((wording) => wording.claimId === dispute.a.claimId)!,
        b: row.wordings.find((wording) => wording.claimId === dispute.b.claimId)!,
        outlets: namesOf(),
        repeatedBy: [],
      })));
      const asked = all.filter(({ state }) => query.state === undefined || (state === 'open') === (query.state === 'open'));
      return pageOf(asked.filter(({ a, b }) => query.outlet === undefined || [a, b].some(({ outletId }) => outletId === query.outlet)), query);
    },
    listNotIngested: () => Promise.resolve(options.empty === true ? [] : input.notIngested.filter(({ origin }) => !record.setAside.includes(origin))),
    setAsideNotIngested: async (origin) => {
      record.setAside.push(origin);
      return Promise.resolve();
    },
    compareEvent: async (id, filter) => compareEvent(id, filter),
    async compareStory(id, filter) {
      const story = find([STORY], id, 'story');
      return Promise.resolve(compare({ type: 'story', id, title: story.title, from: story.from, to: story.to }, filter));
    },
    getClaim: async (id) => claimDetail(id, await compareEvent(FERRY.id, {}), articleOf),
    async getArticle(id, version) {
      const article = articleOf(id);
      if (version !== undefined && version !== 1) throw new NotFoundError('version', String(version));
      return Promise.resolve(article);
    },
    compareVersions: async (id, { from = 1, to = 2 } = {}) => Promise.resolve(editOfArticle(articleOf(id), from, to)),
    async correctArticle(id, correction, editor) {
      const article = articleOf(id);
      record.corrections.push({ id, correction, editor });
      const { outlet } = correction;
      if (outlet !== undefined && outlet !== null) {
        articles.set(id, { ...article, outlet: { value: outlet, certainty: 'known', confidence: 1, evidence: null, method: 'editor' } });
      }
      return Promise.resolve();
    },
    decide(request, author) {
      if (author.editor.trim() === '') return Promise.reject(new ValidationError('Say who decides.', { editor: 'Type your name.' }));
      if (request.kind === 'dispute' && request.seen !== TOKEN) return Promise.reject(new ConflictError('This dispute has changed since you opened it. jo ruled on it meanwhile.'));
      record.decisions.push({ request, author });
      return Promise.resolve(`x-${record.decisions.length}`);
    },
    listDecisions(query) {
      const all = options.empty === true ? [] : DECISIONS;
      return Promise.resolve(pageOf(all.filter((decision) => query.state === undefined || decision.attention === (query.state === 'attention')), query));
    },
    countDecisions: () => Promise.resolve(options.empty === true ? { total: 0, attention: 0, editors: [] } : { total: DECISIONS.length, attention: 1, editors: ['jo', 'R. Vale'] }),
    async getRow(id): Promise<RowDetail> {
      const { rows } = await compareEvent(FERRY.id, {});
      const row = rows.find((candidate) => candidate.groupId === id);
      if (row === undefined) throw new NotFoundError('row', id);
      const others = rows.filter((other) => other !== row).map(({ groupId, claim, wordings }) => ({ groupId, claim, outlets: wordings.length }));
      return { row, others, event: { id: FERRY.id, title: FERRY.title }, outlets: namesOf() };
    },
    async getDispute(id): Promise<DisputeDetail> {
      const { items } = await this.listDisputes({ page: 1, pageSize: 100 });
      const found = items.find(({ dispute }) => dispute.id === id);
      if (found === undefined) throw new NotFoundError('dispute', id);
      return { ...found, token: TOKEN, history: DECISIONS.filter(({ kind }) => kind === 'dispute') };
    },
    refitMatching: () => Promise.reject(new Error('not used by pages')),
    reanalyze: () => Promise.resolve(0),
    async search(query: SearchQuery): Promise<Page<SearchHit>> {
      const found = (await allWordings()).filter((wording) => wording.text.toLowerCase().includes(query.text.toLowerCase()));
      const within = found.filter((wording) => query.outlet === undefined || wording.outletId === query.outlet);
      return pageOf(within.map((wording) => ({
        claim: summaryOf(wording), articleTitle: articleOf(wording.articleId).summary.title,
        event: { id: FERRY.id, title: FERRY.title }, snippet: snippetOf(wording.text, query.text),
      })), query);
    },
    async exportReport(subject, format, filter): Promise<ReportFile> {
      find<{ readonly id: string }>(subject.type === 'event' ? events : [STORY], subject.id, subject.type);
      record.reports.push({ format, filter });
      return Promise.resolve({ filename: `report.${EXTENSIONS[format]}`, mediaType: MEDIA_TYPES[format], body: JSON.stringify({ subject, filter }) });
    },
    resume: () => Promise.resolve(),
  };
}

/** The state of every dispute here. */
const TOKEN = 'seen-1';

/** One of each kind of line that the history of decisions can have. */
const DECISIONS: readonly DecisionSummary[] = [
  {
    id: 'x-same', kind: 'same', summary: 'Same claim: “The ferry Lady Maud ran aground”', by: 'R. Vale', at: '2031-03-04T08:00:00Z', note: null, effect: 'set-aside', attention: true,
    against: [{ id: 'x-different', summary: 'Not the same claim', by: 'jo', at: '2031-03-05T08:00:00Z', note: 'Two ships.' }],
    undoneBy: null, mayUndo: true, event: { id: FERRY.id, title: FERRY.title },
    claims: [{ text: 'Twelve passengers were <i>hurt</i>', articleId: 'a-wire', outlet: 'Coastline Wire', claimId: null }, { text: 'At least 30 passengers were hurt', articleId: 'a-harbour', outlet: 'The Harbour Courier', claimId: 'c6' }],
  },
  {
    id: 'x1', kind: 'dispute', summary: 'Dispute dismissed', by: 'R. Vale', at: '2031-03-05T10:00:00Z', note: 'The company speaks of another pilot.', effect: 'applied', attention: false,
    against: [], undoneBy: null, mayUndo: true, event: { id: FERRY.id, title: FERRY.title }, claims: [],
  },
  {
    id: 'x-title', kind: 'event-title', summary: 'Event named “Wreck”', by: 'jo', at: '2031-03-03T08:00:00Z', note: null, effect: 'undone', attention: false,
    against: [], undoneBy: { id: 'x-undo', summary: 'Taken back', by: 'jo', at: '2031-03-03T09:00:00Z', note: 'A slip.' }, mayUndo: false, event: null, claims: [],
  },
  ...(['undo', 'different'] as const).map((kind): DecisionSummary => ({
    kind, id: `x-${kind}`, summary: 'Taken back', by: 'jo', at: '2031-03-03T09:00:00Z', note: 'A slip.', effect: 'recorded', attention: false,
    against: [], undoneBy: null, mayUndo: true, event: null, claims: [],
  })),
];

function failed(origin: string, code: string, reason: string): IngestOutcome {
  return { origin, status: 'failed', articleId: null, title: null, claims: 0, error: { code, message: reason } };
}

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html; charset=utf-8', markdown: 'text/markdown; charset=utf-8', csv: 'text/csv; charset=utf-8', json: 'application/json',
};
const EXTENSIONS: Readonly<Record<ReportFormat, string>> = { html: 'html', markdown: 'md', csv: 'csv', json: 'json' };

function find<T extends { readonly id: string }>(items: readonly T[], id: string, what: string): T {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new NotFoundError(what, id);
  return found;
}

function pageOf<T>(items: readonly T[], { page, pageSize }: { readonly page: number; readonly pageSize: number }): Page<T> {
  return { items: items.slice((page - 1) * pageSize, page * pageSize), total: items.length, page, pageSize };
}

function snippetOf(text: string, query: string): SearchHit['snippet'] {
  const at = text.toLowerCase().indexOf(query.toLowerCase());
  return [
    { text: text.slice(0, at), hit: false },
    { text: text.slice(at, at + query.length), hit: true },
    { text: text.slice(at + query.length), hit: false },
  ];
}
