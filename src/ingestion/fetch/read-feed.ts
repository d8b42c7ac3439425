import { parseFeed } from 'feedsmith';
import { UnreadableInputError } from '../../errors.js';
import { isFields } from '../readers/read-fields.js';

/** One entry of a feed that points to a page. */
export interface FeedEntry {
  readonly url: string;
  readonly title: string | null;
}

/** Whether a document looks like an RSS, RDF, Atom or JSON feed. */
export function looksLikeFeed(text: string): boolean {
  const head = text.slice(0, 2000);
  return /<(?:rss|feed|rdf:RDF)[\s>]/iu.test(head) || /"version"\s*:\s*"https:\/\/jsonfeed\.org\//u.test(head);
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
  if (typeof item['link'] === 'string') return item['link'];
  if (typeof item['url'] === 'string') return item['url'];
  const links = Array.isArray(item['links']) ? (item['links'] as readonly unknown[]).filter(isFields) : [];
  const page = links.find((link) => (link['rel'] ?? 'alternate') === 'alternate') ?? links[0];
  return typeof page?.['href'] === 'string' ? page['href'] : null;
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
