import { decode } from 'html-entities';
import { sameWords } from '../metadata/clean-title.js';
import { normalizeUrl } from '../metadata/web-address.js';
import { isFields } from './read-fields.js';
import type { Fields } from './read-fields.js';

/** What a page's JSON-LD says about its article. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly authors: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly body: string | null;
  /** False when the page says that readers have to pay. */
  readonly free: boolean;
}

const ARTICLE = /^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|OpinionNewsArticle|AnalysisNewsArticle)$/u;
const MOST_NODES = 5000;

/** What is known of a page from elsewhere, to tell its own article from those it links to. */
export interface PageSigns {
  readonly url: string | null;
  readonly titles: readonly string[];
}

/**
 * Finds the article among the JSON-LD blocks of a page (schema.org); null when none describes one.
 *
 * `@graph` lists and `@id` references are followed. Of several articles, the one with the page's address or title is the page's
 * own, else the one that lies in the fewest others: lists of further stories are articles too. Blocks that do not parse are left
 * out: pages often carry several, and one that is broken.
 */
export function findJsonLdArticle(blocks: readonly string[], signs: PageSigns = { url: null, titles: [] }): JsonLdArticle | null {
  const placed = blocks.flatMap(parseBlock);
  const nodes = placed.map(({ node }) => node);
  const byId = new Map(nodes.flatMap((node) => (typeof node['@id'] === 'string' && Object.keys(node).length > 1 ? [[node['@id'], node] as const] : [])));
  const articles = placed.filter(({ node }) => typesOf(node).some((type) => ARTICLE.test(type)));
  const article = best(articles, (one) => 100 * likeness(one.node, signs) - one.depth)?.node;
  const page = article ?? nodes.find((node) => typesOf(node).includes('WebPage') && textOf(node['datePublished']) !== null);
  if (page === undefined) return null;
  const name = (value: unknown): string | null => nameOf(value, byId);
  return {
    headline: textOf(page['headline']) ?? textOf(page['name']),
    published: textOf(page['datePublished']) ?? textOf(page['dateCreated']),
    authors: name(page['author']) ?? name(page['creator']),
    publisher: name(page['publisher']) ?? name(page['sourceOrganization']),
    url: urlOf(page),
    language: textOf(page['inLanguage']),
    body: textOf(page['articleBody']),
    free: !/^false$/iu.test(String(page['isAccessibleForFree'])),
  };
}

/** How surely an article is the page's own: 2 by its address, 1 by its title. */
function likeness(node: Fields, { url, titles }: PageSigns): number {
  const own = urlOf(node);
  const same = url !== null && own !== null && normalizeUrl(own) !== null && normalizeUrl(own) === normalizeUrl(url);
  const headline = textOf(node['headline']) ?? textOf(node['name']);
  return (same ? 2 : 0) + (headline !== null && titles.some((title) => sameWords(decode(headline), title)) ? 1 : 0);
}

function best<T>(items: readonly T[], score: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>((found, item) => (found === undefined || score(item) > score(found) ? item : found), undefined);
}

function urlOf(node: Fields): string | null {
  const main = node['mainEntityOfPage'];
  return textOf(node['url']) ?? (isFields(main) ? textOf(main['@id']) : textOf(main));
}

/** An object of a block and how many others it lies in; lists and what a page is about lie no deeper than it. */
interface PlacedNode {
  readonly node: Fields;
  readonly depth: number;
}

function parseBlock(block: string): PlacedNode[] {
  try {
    const cleaned = block.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/gu, '').replace(/\p{Cc}+/gu, ' ');
    return nodesOf(JSON.parse(cleaned) as unknown);
  } catch {
    return [];
  }
}

/** Every object of a block, outermost first. */
function nodesOf(root: unknown): PlacedNode[] {
  const nodes: PlacedNode[] = [];
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const { value, depth } = queue[at]!;
    if (Array.isArray(value)) for (const item of value as readonly unknown[]) queue.push({ value: item, depth });
    else if (isFields(value)) {
      nodes.push({ node: value, depth });
      for (const [name, child] of Object.entries(value)) {
        if (typeof child === 'object' && child !== null) queue.push({ value: child, depth: name === '@graph' || name === 'mainEntity' ? depth : depth + 1 });
      }
    }
  }
  return nodes;
}

function typesOf(node: Fields): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? (type as readonly unknown[]) : [type]).filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[/:]/u, ''));
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function nameOf(value: unknown, byId: ReadonlyMap<string, Fields>): string | null {
  if (Array.isArray(value)) return (value as readonly unknown[]).slice(0, 20).map((item) => nameOf(item, byId)).filter((name) => name !== null).join(', ') || null;
  if (!isFields(value)) return textOf(value);
  const own = textOf(value['name']);
  if (own !== null || typeof value['@id'] !== 'string') return own;
  const target = byId.get(value['@id']);
  return target === undefined ? null : textOf(target['name']);
}
