import type { Comparison } from '../../domain/comparison.js';
import { isUnsettled } from '../../reports/report-words.js';
import type { ComparisonForm } from '../forms/comparison-form.js';
import { filterQuery } from '../forms/comparison-form.js';
import type { ColumnView } from './column-view.js';
import { columnView } from './column-view.js';
import type { ComparedArticleView } from './compared-article-view.js';
import { comparedArticleView } from './compared-article-view.js';
import type { ComparisonFilterView } from './comparison-filter-view.js';
import { comparisonFilterView } from './comparison-filter-view.js';
import type { SectionView } from './comparison-sections.js';
import { comparisonSections } from './comparison-sections.js';
import { periodWords } from './date-words.js';
import type { Deciding } from './decide-view.js';
import type { NoticeView } from './decision-notice.js';
import type { EntitiesView } from './entities-view.js';
import { entitiesView } from './entities-view.js';
import type { FramingView } from './framing-view.js';
import { framingView } from './framing-view.js';
import type { LinkView } from './links.js';
import { eventHref, storyHref, withQuery } from './links.js';
import type { NotIngestedView } from './not-ingested-view.js';
import { notIngestedView } from './not-ingested-view.js';
import { countOf } from './number-words.js';
import type { OmissionView } from './omission-view.js';
import { omissionViews } from './omission-view.js';
import type { PaginationView } from './pagination.js';
import { paginationOf } from './pagination.js';
import { reportLinks } from './report-links.js';
import type { RowDecisionView } from './row-view.js';
import { rowDecisionView } from './row-view.js';
import type { TimelineView } from './timeline-view.js';
import { timelineViews } from './timeline-view.js';

/** What `pages/events/comparison.ejs` prints: an event or story side by side. */
export interface ComparisonPage {
  /** Title of the event or story. */
  readonly title: string;
  /** The page that this one belongs under: the desk or a story. */
  readonly parent: LinkView;
  /** What it is, dates, articles, outlets, claims, open disputes: one short phrase each. */
  readonly facts: readonly string[];
  /** What is wrong with the filter asked for. */
  readonly errors: readonly string[];
  /** What was just recorded; null else. */
  readonly notice: NoticeView | null;
  /** What editors decided on the event as a whole. */
  readonly decisions: readonly RowDecisionView[];
  /** The form to name the event; null for a story. */
  readonly naming: NamingView | null;
  /** The filter form. */
  readonly filter: ComparisonFilterView;
  /** Downloads of what is on screen. */
  readonly reports: readonly LinkView[];
  /** Outlets in the order of the columns. */
  readonly columns: readonly ColumnView[];
  /** "Showing 12 of 40 claims". */
  readonly shown: string;
  /** Nothing can be set beside the only outlet: what to do about it; null where there are several. */
  readonly alone: AloneView | null;
  /** Why there are no rows; empty where there are some. */
  readonly emptyReason: string;
  /** Rows by status. */
  readonly sections: readonly SectionView[];
  /** Words that differ from the reference may be marked, so the marks are explained. */
  readonly marked: boolean;
  /** The way to further rows. */
  readonly pagination: PaginationView | null;
  /** What each outlet leaves out of what others confirm. */
  readonly omissions: readonly OmissionView[];
  /** How each outlet tells it. */
  readonly framing: FramingView;
  /** Who is cited, by what names and in what roles. */
  readonly entities: EntitiesView;
  /** What was published and changed when. */
  readonly timeline: readonly TimelineView[];
  /** Every article compared. */
  readonly articles: readonly ComparedArticleView[];
  /** What was offered and could not be used. */
  readonly notIngested: readonly NotIngestedView[];
}

/** The form to name an event. */
export interface NamingView extends Deciding {
  readonly event: string;
  readonly name: string;
}

/** What an editor can do where only one outlet covers an event. */
export interface AloneView {
  /** The comparison of the whole story; null without one. */
  readonly story: LinkView | null;
}

/** Rows on one page of a comparison. */
const ROWS_PER_PAGE = 40;

/**
 * Builds the comparison page.
 *
 * @param given.story the story an event belongs to, to link back to.
 */
