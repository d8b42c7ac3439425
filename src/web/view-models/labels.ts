import type { ClaimKind } from '../../domain/claim.js';
import type { ComparisonRow, DecisionEffect, RowStatus } from '../../domain/comparison-row.js';
import type { DecisionKind } from '../../domain/decision.js';
import type { DisputeRuling, DisputeState } from '../../domain/dispute.js';
import type { OutletKind } from '../../domain/outlet.js';
import { STATUS_LABELS } from '../../reports/plain-words.js';

export { ABSENCE_LABELS, ATTRIBUTION_LABELS, CERTAINTY_NOTES, DISPUTE_LABELS, RULE_WORDS, STANCE_NOTES, WITHIN_ANOTHER } from '../../reports/plain-words.js';

/** A short status with a tone for its colour; the label alone says everything. */
export interface BadgeView {
  readonly label: string;
  readonly tone: 'alert' | 'change' | 'good' | 'quiet';
}

const STATUS_BADGES: Readonly<Record<Exclude<RowStatus, 'corroborated'>, BadgeView>> = {
  disputed: { label: STATUS_LABELS.disputed, tone: 'alert' },
  updated: { label: STATUS_LABELS.updated, tone: 'change' },
  'single-source': { label: STATUS_LABELS['single-source'], tone: 'quiet' },
};

/** What a row amounts to. That several outlets carry it corroborates nothing where one source stands behind them all. */
export function statusBadge({ independentSources: { max, min }, status }: Pick<ComparisonRow, 'independentSources' | 'status'>): BadgeView {
  if (status !== 'corroborated') return STATUS_BADGES[status];
  if (min >= 2) return { label: 'Corroborated', tone: 'good' };
  if (max === 0) return { label: 'No known source', tone: 'change' };
  return max === 1 ? { label: 'One source', tone: 'change' } : { label: 'Perhaps one source', tone: 'quiet' };
}

export const KIND_LABELS: Readonly<Record<ClaimKind, string>> = {
  event: 'Event',
  statement: 'Statement',
  background: 'Background',
  forecast: 'Forecast',
  opinion: 'Opinion',
};

export const STATE_BADGES: Readonly<Record<DisputeState, BadgeView>> = {
  open: { label: 'Open', tone: 'alert' },
  confirmed: { label: 'Confirmed', tone: 'change' },
  dismissed: { label: 'Dismissed', tone: 'quiet' },
  resolved: { label: 'Resolved', tone: 'good' },
};

export const RULING_LABELS: Readonly<Record<DisputeRuling, string>> = {
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
  resolved: 'Resolved',
  reopened: 'Reopened',
};

export const DECISION_LABELS: Readonly<Record<DecisionKind, string>> = {
  same: 'Rows joined',
  different: 'Claims told apart',
  split: 'Wording taken out',
  move: 'Wording moved',
  rename: 'Headline',
  dispute: 'Dispute ruled on',
  'article-event': 'Article moved',
  'event-title': 'Event renamed',
  'article-metadata': 'Article details stated',
  undo: 'Taken back',
};

/** What became of a decision, and what that means. */
export const EFFECT_BADGES: Readonly<Record<DecisionEffect, BadgeView & { readonly meaning: string }>> = {
  applied: { label: 'Applied', tone: 'good', meaning: '' },
  partly: { label: 'Applied in part', tone: 'change', meaning: 'Some of it could not be done: a wording is gone, or a later decision says otherwise.' },
  'set-aside': { label: 'Set aside', tone: 'alert', meaning: 'A later decision says otherwise, and the later one counts. Take one of the two back.' },
  orphan: { label: 'Orphan', tone: 'alert', meaning: 'The wording it was made on is gone from the article. It applies again if the wording comes back.' },
  apart: { label: 'In different events', tone: 'change', meaning: 'Its claims are in different events now, and no row spans two events. Move an article, or take it back.' },
  reopened: { label: 'Reopened by new evidence', tone: 'alert', meaning: 'Wording that nobody had then has come since. Look at it and rule again.' },
  idle: { label: 'Dispute no longer found', tone: 'quiet', meaning: 'The engine finds no such dispute any more, so there is nothing to rule on.' },
  replaced: { label: 'Replaced', tone: 'quiet', meaning: 'A later decision on the same thing took its place.' },
  undone: { label: 'Taken back', tone: 'quiet', meaning: '' },
  recorded: { label: 'Recorded', tone: 'quiet', meaning: '' },
};

/** That an edit changed more than words and told readers nothing. */
export const SILENT_EDIT: BadgeView = { label: 'Edited silently', tone: 'alert' };

export const OUTLET_KIND_LABELS: Readonly<Record<OutletKind, string>> = {
  publisher: 'Publisher',
  agency: 'News agency',
  broadcaster: 'Broadcaster',
  official: 'Official body',
  other: 'Other',
  unknown: 'Kind not known',
};
