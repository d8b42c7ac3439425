import type { EditSummary } from '../../domain/article-edit.js';
import type { ArticleDetail } from '../../services/contract/articles.js';
import type { EventSummary } from '../../services/contract/events.js';
import type { FieldErrors } from '../forms/form-field.js';
import type { TypedCorrection } from '../forms/correction-form.js';
import type { ChoiceView } from './comparison-filter-view.js';
import { dateWords } from './date-words.js';
import type { Deciding } from './decide-view.js';
import type { NoticeView } from './decision-notice.js';
import type { FindingView } from './finding-view.js';
import { findingView } from './finding-view.js';
import type { BadgeView } from './labels.js';
import { SILENT_EDIT } from './labels.js';
import type { LinkView } from './links.js';
import { articleHref, eventHref, externalHref, outletHref, versionsHref } from './links.js';
import { countOf } from './number-words.js';
import type { ParagraphView } from './reader-view.js';
import { readerView } from './reader-view.js';
import { versionWords } from './version-words.js';

/** What `pages/articles/article.ejs` prints: an article with its claims marked. */
export interface ArticlePage {
  /** Headline, or where the text came from. */
  readonly title: string;
  /** What just happened ("Saved."), or empty. */
  readonly notice: string;
  /** What is wrong with the form that was sent, by field. */
  readonly errors: FieldErrors;
  /** The event it belongs to, to go back to; null before it is compared. */
  readonly event: LinkView | null;
  /** The outlet's page; null while nobody has named the outlet. */
  readonly outlet: LinkView | null;
  /** The article on the web; null without an address. */
  readonly source: LinkView | null;
  /** Outlet, date, headline and byline with their certainty. */
  readonly findings: readonly FindingView[];
  /** Estimates that one click confirms. */
  readonly confirmations: readonly ConfirmationView[];
  /** Words, claims, where it came from. */
  readonly facts: readonly string[];
  /** A warning that the text is cut short; empty else. */
  readonly warning: string;
  /** What the latest edit did; null for an article of one version. */
  readonly edited: EditNoteView | null;
  /** Versions, newest first. */
  readonly versions: readonly VersionView[];
  /** The text. */
  readonly paragraphs: readonly ParagraphView[];
  /** What was just recorded; null else. */
  readonly recorded: NoticeView | null;
  /** The form to move it to another event; null before it is compared. */
  readonly moving: MovingView | null;
  /** The form stands open, as the outlet or the date is asked for or what was sent is wrong. */
  readonly asking: boolean;
  /** The form for metadata with what was typed or is known. */
  readonly form: CorrectionFormView;
}

/** The latest edit in a line. */
export interface EditNoteView extends LinkView {
  /** That it was silent; null else. */
  readonly badge: BadgeView | null;
}

