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

/**
 * Finds the article among the JSON-LD blocks of a page (schema.org); null when none describes one.
 *
 * `@graph` lists and `@id` references are followed. Blocks that do not parse are left out: pages often carry several, and one that is broken.
 */
export function findJsonLdArticle(blocks: readonly string[]): JsonLdArticle | null {
  const nodes = blocks.flatMap(parseBlock);
  const byId = new Map(nodes.flatMap((node) => (typeof node['@id'] === 'string' && Object.keys(node).length > 1 ? [[node['@id'], node] as const] : [])));
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const page = article ?? nodes.find((node) => typesOf(node).includes('WebPage') && textOf(node['datePublished']) !== null);
  if (page === undefined) return null;
  const name = (value: unknown): string | null => nameOf(value, byId);
  const main = page['mainEntityOfPage'];
  return {
    headline: textOf(page['headline']) ?? textOf(page['name']),
    published: textOf(page['datePublished']),
    authors: name(page['author']) ?? name(page['creator']),
    publisher: name(page['publisher']) ?? name(page['sourceOrganization']),
    url: textOf(page['url']) ?? (isFields(main) ? textOf(main['@id']) : textOf(main)),
    language: textOf(page['inLanguage']),
    body: textOf(page['articleBody']),
    free: !/^false$/iu.test(String(page['isAccessibleForFree'])),
  };
}

function parseBlock(block: string): Fields[] {
  try {
    const cleaned = block.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/gu, '').replace(/\p{Cc}+/gu, ' ');
    return nodesOf(JSON.parse(cleaned) as unknown);
  } catch {
    return [];
  }
}

/** Every object of a block, outermost first. */
function nodesOf(root: unknown): Fields[] {
  const nodes: Fields[] = [];
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) for (const item of value as readonly unknown[]) queue.push(item);
    else if (isFields(value)) {
      nodes.push(value);
      for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) queue.push(child);
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
