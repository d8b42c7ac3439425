import { Readability } from '@mozilla/readability';
import { parsePage } from './html-page.js';
import type { HtmlNode, HtmlPage } from './html-page.js';
import { blocksOf } from './html-blocks.js';
import type { HtmlBlock } from './html-blocks.js';

/** Readability takes seconds on deeper markup (measured: 1 s at 300 levels, 7 s at 1,000). */
const DEEPEST_FOR_READABILITY = 150;
const MOST_NODES_FOR_READABILITY = 60_000;

/**
 * Chooses the paragraphs of a page that are the article.
 *
 * Readability names the region; the paragraphs are then taken from the page itself, so that one which its scoring
 * dropped from the middle or the end of that region is kept. Where it fails, drops much of what the page marks as its
 * article, or the page is too deep for it, every paragraph of `article`, `main` or the body is taken.
 */
export function articleBlocks(html: string, origin: string, page: HtmlPage): readonly HtmlBlock[] {
  const { blocks, deepest, nodes } = blocksOf(page.documentElement);
  const marked = markedArticle(blocks);
  const readable = deepest <= DEEPEST_FOR_READABILITY && nodes <= MOST_NODES_FOR_READABILITY;
  const found = readable ? readabilityBlocks(html, origin) : [];
  if (found.length === 0) return marked;
  const texts = new Set(found.map(({ text }) => text));
  const named = blocks.filter(({ text }) => texts.has(text));
  // A page whose very article has such a name keeps it; otherwise a sign-up box in the middle of an article goes.
  const keepsFurniture = lengthOf(named.filter(({ furniture }) => furniture)) > lengthOf(named) * 0.3;
  const chosen = blocks.map((block) => texts.has(block.text) && block.linkShare <= 0.6 && (keepsFurniture || !block.furniture));
  const matched = lengthOf(named);
  if (matched < lengthOf(found) * 0.7) return lengthOf(found) * 1.4 < lengthOf(marked) ? marked : found;
  return fillRegion(blocks, chosen, lengthOf(marked) > matched * 1.4 ? new Set(marked) : new Set());
}

/** Whether a block reads like a paragraph of prose rather than a label or a list of links. */
function isProse(block: HtmlBlock): boolean {
  if (block.linkShare > 0.5) return false;
  return block.text.length >= 60 || (block.text.length >= 20 && /[.!?…]["”’')\]]*$/u.test(block.text));
}

/** Adds what Readability left out between, and beside, the blocks it chose. */
function fillRegion(blocks: readonly HtmlBlock[], chosen: readonly boolean[], always: ReadonlySet<HtmlBlock>): readonly HtmlBlock[] {
  const first = chosen.indexOf(true);
  const last = chosen.lastIndexOf(true);
  const parents = new Set(blocks.filter((_, index) => chosen[index]).map(({ parent }) => parent));
  return blocks.filter((block, index) => {
    if (always.has(block)) return true;
    if (index >= first && index <= last && chosen[index]) return true;
    if (block.furniture || !isProse(block)) return false;
    return (index > first && index < last) || parents.has(block.parent);
  });
}

/** Every paragraph, list item and subheading of what the page marks as its article, else of its body. */
function markedArticle(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const inMain = blocks.filter((block) => block.inMain && !block.furniture);
  const scope = inMain.filter(isProse).length >= 2 ? inMain : blocks.filter((block) => !block.furniture);
  const prose = scope.map((block, index) => isProse(block) || (isSubheading(block) && scope[index + 1] !== undefined && isProse(scope[index + 1]!)));
  const article = scope.filter((_, index) => prose[index]);
  return article.length > 0 ? article : scope.filter(({ tag, linkShare }) => /^(?:p|li|blockquote|td|body|html|div|article|main)$/u.test(tag) && linkShare < 0.5);
}

function isSubheading(block: HtmlBlock): boolean {
  return /^h[2-4]$/u.test(block.tag) && block.linkShare < 0.5;
}

function readabilityBlocks(html: string, origin: string): readonly HtmlBlock[] {
  try {
    // It rewrites the document it is given, so it gets one of its own.
    const article = new Readability<HtmlNode>(parsePage(html, origin) as never, {
      charThreshold: 200,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node as unknown as HtmlNode,
    }).parse();
    return article?.content == null ? [] : blocksOf(article.content).blocks;
  } catch {
    // It was written for live pages and throws on some broken ones; the paragraphs that the page marks are used instead.
    return [];
  }
}

function lengthOf(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
