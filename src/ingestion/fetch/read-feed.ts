import { parseFeed } from 'feedsmith';
import { UnreadableInputError } from '../../errors.js';
import { isFields } from '../readers/read-fields.js';

/** One entry of a feed that points to a page. */
export interface FeedEntry {
  readonly url: string;
  readonly title: string | null;
}

/**
 * Lists the pages of an RSS, RDF, Atom or JSON feed in its order, each address once.
 *
 * @param base the feed's own address, for relative links.
 * @throws {UnreadableInputError} `feed` when it cannot be parsed.
 */
export function readFeed(text: string, origin: string, base?: string): FeedEntry[] {
  let feed: unknown;
  try {
    ({ feed } = parseFeed(text) as { feed: unknown });
  } catch (cause) {
    if (/<channel[\s>]|<feed[\s>]/iu.test(text) && !/<(?:item|entry)[\s>]/iu.test(text)) return [];
    throw new UnreadableInputError('feed', origin, 'it is not a feed that can be read', cause);
  }
  const fields = isFields(feed) ? feed : {};
  const items = [fields['items'], fields['entries']].find(Array.isArray) as readonly unknown[] | undefined;
  const entries = new Map<string, FeedEntry>();
  for (const item of items ?? []) {
    if (!isFields(item)) continue;
    const url = absolute(linkOf(item), base);
    if (url !== null && !entries.has(url)) entries.set(url, { url, title: titleOf(item['title']) });
  }
  return [...entries.values()];
}

/** Atom titles are objects with their text in `value`. */
function titleOf(value: unknown): string | null {
  const text = isFields(value) ? value['value'] : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

function linkOf(item: Readonly<Record<string, unknown>>): string | null {
  const direct = [item['link'], item['url'], item['external_url']].find((value) => typeof value === 'string');
  if (direct !== undefined) return direct;
  const links = Array.isArray(item['links']) ? (item['links'] as readonly unknown[]).filter(isFields) : [];
  const page = links.find((link) => (link['rel'] ?? 'alternate') === 'alternate') ?? links[0];
  if (typeof page?.['href'] === 'string') return page['href'];
  return [isFields(item['guid']) ? item['guid']['value'] : item['guid'], item['id']].filter((value) => typeof value === 'string').find((value) => /^https?:\/\//iu.test(value)) ?? null;
}

function absolute(link: string | null, base: string | undefined): string | null {
  if (link === null) return null;
  try {
    const url = new URL(link, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
