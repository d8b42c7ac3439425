import type { DecisionCounts, DecisionReference, DecisionSummary } from '../../services/contract/decisions.js';
import type { Page } from '../../services/contract/page.js';
import type { DecisionListForm } from '../forms/decision-list-form.js';
import type { ChoiceView } from './comparison-filter-view.js';
import { dateWords } from './date-words.js';
import type { Deciding } from './decide-view.js';
import type { NoticeView } from './decision-notice.js';
import type { BadgeView } from './labels.js';
import { DECISION_LABELS, EFFECT_BADGES } from './labels.js';
import type { LinkView } from './links.js';
import { articleHref, claimHref, decisionHref, eventHref, withQuery } from './links.js';
import { countOf } from './number-words.js';
import type { PaginationView } from './pagination.js';
import { paginationOf } from './pagination.js';

/** What `pages/decisions/index.ejs` prints: the history of decisions. */
export interface DecisionsPage {
  /** Name of the page. */
  readonly title: string;
  /** How many there are and how many need attention. */
  readonly summary: string;
  /** What was just recorded; null else. */
  readonly notice: NoticeView | null;
  /** What is wrong with the filter asked for. */
  readonly errors: readonly string[];
  /** Kinds of decision to choose from. */
  readonly kinds: readonly ChoiceView[];
  /** Editors to choose from. */
  readonly editors: readonly ChoiceView[];
  /** States to choose from. */
  readonly states: readonly ChoiceView[];
  /** A filter is on. */
  readonly filtered: boolean;
  /** Decisions of this page, those that need attention first. */
  readonly decisions: readonly DecisionLine[];
  /** Why none are listed; empty else. */
  readonly emptyReason: string;
  /** The name that the browser remembers; may be empty. */
  readonly editor: string;
  /** The way to the other pages. */
  readonly pagination: PaginationView | null;
}

/** A decision of the history. */
export interface DecisionLine {
  readonly id: string;
  readonly anchor: string;
  readonly kind: string;
  readonly summary: string;
  readonly who: string;
  readonly note: string;
  readonly badge: BadgeView;
  /** What the badge means; may be empty. */
  readonly meaning: string;
  readonly attention: boolean;
  /** Later decisions that it cannot stand beside. */
  readonly against: readonly OtherDecisionView[];
  readonly undoneBy: OtherDecisionView | null;
  readonly event: LinkView | null;
  readonly claims: readonly { readonly outlet: string; readonly text: string; readonly href: string; readonly gone: boolean }[];
  /** What opens the form to take it back, and what sends it; what took another back is undone by bringing that back. */
  readonly undoing: { readonly opens: string; readonly does: string };
  /** The form to take it back; null where it cannot be. */
  readonly undo: Deciding | null;
}

/** Another decision that one refers to. */
export interface OtherDecisionView {
  readonly words: string;
  readonly href: string;
}

const STATES = [['attention', 'Needs attention'], ['standing', 'Standing'], ['undone', 'Taken back']] as const;

/** Builds the history of decisions. */
export function decisionsPage(
  decisions: Page<DecisionSummary>,
  counts: DecisionCounts,
  form: DecisionListForm,
  given: { readonly editor: string; readonly notice: NoticeView | null },
): DecisionsPage {
  const query = (page: number): string => withQuery('/decisions', queryOf(form, page));
  const filtered = form.kind !== undefined || form.by !== '' || form.state !== undefined;
  return {
    title: 'Decisions',
    summary: counts.total === 0 ? '' : `${countOf(counts.total, 'decision')}, ${counts.attention === 0 ? 'none of which needs attention' : `${counts.attention} of which ${counts.attention === 1 ? 'needs' : 'need'} attention`}`,
    notice: given.notice,
    errors: Object.values(form.errors),
    kinds: choices([['', 'All kinds'], ...Object.entries(DECISION_LABELS)], form.kind ?? ''),
    editors: choices([['', 'Everybody'], ...counts.editors.map((name) => [name, name] as const)], form.by),
    states: choices([['', 'All'], ...STATES], form.state ?? ''),
    filtered,
    decisions: decisions.items.map((decision) => decisionLine(decision, { editor: given.editor, back: query(form.page) })),
    emptyReason: decisions.items.length > 0 ? '' : filtered ? 'No decision matches this filter.' : 'Nobody has decided anything yet.',
    editor: given.editor,
    pagination: paginationOf(decisions, query),
  };
}

/** Formats a decision for the history. */
export function decisionLine(decision: DecisionSummary, deciding: Deciding): DecisionLine {
  const { at, by, effect, event, id, note } = decision;
  return {
    id, note: note ?? '',
    anchor: `decision-${id}`,
    kind: DECISION_LABELS[decision.kind],
    summary: decision.summary,
    who: `${by}, ${dateWords(at)}`,
    badge: EFFECT_BADGES[effect],
    meaning: EFFECT_BADGES[effect].meaning,
    attention: decision.attention,
    against: decision.against.map(otherView),
    undoneBy: decision.undoneBy === null ? null : { ...otherView(decision.undoneBy), words: signed(decision.undoneBy) },
    undoing: decision.kind === 'undo' ? { opens: 'Bring it back', does: 'Bring that decision back' } : { opens: 'Take back', does: 'Take this decision back' },
    event: event === null ? null : { label: event.title, href: eventHref(event.id) },
    claims: decision.claims.map(({ articleId, claimId, outlet, text }) => ({ outlet, text, href: claimId === null ? articleHref(articleId) : claimHref(claimId), gone: claimId === null })),
    undo: decision.mayUndo ? deciding : null,
  };
}

/** "Jo, 21 November 2026 – my mistake": of a taking back, which names what it is about by where it stands. */
function signed({ at, by, note }: DecisionReference): string {
  return `${by}, ${dateWords(at)}${note === null ? '' : ` – ${note}`}`;
}

function otherView({ at, by, id, note, summary }: DecisionReference): OtherDecisionView {
  return { words: `${by}, ${dateWords(at)}: ${summary}${note === null ? '' : ` – ${note}`}`, href: decisionHref(id) };
}

function choices(options: readonly (readonly [string, string])[], chosen: string): readonly ChoiceView[] {
  return options.map(([value, label]) => ({ value, label, chosen: value === chosen }));
}

function queryOf(form: DecisionListForm, page: number): URLSearchParams {
  const query = new URLSearchParams();
  if (form.kind !== undefined) query.set('kind', form.kind);
  if (form.by !== '') query.set('by', form.by);
  if (form.state !== undefined) query.set('state', form.state);
  if (page > 1) query.set('page', String(page));
  return query;
}
