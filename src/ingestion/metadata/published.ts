import type { PublicationDate } from '../../domain/article.js';
import { UNKNOWN } from '../../domain/finding.js';
import type { Finding } from '../../domain/finding.js';
import { ValidationError } from '../../errors.js';
import { detectBoilerplate } from '../../text/boilerplate.js';
import { findDateline } from '../../text/datelines.js';
import { splitParagraphs } from '../../text/paragraphs.js';
import type { Hint } from '../readers/document-hints.js';
import { estimateDate } from './date-in-text.js';
import { isFuture, parseDate } from './parse-date.js';

/** What the choice of a publication date rests on. */
export interface DateEvidence {
  readonly override: string | undefined;
  readonly stated: readonly Hint[];
  readonly url: string | null;
  readonly text: string;
  /** The present, as an ISO instant: a later date is not believed. */
  readonly now: string;
}

const PATH_DATE = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)/u;

/**
 * Decides when an article was published.
 *
 * An editor's word, the document's fields, a header line or a dateline with its year, the date in its address; else an
 * estimate from the text. A date after `now` is refused and left as evidence.
 *
 * @throws {ValidationError} when an editor's date cannot be read or lies in the future.
 */
export function findPublished(evidence: DateEvidence): Finding<PublicationDate> {
  if (evidence.override !== undefined) return fromEditor(evidence.override, evidence.now);
  const stated = [...evidence.stated, ...headerHints(evidence.text), ...pathHints(evidence.url)];
  let refused: Finding<PublicationDate> | null = null;
  for (const { value, evidence: words, method, confidence } of stated) {
    const date = parseDate(value);
    if (date !== null && !isFuture(date, evidence.now)) return { value: date, certainty: 'known', confidence, evidence: words, method };
    refused ??= { value: null, certainty: 'unknown', confidence: 0, evidence: words, method: date === null ? `${method}-unreadable` : `${method}-in-the-future` };
  }
  if (refused !== null) return refused;
  const estimate = estimateDate(evidence.text, evidence.now);
  if (estimate?.value != null) return estimate;
  return yearlessDateline(evidence.text) ?? estimate ?? UNKNOWN;
}

function fromEditor(raw: string, now: string): Finding<PublicationDate> {
  const date = parseDate(raw);
  if (date === null) throw new ValidationError(`“${raw}” is not a date; write it like 2017-09-12.`, { published: 'Write the date like 2017-09-12.' });
  if (isFuture(date, now)) throw new ValidationError(`“${raw}” lies in the future.`, { published: 'The date lies in the future.' });
  return { value: date, certainty: 'known', confidence: 1, evidence: null, method: 'editor' };
}

function headerHints(text: string): Hint[] {
  const top = splitParagraphs(text).slice(0, 8);
  const end = top.at(-1)?.end ?? 0;
  const hints: Hint[] = [];
  for (const span of detectBoilerplate(text.slice(0, end))) {
    const words = text.slice(span.start, span.end);
    if (span.kind === 'header' && parseDate(dateOf(words)) !== null) hints.push({ value: dateOf(words), evidence: words, method: 'header', confidence: 0.9 });
    const dateline = span.kind === 'dateline' ? findDateline(text, { start: span.start, end }) : null;
    if (dateline?.date != null && /\d{4}$/u.test(dateline.date)) hints.push({ value: dateline.date, evidence: words, method: 'dateline', confidence: 0.85 });
  }
  return hints;
}

function dateOf(header: string): string {
  return header.replace(/^\s*(?:(?:first|last|originally)\s+)?(?:date|published|posted|updated|modified|issued)\s*(?:on|at|:)?\s*/iu, '').trim();
}

function pathHints(url: string | null): Hint[] {
  const match = url === null ? null : PATH_DATE.exec(url);
  if (match === null) return [];
  const value = `${match[1]!}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return [{ value, evidence: match[0].slice(1), method: 'url-path', confidence: 0.75 }];
}

/** A dateline that names a day but no year says nothing that can be computed with, but an editor can complete it. */
function yearlessDateline(text: string): Finding<PublicationDate> | null {
  for (const paragraph of splitParagraphs(text).slice(0, 8)) {
    const dateline = findDateline(text, paragraph);
    if (dateline?.date != null) return { value: null, certainty: 'unknown', confidence: 0, evidence: dateline.date, method: 'dateline-without-year' };
  }
  return null;
}
