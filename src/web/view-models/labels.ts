import type { AttributionKind, ReportStance } from '../../domain/attribution.js';
import type { ClaimKind, Factuality } from '../../domain/claim.js';
import type { AbsenceReason, DecisionEffect, RowStatus } from '../../domain/comparison-row.js';
import type { DecisionKind } from '../../domain/decision.js';
import type { DisputeRuling, DisputeState, DisputeType } from '../../domain/dispute.js';
import type { OutletKind } from '../../domain/outlet.js';

/** A short status with a tone for its colour; the label alone says everything. */
export interface BadgeView {
  readonly label: string;
  readonly tone: 'alert' | 'change' | 'good' | 'quiet';
}

/** The statuses of a row, most urgent first. */
export const STATUS_BADGES: Readonly<Record<RowStatus, BadgeView>> = {
  disputed: { label: 'Disputed', tone: 'alert' },
  updated: { label: 'Updated', tone: 'change' },
  corroborated: { label: 'Corroborated', tone: 'good' },
  'single-source': { label: 'Single source', tone: 'quiet' },
};

export const KIND_LABELS: Readonly<Record<ClaimKind, string>> = {
  event: 'Event',
  statement: 'Statement',
  background: 'Background',
  forecast: 'Forecast',
  opinion: 'Opinion',
};

export const ABSENCE_LABELS: Readonly<Record<AbsenceReason, string>> = {
  'not-reported': 'Not reported',
  'published-before': 'Published before this was known',
  truncated: 'Text is cut short, so it may be missing',
  unmatched: 'Similar wording not matched',
};

export const DISPUTE_LABELS: Readonly<Record<DisputeType, string>> = {
  quantity: 'Different figures',
  date: 'Different dates',
  place: 'Different places',
  actor: 'Different people or bodies',
  polarity: 'One affirms, one denies',
  antonym: 'Opposite wording',
  denial: 'Denied by a party',
  attribution: 'Different sources named',
  'quote-variance': 'Quotation differs',
  certainty: 'Different certainty',
  cause: 'Different cause',
};

/** How a dispute was found, by the part of its rule's name before the stroke. */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  quantity: 'amounts',
  date: 'dates',
  place: 'places',
  actor: 'who did what',
  polarity: 'what is affirmed and what is negated',
  antonym: 'words of opposite meaning',
  denial: 'who states and who denies it',
  attribution: 'who is credited',
  quote: 'quotations word for word',
  certainty: 'how sure each is',
  cause: 'causes',
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

/** How sure the claim's own source is; null where it is plainly stated as fact, which needs no note. */
export const CERTAINTY_NOTES: Readonly<Record<Factuality, string | null>> = {
  'CT+': null,
  'PR+': 'Stated as probable',
  'PS+': 'Stated as possible',
  'CT-': 'Stated in the negative',
  'PR-': 'Stated as probable, in the negative',
  'PS-': 'Stated as possible, in the negative',
  CTu: 'Said to be known, but not which way',
  Uu: 'Left open whether it is so',
};

/** How the outlet stands to what it reports; null for neutral verbs. */
export const STANCE_NOTES: Readonly<Record<ReportStance, string | null>> = {
  neutral: null,
  distancing: 'keeps its distance',
  conceding: 'concedes',
  committed: 'insists',
  endorsing: 'endorses',
  denying: 'denies',
};

export const ATTRIBUTION_LABELS: Readonly<Record<AttributionKind, string>> = {
  direct: 'quoted',
  indirect: 'paraphrased',
  mixed: 'partly quoted',
};

export const OUTLET_KIND_LABELS: Readonly<Record<OutletKind, string>> = {
  publisher: 'Publisher',
  agency: 'News agency',
  broadcaster: 'Broadcaster',
  official: 'Official body',
  other: 'Other',
  unknown: 'Kind not known',
};
