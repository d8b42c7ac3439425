import { hint } from './document-hints.js';
import type { DocumentHints } from './document-hints.js';

/** Named fields of front matter or of a JSON article. */
export type Fields = Readonly<Record<string, unknown>>;

/** Narrows parsed data to an object with named fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads what front matter or a JSON article states about itself; unknown fields are ignored.
 *
 * Names are the same in small and capital letters, and whatever joins their parts: "publishedAt", "Published-At", "published_at".
 */
export function hintsOfFields(fields: Fields, method: string): DocumentHints {
  const byName = new Map(Object.entries(fields).reverse().map(([name, value]) => [plainName(name), value]));
  const first = (...names: readonly string[]): unknown => names.map((name) => plain(byName.get(name))).find((value) => value !== null) ?? null;
  const text = (...names: readonly string[]): string | null => hint(first(...names), method, 0)[0]?.value ?? null;
  return {
    outlet: hint(first('outlet', 'publisher', 'site', 'sitename', 'publication'), method, 0.97),
    title: hint(first('title', 'headline'), method, 0.97),
    byline: hint(first('byline', 'author', 'authors'), method, 0.95),
    published: hint(first('published', 'date', 'publishedat', 'datepublished', 'publishdate', 'publicationdate', 'pubdate'), method, 0.97),
    url: text('url', 'canonicalurl', 'link', 'permalink'),
    language: text('language', 'lang'),
    id: text('id'),
    story: text('story'),
    truncated: byName.get('truncated') === true,
  };
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[_\s-]/gu, '');
}

/** Text of a field: strings, numbers, dates, lists of names and `{name}` objects. */
function plain(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value)) return value.slice(0, 20).map(plain).filter((part) => part !== null).join(', ') || null;
  return isFields(value) && typeof value['name'] === 'string' ? plain(value['name']) : null;
}
