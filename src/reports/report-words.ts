import type { PublicationDate } from '../domain/article.js';
import type { Comparison, ComparisonArticle, OutletOmissions, TimelineEntry } from '../domain/comparison.js';
import type { Absence, RowDispute } from '../domain/comparison-row.js';
import type { Independence } from '../domain/origin-graph.js';
import type { Wording } from '../domain/wording.js';
import { attributionWords } from './attribution-words.js';
import { certaintyNote } from './certainty-words.js';
import { dateWords, publicationWords } from './date-words.js';
import { nameList } from './number-words.js';
import { ABSENCE_LABELS, STATUS_LABELS } from './plain-words.js';

/** Which outlets are without a row, a line for each reason: "Not reported: A and B". */
export function absenceLines(absent: readonly Absence[], nameOf: (outletId: string) => string): readonly string[] {
  const reasons = [...new Set(absent.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const names = absent.filter((absence) => absence.reason === reason).map(({ outletId, similar }) => `${nameOf(outletId)}${similar === undefined ? '' : ` (“${similar.text}”)`}`);
    return `${ABSENCE_LABELS[reason]}: ${nameList(names)}`;
  });
}

/** How many claims that others confirm an outlet leaves out, by reason: "3 not reported, 1 published before this was known". */
export function omissionWords({ corroborated }: OutletOmissions): string {
  const reasons = [...new Set(corroborated.map(({ reason }) => reason))].sort();
  return reasons.map((reason) => `${corroborated.filter((omission) => omission.reason === reason).length} ${lowered(ABSENCE_LABELS[reason])}`).join(', ');
}

/** What happened at a point of the timeline. */
export function timelineWord({ asRead, kind }: Pick<TimelineEntry, 'asRead' | 'kind'>): string {
  return kind === 'published' ? 'Published' : kind === 'value' ? 'Reported' : asRead === true ? 'Found edited' : 'Edited';
}

/** Who is cited for a wording, how, and how sure it is held: "Ines Toll · “claimed” (keeps its distance) · paraphrased · stated as probable". */
export function sourceWords(wording: Pick<Wording, 'attribution' | 'chain' | 'factuality' | 'text'>): string {
  const { detail, source } = attributionWords(wording);
  const certainty = certaintyNote(wording);
  return [source, detail, certainty === null ? '' : lowered(certainty)].filter((part) => part !== '').join(' · ');
}

/** "1 independent source", "1 to 2 independent sources". */
export function independenceWords({ min, max }: Pick<Independence, 'max' | 'min'>): string {
  if (max === 0) return 'No independent source';
  return `${min === max ? min : `${min} to ${max}`} independent ${max === 1 ? 'source' : 'sources'}`;
}

/** When something was published, or that nobody knows. */
export function publishedWords(published: PublicationDate | null, certainty: 'known' | 'estimated' | 'unknown' = 'known'): string {
  return `${publicationWords(published)}${certainty === 'estimated' && published !== null ? ' (estimated)' : ''}`;
}

/** Which version of an article is compared: "1", "2 of 7 May 2026, 08:30 UTC" where it gives another date than the first. */
export function versionWords({ firstPublished, published, version }: Pick<ComparisonArticle, 'firstPublished' | 'published' | 'version'>): string {
  const isDated = published !== null && firstPublished !== null && published.iso !== firstPublished.iso;
  return `${version}${isDated ? ` of ${dateWords(published.iso)}` : ''}`;
}

/** How many rows the report holds of how many there are. */
export function countWords({ rows, totalRows }: Comparison): string {
  return rows.length === totalRows ? `${totalRows} ${totalRows === 1 ? 'claim' : 'claims'}` : `${rows.length} of ${totalRows} claims`;
}

/** "Claims: 2 in dispute (3 open disputes), 14 in several outlets, 40 in one outlet." of the rows shown; empty without rows. */
export function statusCounts({ rows }: Pick<Comparison, 'rows'>): string {
  const statuses = (['disputed', 'updated', 'corroborated', 'single-source'] as const).filter((status) => rows.some((row) => row.status === status));
  if (statuses.length === 0) return '';
  const open = rows.flatMap(({ disputes }) => disputes).filter(isUnsettled).length;
  const parts = statuses.map((status) => {
    const count = rows.filter((row) => row.status === status).length;
    return `${count} ${lowered(STATUS_LABELS[status])}${status === 'disputed' && open > 0 ? ` (${open} open ${open === 1 ? 'dispute' : 'disputes'}; those between copies count once)` : ''}`;
  });
  return `Claims: ${parts.join(', ')}.`;
}

/** Whether a dispute still stands: nobody has dismissed or resolved it. One between copies is counted with the one that it repeats. */
export function isUnsettled({ repeats, state }: Pick<RowDispute, 'repeats' | 'state'>): boolean {
  return (state === 'open' || state === 'confirmed') && repeats === null;
}

/** With a small first letter, to go on in a sentence. */
export function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
