import type { PublicationDate } from '../../domain/article.js';
import type { Finding } from '../../domain/finding.js';
import { squeeze } from '../normalize-text.js';
import { isFuture, monthNumber, parseDate } from './parse-date.js';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const SENTENCE = /[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?]*/gu;
const YEAR = /\b(?:19[7-9]\d|20\d\d)\b/gu;
const DATED = new RegExp(`\\b(?:\\d{1,2}\\s+${MONTH},?\\s+\\d{4}|${MONTH}\\s+\\d{1,2},\\s+\\d{4})`, 'gu');
/** A day of a month without its year: it lies within a year before publication. */
const YEARLESS = new RegExp(`\\b[Oo]n (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?((?:${MONTH}) \\d{1,2}|\\d{1,2} (?:${MONTH}))(?![\\d,]* ?\\d{4})`, 'u');
const RECENT = /\b(?:earlier this (?:week|month)|this (?:week|month|morning)|yesterday|today|last (?:night|week)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/iu;
const PLANNED = /\b(?:will|would|shall|due|scheduled|planned?|by|until|expected|before|deadline|ahead of|next)\b/iu;

interface MonthMention {
  readonly year: number;
  readonly month: number;
  readonly evidence: string;
}

/**
 * Estimates when an article appeared from what it says happened; never certain.
 *
 * A day named without its year ("on January 8") lies on the first such day after the latest month that the text dates
 * by year. Failing that, a full date beside a word such as "earlier this week" is taken, to the month. Failing both the
 * date stays unknown and the latest year mentioned is given as evidence, since background can be many years old.
 */
export function estimateDate(text: string, now: string): Finding<PublicationDate> | null {
  const sentences = text.match(SENTENCE) ?? [];
  const past = sentences.filter((sentence) => !PLANNED.test(sentence) || /\bsigned\b|\bheld\b|\btook place\b/u.test(sentence));
  const latest = latestMonth(past);
  return fromYearlessDay(sentences, latest, now) ?? fromFullDate(past, now) ?? latestYear(past, now);
}

/** The latest month whose year the same sentence names; a month after the year's mention belongs to that year. */
function latestMonth(sentences: readonly string[]): MonthMention | null {
  let latest: MonthMention | null = null;
  for (const sentence of sentences) {
    const years = (sentence.match(YEAR) ?? []).map(Number);
    if (years.length !== 1) continue;
    for (const name of sentence.match(new RegExp(`\\b${MONTH}\\b`, 'gu')) ?? []) {
      const month = monthNumber(name);
      if (month === null || (/^May$/u.test(name) && !/\b(?:in|on|since|by|of) May\b|\bMay \d/u.test(sentence))) continue;
      const year = years[0]!;
      if (latest === null || year * 12 + month > latest.year * 12 + latest.month) latest = { year, month, evidence: squeeze(sentence) };
    }
  }
  return latest;
}

function fromYearlessDay(sentences: readonly string[], latest: MonthMention | null, now: string): Finding<PublicationDate> | null {
  if (latest === null) return null;
  const sentence = sentences.find((candidate) => YEARLESS.test(candidate) && !/\b(?:19|20)\d\d\b/u.test(candidate));
  const day = sentence === undefined ? null : YEARLESS.exec(sentence);
  const month = monthNumber(/\p{L}+/u.exec(day?.[1] ?? '')?.[0] ?? '');
  if (sentence === undefined || day === null || month === null) return null;
  const year = month >= latest.month ? latest.year : latest.year + 1;
  const value: PublicationDate = { iso: `${year}-${String(month).padStart(2, '0')}`, precision: 'month' };
  if (isFuture(value, now)) return null;
  const recent = sentences.find((candidate) => RECENT.test(candidate));
  const quoted = [latest.evidence, day[0], recent === undefined ? null : RECENT.exec(recent)![0]].filter((part) => part !== null);
  return { value, certainty: 'estimated', confidence: recent === undefined ? 0.35 : 0.45, evidence: quoted.map((part) => `“${part}”`).join(' … '), method: 'dated-events' };
}

function fromFullDate(sentences: readonly string[], now: string): Finding<PublicationDate> | null {
  let best: { readonly iso: string; readonly evidence: string } | null = null;
  for (const sentence of sentences) {
    if (!RECENT.test(sentence)) continue;
    for (const words of sentence.match(DATED) ?? []) {
      const date = parseDate(words);
      if (date !== null && !isFuture(date, now) && (best === null || date.iso > best.iso)) best = { iso: date.iso, evidence: squeeze(sentence) };
    }
  }
  if (best === null) return null;
  return { value: { iso: best.iso.slice(0, 7), precision: 'month' }, certainty: 'estimated', confidence: 0.4, evidence: `“${best.evidence}”`, method: 'dated-events' };
}

function latestYear(sentences: readonly string[], now: string): Finding<PublicationDate> | null {
  let best: { readonly year: number; readonly evidence: string } | null = null;
  for (const sentence of sentences) {
    for (const words of sentence.match(YEAR) ?? []) {
      const year = Number(words);
      if (year <= Number(now.slice(0, 4)) && (best === null || year > best.year)) best = { year, evidence: squeeze(sentence) };
    }
  }
  return best === null ? null : { value: null, certainty: 'unknown', confidence: 0, evidence: `“${best.evidence}”`, method: 'latest-year-mentioned' };
}