export function comparisonPage(
  comparison: Comparison,
  form: ComparisonForm,
  given: { readonly story: LinkView | null; readonly editor: string; readonly notice: NoticeView | null },
): ComparisonPage {
  const { allOutlets, outlets, rows, subject } = comparison;
  const path = subject.type === 'event' ? eventHref(subject.id) : storyHref(subject.id);
  const action = subject.type === 'event' ? path : `${path}/comparison`;
  const query = filterQuery(form.filter);
  const nameOf = (id: string): string => allOutlets.find((outlet) => outlet.id === id)?.name ?? id;
  const deciding = { editor: given.editor, back: withQuery(action, pageQuery(form, query, form.page)) };
  const sections = comparisonSections(rows, { deciding, page: form.page, pageSize: ROWS_PER_PAGE, columns: outlets, nameOf, markDifferences: form.markDifferences });
  return {
    title: subject.title,
    parent: subject.type === 'story' ? { label: subject.title, href: path } : (given.story ?? { label: 'Desk', href: '/' }),
    facts: factsOf(comparison),
    errors: [...Object.values(form.errors), ...unknownOutlets(form, allOutlets)],
    notice: given.notice,
    decisions: comparison.decisions.map(rowDecisionView),
    naming: subject.type === 'story' ? null : { ...deciding, event: subject.id, name: comparison.decisions.some(({ effect, kind }) => kind === 'event-title' && effect === 'applied') ? subject.title : '' },
    filter: comparisonFilterView(form, allOutlets, action),
    reports: reportLinks(path, query),
    columns: outlets.map((outlet) => columnView(outlet, comparison)),
    shown: rows.length === comparison.totalRows ? countOf(rows.length, 'claim') : `${rows.length} of ${countOf(comparison.totalRows, 'claim')} match the filter`,
    alone: allOutlets.length > 1 || comparison.articles.length === 0 ? null : { story: given.story === null ? null : { ...given.story, href: `${given.story.href}/comparison` } },
    emptyReason: emptyReason(comparison),
    sections,
    marked: form.markDifferences && sections.some((section) => section.layout === 'table'),
    pagination: paginationOf({ page: form.page, pageSize: ROWS_PER_PAGE, total: rows.length }, (page) => withQuery(action, pageQuery(form, query, page))),
    omissions: omissionViews(comparison, nameOf),
    framing: framingView(comparison),
    entities: entitiesView(comparison),
    timeline: timelineViews(comparison, nameOf),
    articles: comparison.articles.map((article) => comparedArticleView(article, nameOf)),
    notIngested: notIngestedView(comparison.notIngested),
  };
}

/** Disputes are counted only where all rows are at hand: of a filtered comparison the number would not be the event's. */
function factsOf({ allOutlets, articles, rows, subject, totalRows }: Comparison): readonly string[] {
  const open = rows.map(({ disputes }) => disputes.filter(isUnsettled).length).filter((count) => count > 0);
  const disputes = open.reduce((sum, count) => sum + count, 0);
  return [
    ...(subject.type === 'story' ? ['Whole story'] : []),
    periodWords(subject.from, subject.to),
    countOf(articles.length, 'article'),
    countOf(allOutlets.length, 'outlet'),
    countOf(totalRows, 'claim'),
    ...(disputes === 0 || rows.length < totalRows ? [] : [`${countOf(disputes, 'open dispute')} over ${countOf(open.length, 'claim')}`]),
  ];
}

function unknownOutlets({ typed }: ComparisonForm, outlets: Comparison['allOutlets']): readonly string[] {
  const asked = [...typed.outlet, ...(typed.reference === '' ? [] : [typed.reference])];
  const unknown = [...new Set(asked)].filter((id) => !outlets.some((outlet) => outlet.id === id));
  return unknown.map((id) => `No outlet with the id “${id}” covers this.`);
}

function pageQuery(form: ComparisonForm, filter: URLSearchParams, page: number): URLSearchParams {
  const query = new URLSearchParams(filter);
  if (!form.markDifferences) query.set('differences', 'plain');
  query.set('page', String(page));
  return query;
}

function emptyReason(comparison: Comparison): string {
  if (comparison.rows.length > 0) return '';
  return comparison.totalRows > 0
    ? 'No claim matches this filter. Widen it or clear it to see all claims.'
    : 'No claims were found in these articles. Open an article below to see its text.';
}
