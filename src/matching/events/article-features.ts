import type { TermStatistics } from '../terms/term-statistics.js';
import type { ArticleProfile } from './article-profile.js';
import { commonVectorOf, cosineOf, nameVectorOf, vectorOf, weighTerms, type TermVector, type WeighedTerms } from './term-vector.js';

/** An article, or an event made of several, ready for comparison. */
export interface CompiledProfile {
  readonly id: string;
  readonly body: TermVector;
  readonly lead: TermVector;
  readonly names: TermVector;
  /** `body` without names. */
  readonly common: TermVector;
  /** `lead` without names. */
  readonly leadCommon: TermVector;
  /** Names of `lead`. */
  readonly leadNames: TermVector;
  /** Days since 1970 of the known publication date; null when unknown or no nearer than a month. */
  readonly day: number | null;
  /** Latest year that the text names; null when it names none of recent times. */
  readonly year: number | null;
}

/** Features of two articles, in the order in which the scorer reads them. */
export const ARTICLE_FEATURES = [
  'body', 'lead', 'names', 'common', 'leadCommon', 'longBody', 'longNames', 'longCommon', 'longLeadCommon', 'shorterBody', 'leadNames', 'longLeadNames',
  'daysApart', 'datesKnown', 'yearsApart',
] as const;

/** Where in a row the cosine of the texts stands, and the length of the shorter one. */
export const BODY_FEATURE = 0;
export const LENGTH_FEATURE = 9;
const [NAMES, COMMON, LEAD_NAMES] = [ARTICLE_FEATURES.indexOf('names'), ARTICLE_FEATURES.indexOf('common'), ARTICLE_FEATURES.indexOf('leadNames')];

/** Ordinary words that any two reports of one kind have in common. */
const ORDINARY = 0.2;

/** Terms from which on a text is long enough for its ordinary words to tell events of one story apart. */
const LONG = 150;
const DAY = 86_400_000;
/** More days apart than this is no further apart. */
const MOST_DAYS = 14;
/** Earlier years are history to any event in the news. */
const FIRST_YEAR = 1990;
const MOST_YEARS = 3;

/** A profile whose terms are weighed: all that comparing takes, and small enough to be stored. */
export interface WeighedProfile extends Pick<CompiledProfile, 'id' | 'day' | 'year'> {
  readonly body: WeighedTerms;
  readonly lead: WeighedTerms;
  readonly names: WeighedTerms;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Weighs the terms of a profile; n log n in the terms. */
export function weighProfile(profile: ArticleProfile, statistics: TermStatistics): WeighedProfile {
  const names = new Set(profile.names.map(([name]) => name));
  return {
    id: profile.id,
    body: weighTerms(profile.body, statistics, names),
    lead: weighTerms(profile.lead, statistics, names),
    names: weighTerms(profile.names, statistics, NO_NAMES),
    day: dayOf(profile),
    year: profile.years.filter((year) => year >= FIRST_YEAR).at(-1) ?? null,
  };
}

/** Readies a weighed profile; cost is linear in its terms. */
export function compileWeighed({ body, day, id, lead, names, year }: WeighedProfile): CompiledProfile {
  return {
    id, body: vectorOf(body), lead: vectorOf(lead), names: vectorOf(names),
    common: commonVectorOf(body), leadCommon: commonVectorOf(lead), leadNames: nameVectorOf(lead), day, year,
  };
}

/** Readies a profile: weighs and compiles it. */
export function compileProfile(profile: ArticleProfile, statistics: TermStatistics): CompiledProfile {
  return compileWeighed(weighProfile(profile, statistics));
}

/** Reads the features of two articles; symmetric. */
export function articleFeatures(a: CompiledProfile, b: CompiledProfile): Float64Array {
  const known = a.day !== null && b.day !== null;
  const body = cosineOf(a.body, b.body);
  const names = cosineOf(a.names, b.names);
  const common = cosineOf(a.common, b.common);
  const leadCommon = cosineOf(a.leadCommon, b.leadCommon);
  const leadNames = cosineOf(a.leadNames, b.leadNames);
  const long = Math.min(1, Math.min(a.body.codes.length, b.body.codes.length) / LONG);
  return Float64Array.of(
    body, cosineOf(a.lead, b.lead), names, common, leadCommon, long * body, long * names, long * common, long * leadCommon, long, leadNames, long * leadNames,
    known ? Math.min(MOST_DAYS, Math.abs(a.day - b.day)) : 0,
    known ? 1 : 0,
    known ? 0 : yearsApart(a, b),
  );
}

/**
 * How far two texts share ordinary words beyond what they share of names, 0–0.8: reports of two fires written to one pattern, or two
 * articles with one stock paragraph. Of short texts it says little, many of which have no name at all.
 */
export function patternOf(features: Float64Array): number {
  return Math.max(0, 2 * features[LENGTH_FEATURE]! - 1) * Math.max(0, features[COMMON]! - Math.max(features[NAMES]!, features[LEAD_NAMES]!) - ORDINARY);
}

/** Where dates are unknown the latest years that the texts name tell at least reports of different years apart. */
function yearsApart(a: CompiledProfile, b: CompiledProfile): number {
  return a.year === null || b.year === null ? 0 : Math.min(MOST_YEARS, Math.abs(a.year - b.year));
}

function dayOf(profile: ArticleProfile): number | null {
  const { published } = profile;
  if (published === null || published.precision === 'month' || published.precision === 'year') return null;
  const time = Date.parse(published.iso);
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}
