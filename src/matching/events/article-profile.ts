import type { Annotation } from '../../domain/annotation.js';
import type { PublicationDate } from '../../domain/article.js';
import { splitParagraphs } from '../../text/paragraphs.js';
import { slotTerms } from '../terms/slot-terms.js';

/** Stems with a weight each, heaviest first. */
export type TermWeights = readonly (readonly [term: string, weight: number])[];

/** What finding events and stories needs of an article, as plain JSON, so that it can be stored. */
export interface ArticleProfile {
  readonly id: string;
  /** Known publication date. */
  readonly published: PublicationDate | null;
  /** A story that an editor or the giver of the document named. */
  readonly story: string | null;
  /** The whole text; words of the first paragraphs count for more than background further down. */
  readonly body: TermWeights;
  /** Headline and opening. */
  readonly lead: TermWeights;
  /** Names of people, organisations and places. */
  readonly names: TermWeights;
  /** Years before that of publication that the text names, sorted; they mark background and anniversaries. */
  readonly years: readonly number[];
}

export interface ProfileInput {
  readonly id: string;
  readonly title: string | null;
  /** Paragraphs parted by blank lines. */
  readonly text: string;
  readonly published: PublicationDate | null;
  readonly story?: string | null;
  /** Resolved names, when the article has been analysed. */
  readonly annotation?: Pick<Annotation, 'entities'> | null;
}

const LEAD_WORDS = 60;
const MOST_TERMS = 300;
/** Weight of a word at the very end of a text, against 1 at its top. */
const LAST_WEIGHT = 0.4;
/** Characters over which the weight falls most of the way. */
const FALL_OFF = 1500;
const NAME_FORMS: ReadonlySet<string> = new Set(['name', 'short-name', 'acronym']);

/** Makes the profile of an article; linear in its length. */
export function profileArticle(input: ProfileInput): ArticleProfile {
  const body = new Map<string, number>();
  const names = new Map<string, number>();
  const opening: string[] = [...slotTerms(input.title ?? '').terms];
  const openingEnd = opening.length + LEAD_WORDS;
  for (const span of splitParagraphs(input.text)) {
    const read = slotTerms(input.text.slice(span.start, span.end));
    const weight = LAST_WEIGHT + (1 - LAST_WEIGHT) * Math.exp(-span.start / FALL_OFF);
    for (const term of read.terms) {
      add(body, term, weight);
      if (opening.length < openingEnd) opening.push(term);
    }
    for (const value of read.values) if (/\d|day$/.test(value)) add(body, value, weight);
    for (const name of read.names) add(names, name, weight);
  }
  for (const term of slotTerms(input.title ?? '').terms) add(body, term, 1);
  for (const name of resolvedNames(input)) add(names, name, 1);
  const lead = new Map<string, number>();
  for (const term of opening) add(lead, term, 1);
  return {
    id: input.id,
    published: input.published,
    story: input.story ?? null,
    body: heaviest(body),
    lead: heaviest(lead),
    names: heaviest(names),
    years: yearsOf(input.text),
  };
}

function resolvedNames(input: ProfileInput): string[] {
  const entities = input.annotation?.entities ?? [];
  const canonical = new Set(entities.filter((entity) => NAME_FORMS.has(entity.form)).map((entity) => entity.canonical));
  return [...canonical].flatMap((name) => slotTerms(name).terms);
}

function yearsOf(text: string): readonly number[] {
  const years = [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map((match) => Number(match[0]));
  return [...new Set(years)].sort((a, b) => a - b);
}

function add(weights: Map<string, number>, term: string, weight: number): void {
  weights.set(term, (weights.get(term) ?? 0) + weight);
}

function heaviest(weights: ReadonlyMap<string, number>): TermWeights {
  return [...weights]
    .map(([term, weight]) => [term, Math.round(weight * 1000) / 1000] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TERMS);
}
