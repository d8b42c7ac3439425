import type { EventSummary } from '../../services/contract/events.js';
import type { OutletSummary } from '../../services/contract/outlets.js';
import type { Page } from '../../services/contract/page.js';
import type { SearchHit } from '../../services/contract/search.js';
import type { SearchForm } from '../forms/list-form.js';
import type { AttributionView } from './attribution-words.js';
import { attributionWords } from './attribution-words.js';
import type { ChoiceView } from './comparison-filter-view.js';
import { publicationWords } from './date-words.js';
import type { LinkView } from './links.js';
import { articleHref, claimHref, eventHref, withQuery } from './links.js';
import { countOf } from './number-words.js';
import type { PaginationView } from './pagination.js';
import { paginationOf } from './pagination.js';
import type { TextPart } from './text-part.js';
import { aboutWhat } from './wording-view.js';

/** A claim that was found. */
export interface HitView {
  readonly snippet: readonly TextPart[];
  readonly outlet: string;
  readonly published: string;
  readonly attribution: AttributionView;
  readonly claimHref: string | null;
  readonly article: LinkView;
  readonly event: LinkView | null;
}

/** What `pages/search/index.ejs` prints: claims that hold the words searched for. */
export interface SearchPage {
  /** Name of the page. */
  readonly title: string;
  /** What was typed. */
  readonly query: string;
  /** What is wrong with the search. */
  readonly errors: readonly string[];
  /** Outlets to narrow the search to. */
  readonly outlets: readonly ChoiceView[];
  /** Events to narrow the search to. */
  readonly events: readonly ChoiceView[];
  /** "12 claims", "No claim holds …", or what to do where nothing was typed. */
  readonly summary: string;
  /** What was found on this page. */
  readonly hits: readonly HitView[];
  /** The way to the other pages. */
  readonly pagination: PaginationView | null;
}

/**
 * Builds the search page.
 *
 * @param hits null where nothing was searched for.
 */
export function searchPage(
  hits: Page<SearchHit> | null,
  form: SearchForm,
  choices: { readonly outlets: readonly OutletSummary[]; readonly events: readonly EventSummary[] },
): SearchPage {
  const query = new URLSearchParams({ q: form.text });
  if (form.outlet !== '') query.set('outlet', form.outlet);
  if (form.event !== '') query.set('event', form.event);
  return {
    title: 'Search claims',
    query: form.text,
    errors: Object.values(form.errors),
    outlets: choicesOf(choices.outlets.map(({ outlet }) => [outlet.id, outlet.name]), form.outlet, 'All outlets'),
    events: choicesOf(choices.events.map((event) => [event.id, event.title]), form.event, 'All events'),
    summary: summaryOf(hits, form),
    hits: hits?.items.map(hitView) ?? [],
    pagination: hits === null ? null : paginationOf(hits, (page) => withQuery('/search', withPage(query, page))),
  };
}

function choicesOf(options: readonly (readonly [string, string])[], chosen: string, all: string): readonly ChoiceView[] {
  return [['', all] as const, ...options].map(([value, label]) => ({ value, label, chosen: value === chosen }));
}

function summaryOf(hits: Page<SearchHit> | null, form: SearchForm): string {
  if (hits === null) return 'Type words to search the claims of every article.';
  if (hits.total > 0) return countOf(hits.total, 'claim');
  const narrowed = form.outlet !== '' || form.event !== '';
  return `No claim holds “${form.text}”${narrowed ? ' within this outlet and event' : ''}. Try fewer or other words.`;
}

function withPage(query: URLSearchParams, page: number): URLSearchParams {
  const next = new URLSearchParams(query);
  next.set('page', String(page));
  return next;
}

function hitView(hit: SearchHit): HitView {
  const { claim } = hit;
  return {
    snippet: [...aboutWhat(claim.wording), ...hit.snippet.map((part): TextPart => ({ text: part.text, mark: part.hit ? 'hit' : 'plain' }))],
    outlet: claim.outlet.name,
    published: publicationWords(claim.wording.published),
    attribution: attributionWords(claim.wording),
    claimHref: claim.groupId === null ? null : claimHref(claim.id),
    article: { label: hit.articleTitle, href: articleHref(claim.articleId, claim.id) },
    event: hit.event === null ? null : { label: hit.event.title, href: eventHref(hit.event.id) },
  };
}
