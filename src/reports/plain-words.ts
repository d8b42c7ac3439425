import type { AttributionKind, ReportStance } from '../domain/attribution.js';
import type { Factuality } from '../domain/claim.js';
import type { AbsenceReason, RowStatus } from '../domain/comparison-row.js';
import type { DisputeType } from '../domain/dispute.js';

// What pages and reports have to name alike, so that one can be read beside the other.

/** What the status of a row is called. */
export const STATUS_LABELS: Readonly<Record<RowStatus, string>> = {
  disputed: 'In dispute',
  updated: 'Updated',
  corroborated: 'In several outlets',
  'single-source': 'In one outlet',
};

/** Why an outlet has no wording, as far as the data can tell. */
export const ABSENCE_LABELS: Readonly<Record<AbsenceReason, string>> = {
  'not-reported': 'Not reported',
  'published-before': 'Published before this was known',
  truncated: 'Text is cut short, so it may be missing',
  unmatched: 'Similar wording not matched',
};

/** Of a wording that belongs to another row: about every other one states what this row does. */
export const WITHIN_ANOTHER = 'may say this within another claim';

/** What the two sides of a dispute differ over. */
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

/** In whose words a source is given. */
export const ATTRIBUTION_LABELS: Readonly<Record<AttributionKind, string>> = {
  direct: 'quoted',
  indirect: 'paraphrased',
  mixed: 'partly quoted',
};
