import type { AttributionKind, ReportStance } from '../../domain/attribution.js';
import type { ClaimKind, Factuality } from '../../domain/claim.js';
import type { AbsenceReason, RowStatus } from '../../domain/comparison.js';
import type { DisputeState, DisputeType } from '../../domain/dispute.js';
import type { FramingType } from '../../domain/framing.js';
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

export const STATE_BADGES: Readonly<Record<DisputeState, BadgeView>> = {
  open: { label: 'Open', tone: 'alert' },
  confirmed: { label: 'Confirmed', tone: 'change' },
  dismissed: { label: 'Dismissed', tone: 'quiet' },
  resolved: { label: 'Resolved', tone: 'good' },
};

/** How sure the claim's own source is; null where it is plainly stated as fact, which needs no note. */
export const CERTAINTY_NOTES: Readonly<Record<Factuality, string | null>> = {
  'CT+': null,
  'PR+': 'Put as probable',
  'PS+': 'Put as possible',
  'CT-': 'Put as not so',
  'PR-': 'Put as improbable',
  'PS-': 'Put as possibly not so',
  CTu: 'Left open which way',
  Uu: 'Left open',
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

export const FRAMING_LABELS: Readonly<Record<FramingType, string>> = {
  loaded: 'loaded word',
  label: 'label',
  'scare-quote': 'scare quotes',
  hedge: 'hedge',
  stance: 'reporting verb',
  'agent-deletion': 'no agent named',
};

export const OUTLET_KIND_LABELS: Readonly<Record<OutletKind, string>> = {
  publisher: 'Publisher',
  agency: 'News agency',
  broadcaster: 'Broadcaster',
  official: 'Official body',
  other: 'Other',
  unknown: 'Kind not known',
};
