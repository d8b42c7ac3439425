import type { PublicationDate } from '../domain/article.js';
import type { ReportStance } from '../domain/attribution.js';
import type { Factuality } from '../domain/claim.js';
import type { Comparison, OutletOmissions, TimelineEntry } from '../domain/comparison.js';
import type { Absence, AbsenceReason, RowStatus } from '../domain/comparison-row.js';
import type { Independence } from '../domain/origin-graph.js';
import type { Wording } from '../domain/wording.js';
import type { DisputeType } from '../domain/dispute.js';
import { chainWords } from '../domain/source-chain.js';

/** What pages and reports call the status of a row. */
export const STATUS_WORDS: Readonly<Record<RowStatus, string>> = {
  disputed: 'disputed',
  updated: 'updated',
  corroborated: 'corroborated',
  'single-source': 'single source',
};

/** Why an outlet has no wording, as far as the data can tell. */
export const ABSENCE_WORDS: Readonly<Record<AbsenceReason, string>> = {
  'not-reported': 'not found in what was read of its coverage',
  'published-before': 'all its articles came out before the earliest of these wordings',
  truncated: 'its text is cut short, so the missing part may hold it',
  unmatched: 'a similar sentence of its coverage was not matched',
};

/** Why an outlet has no wording, with the similar sentence where there is one. */
export function absenceWords({ reason, similar }: Absence): string {
  return similar === undefined ? ABSENCE_WORDS[reason] : `${ABSENCE_WORDS[reason]}: “${similar.text}”`;
}

/** How many claims that others confirm an outlet leaves out, by reason: "3 not found in what was read of its coverage". */
export function omissionWords({ corroborated }: OutletOmissions): string {
  const reasons = [...new Set(corroborated.map(({ reason }) => reason))].sort();
  return reasons.map((reason) => `${corroborated.filter((omission) => omission.reason === reason).length}: ${ABSENCE_WORDS[reason]}`).join('; ');
}

/** How a claim is held, in words for FactBank's values. */
export const FACTUALITY_WORDS: Readonly<Record<Factuality, string>> = {
  'CT+': 'Held as certain',
  'PR+': 'Held as probable',
  'PS+': 'Held as possible',
  'CT-': 'Held as certain, in the negative',
  'PR-': 'Held as probable, in the negative',
  'PS-': 'Held as possible, in the negative',
  CTu: 'Known, but not which way',
  Uu: 'Left open',
};

/** What the two sides of a dispute differ over. */
export const DISPUTE_WORDS: Readonly<Record<DisputeType, string>> = {
  quantity: 'number',
  date: 'date',
  place: 'place',
  actor: 'who did it',
  polarity: 'whether it is so',
  antonym: 'opposite words',
  denial: 'denial',
  attribution: 'who said it',
  'quote-variance': 'wording of a quotation',
  certainty: 'certainty',
  cause: 'cause',
};

const STANCE_WORDS: Readonly<Record<ReportStance, string>> = {
  neutral: '',
  distancing: 'the verb keeps a distance',
  conceding: 'the verb makes it a concession',
  committed: 'the verb stresses commitment',
  endorsing: 'the verb takes it as true',
  denying: 'the verb denies it',
};

/** What happened at a point of the timeline. */
export const TIMELINE_WORDS: Readonly<Record<TimelineEntry['kind'], string>> = { published: 'published', value: 'reported', edited: 'edited' };

/** Who is cited for a wording, and how. */
export function attributionWords({ attribution, chain }: Pick<Wording, 'attribution' | 'chain'>): string {
  if (attribution === null) return 'In the outlet’s own name.';
  const { cue, stance, kind, via, viaType } = attribution;
  const sources = chain.length === 0 ? [attribution] : chain;
  const words = [`Source: ${chainWords(sources, 'not named')}`];
  if (cue !== null) words.push(`“${cue}”${stance === null || stance === 'neutral' ? '' : ` (${STANCE_WORDS[stance]})`}`);
  words.push(kind === 'direct' ? 'quoted' : kind === 'mixed' ? 'partly quoted' : 'reported');
  if (via !== null && !sources.some(({ source }) => source === via)) words.push(viaType === 'document' ? `in “${via}”` : `through ${via}`);
  return `${words.join(', ')}.`;
}

/** "1 independent source", "1 to 2 independent sources". */
export function independenceWords({ min, max }: Pick<Independence, 'max' | 'min'>): string {
  if (max === 0) return 'No independent source';
  return `${min === max ? min : `${min} to ${max}`} independent ${max === 1 ? 'source' : 'sources'}`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const ISO = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** An ISO date or instant in words, no more exact than it is: "2 March 2031, 18:00 UTC"; as it stands when it is not ISO. */
export function dateWords(iso: string): string {
  const match = ISO.exec(iso);
  if (match === null) return iso;
  const [, year, month, day, time, zone] = match;
  const date = [day === undefined ? undefined : String(Number(day)), month === undefined ? undefined : MONTHS[Number(month) - 1], year];
  const words = date.filter((part) => part !== undefined).join(' ');
  if (time === undefined) return words;
  return `${words}, ${time}${zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` UTC${zone}`}`;
}

/** When something was published, or that nobody knows. */
export function publishedWords(published: PublicationDate | null, certainty: 'known' | 'estimated' | 'unknown' = 'known'): string {
  if (published === null) return 'date unknown';
  return certainty === 'estimated' ? `${dateWords(published.iso)} (estimated)` : dateWords(published.iso);
}

/** How many rows the report holds of how many there are. */
export function countWords({ rows, totalRows }: Comparison): string {
  return rows.length === totalRows ? `${totalRows} ${totalRows === 1 ? 'claim' : 'claims'}` : `${rows.length} of ${totalRows} claims`;
}

/** "2 claims disputed (3 open disputes), 14 corroborated, 40 single source." of the rows shown; empty without rows. */
export function statusCounts({ rows }: Pick<Comparison, 'rows'>): string {
  const statuses = (['disputed', 'updated', 'corroborated', 'single-source'] as const).filter((status) => rows.some((row) => row.status === status));
  if (statuses.length === 0) return '';
  const open = rows.flatMap(({ disputes }) => disputes).filter(({ repeats, state }) => state === 'open' && repeats === null).length;
  const parts = statuses.map((status) => {
    const count = rows.filter((row) => row.status === status).length;
    return `${count} ${STATUS_WORDS[status]}${status === 'disputed' && open > 0 ? ` (${open} open ${open === 1 ? 'dispute' : 'disputes'}; those between copies count once)` : ''}`;
  });
  return `Claims: ${parts.join(', ')}.`;
}