/** A version of the article. */
export interface VersionView {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** A button that confirms an estimate. */
export interface ConfirmationView {
  readonly field: 'outlet' | 'published' | 'title';
  readonly value: string;
  readonly label: string;
}

/** The form to move an article to another event. */
export interface MovingView extends Deciding {
  readonly article: string;
  readonly events: readonly ChoiceView[];
}

/** The form for metadata. */
export interface CorrectionFormView {
  readonly action: string;
  readonly outlet: string;
  readonly published: string;
  readonly headline: string;
  readonly editor: string;
}

/**
 * Builds the reader page.
 *
 * @param state.typed what was typed into the form when it could not be saved.
 * @param state.edit what the latest edit did; null for an article of one version.
 */
export function articlePage(
  article: ArticleDetail,
  state: {
    readonly notice: string;
    readonly errors: FieldErrors;
    readonly typed: TypedCorrection | null;
    readonly recorded: NoticeView | null;
    readonly editor: string;
    readonly events: readonly EventSummary[];
    readonly edit: EditSummary | null;
  },
): ArticlePage {
  const { summary } = article;
  const href = externalHref(summary.url);
  const findings = findingsOf(article);
  return {
    title: summary.title,
    notice: state.notice,
    errors: state.errors,
    event: summary.event === null ? null : { label: summary.event.title, href: eventHref(summary.event.id) },
    outlet: summary.outlet.known ? { label: summary.outlet.name, href: outletHref(summary.outlet.id) } : null,
    source: href === null ? null : { label: new URL(href).hostname, href },
    findings,
    confirmations: confirmationsOf(findings),
    facts: [countOf(summary.words, 'word'), countOf(article.annotation.claims.length, 'claim'), `From ${originWords(summary.origin)}`],
    warning: article.truncated ? 'The text is cut short, so claims may be missing.' : '',
    edited: state.edit === null ? null : { label: `Version ${state.edit.to}: ${state.edit.text}`, href: versionsHref(summary.id), badge: state.edit.silent ? SILENT_EDIT : null },
    versions: versionsOf(article),
    paragraphs: readerView(article),
    recorded: state.recorded,
    moving: movingOf(article, state),
    asking: Object.keys(state.errors).length > 0 || findings.slice(0, 2).some(({ certainty }) => certainty === 'unknown'),
    form: formOf(article, state.typed, state.editor),
  };
}

/** A file by its name: where it lies on the disk of the server tells an editor nothing. */
function originWords(origin: string): string {
  return /^[a-z]+:\/\//i.test(origin) ? origin : (origin.split(/[\\/]/).at(-1) ?? origin);
}

function findingsOf(article: ArticleDetail): readonly FindingView[] {
  const same = (value: string): string => value;
  return [
    findingView('Outlet', article.outlet, { of: same, raw: same, unknown: 'Not known. Who published this?' }),
    findingView('Published', article.summary.published, {
      of: (value) => dateWords(value.iso),
      raw: (value) => value.iso,
      unknown: 'Not known. When was this published?',
    }),
    findingView('Headline', article.title, { of: same, raw: same, unknown: 'Not known. What is its headline?' }),
    findingView('Byline', article.byline, { of: same, unknown: 'Not known' }),
  ];
}

function confirmationsOf(findings: readonly FindingView[]): readonly ConfirmationView[] {
  const fields = ['outlet', 'published', 'title'] as const;
  return fields.flatMap((field, index) => {
    const finding = findings[index];
    if (finding === undefined || finding.confirm === null) return [];
    return [{ field, value: finding.confirm, label: `Confirm ${finding.label.toLowerCase()}: ${finding.value}` }];
  });
}

function versionsOf(article: ArticleDetail): readonly VersionView[] {
  return [...article.versions]
    .sort((a, b) => b.version - a.version)
    .map((version) => ({
      label: `${versionWords(version)}, ${countOf(version.words, 'word')}`,
      href: `${articleHref(article.summary.id)}?version=${version.version}`,
      current: version.version === article.summary.version,
    }));
}

function movingOf({ summary }: ArticleDetail, { editor, events }: { readonly editor: string; readonly events: readonly EventSummary[] }): MovingView | null {
  if (summary.event === null) return null;
  const others = events.filter((event) => event.id !== summary.event?.id);
  return {
    editor,
    back: articleHref(summary.id),
    article: summary.id,
    events: [{ value: 'own', label: 'An event of its own', chosen: others.length === 0 }, ...others.map(({ from, id, title }) => ({ value: id, label: `${title} (${dateWords(from ?? 'no date')})`, chosen: false }))],
  };
}

function formOf(article: ArticleDetail, typed: TypedCorrection | null, editor: string): CorrectionFormView {
  const known = (finding: ArticleDetail['outlet']): string => (finding.certainty === 'known' ? (finding.value ?? '') : '');
  const { published } = article.summary;
  return {
    action: `${articleHref(article.summary.id)}/metadata`,
    outlet: typed?.outlet ?? known(article.outlet),
    published: typed?.published ?? (published.certainty === 'known' ? (published.value?.iso ?? '') : ''),
    headline: typed?.title ?? known(article.title),
    editor: typed?.editor ?? editor,
  };
}
