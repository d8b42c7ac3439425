import type { Comparison, ComparisonArticle, ComparisonOutlet } from '../../domain/comparison.js';
import { dateWords, periodWords } from './date-words.js';
import { outletHref } from './links.js';
import { countOf, nameList } from './number-words.js';

/** A column of the comparison. */
export interface ColumnView {
  readonly name: string;
  /** Null for an outlet that nobody has named yet. */
  readonly href: string | null;
  /** When it published: "7 May 2026, 05:00 UTC", "2 articles, 7–9 May 2026"; its articles where no date is known. */
  readonly articles: string;
  /** "edited" where an article came in a later version, and "text of Coast Wire" where all its articles are copies. */
  readonly remarks: readonly string[];
}

/** Formats the head of an outlet's column. */
export function columnView(outlet: ComparisonOutlet, { articles }: Pick<Comparison, 'articles'>): ColumnView {
  const own = articles.filter(({ id }) => outlet.articles.includes(id));
  const originals = own.map(({ copyOf }) => copyOf?.name ?? null);
  const isCopy = originals.length > 0 && !originals.includes(null);
  return {
    name: outlet.name,
    href: outlet.known ? outletHref(outlet.id) : null,
    articles: whenOf(own),
    remarks: [
      ...(own.some(({ version }) => version > 1) ? ['edited'] : []),
      ...(isCopy ? [`text of ${nameList([...new Set(originals.filter((name) => name !== null))])}`] : []),
    ],
  };
}

function whenOf(articles: readonly ComparisonArticle[]): string {
  const dates = articles.map(({ firstPublished }) => firstPublished?.iso).filter((iso) => iso !== undefined);
  if (articles.length === 1) return dates[0] === undefined ? countOf(1, 'article') : dateWords(dates[0]);
  const days = dates.map((iso) => iso.slice(0, 10)).sort();
  const count = countOf(articles.length, 'article');
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined || days.length < articles.length ? count : `${count}, ${periodWords(first, last)}`;
}
