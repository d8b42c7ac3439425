import { squeeze } from '../normalize-text.js';
import type { HtmlNode } from './html-page.js';

/** A stretch of a page that a browser sets as a paragraph of its own. */
export interface HtmlBlock {
  readonly text: string;
  /** Element that holds the words, in lower case: p, li, h2, div, td, … */
  readonly tag: string;
  /** Element it stands in, to tell siblings. */
  readonly parent: HtmlNode | null;
  /** Share of its characters that are link text, 0–1. */
  readonly linkShare: number;
  /** Inside `article`, `main` or an element marked as the article's body. */
  readonly inMain: boolean;
  /** Inside something named as navigation, promotion, comments or the like. */
  readonly furniture: boolean;
}

/** Blocks of a page in document order and the measures that decide how it is read. */
export interface HtmlBlocks {
  readonly blocks: readonly HtmlBlock[];
  readonly deepest: number;
  /** Elements and stretches of text. */
  readonly nodes: number;
}

const BLOCKS = new Set('address article aside blockquote body center dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(' '));
const SKIPPED = new Set('audio button canvas datalist embed figcaption figure frame frameset head iframe input link map meta nav noscript object option picture script select style svg template textarea title video'.split(' '));
const NAMED_FURNITURE = /(?:^|[\s_-])(?:comments?|related|share|sharing|social|promo|promoted|newsletter|cookies?|consent|banner|breadcrumbs?|menu|navbar|navigation|sidebar|advert|advertisement|ads?|sponsored?|widget|popup|modal|most-?(?:read|popular)|trending|recommended|recirculation|outbrain|taboola|copyright|footer|masthead|caption|credit)(?=$|[\s_-])/iu;
const NEVER_FURNITURE = new Set(['html', 'body', 'article', 'main']);

interface Frame {
  readonly inMain: boolean;
  readonly furniture: boolean;
  readonly link: boolean;
}

/** Walks a page without recursion, so that deep nesting cannot exhaust the stack. */
export function blocksOf(root: HtmlNode): HtmlBlocks {
  const blocks: HtmlBlock[] = [];
  const frames: Frame[] = [{ inMain: false, furniture: false, link: false }];
  let words: string[] = [];
  let linked = 0;
  let breaks = 0;
  let deepest = 0;
  let nodes = 0;
  const flush = (node: HtmlNode | null): void => {
    const text = squeeze(words.join(''));
    if (text !== '') {
      const { inMain, furniture } = frames.at(-1)!;
      blocks.push({ text, tag: tagOf(node), parent: node?.parentNode ?? null, linkShare: Math.min(1, linked / text.length), inMain, furniture });
    }
    words = [];
    linked = 0;
    breaks = 0;
  };
  const enter = (node: HtmlNode): boolean => {
    nodes++;
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      if (text.trim() !== '') breaks = 0;
      words.push(text);
      if (frames.at(-1)!.link) linked += text.trim().length;
      return false;
    }
    if (node.nodeType !== 1) return false;
    const tag = tagOf(node);
    if (tag === 'br') {
      words.push('\n');
      if (++breaks === 2) flush(node.parentNode);
      return false;
    }
    if (SKIPPED.has(tag) || isHidden(node)) return false;
    if (BLOCKS.has(tag)) flush(node.parentNode);
    frames.push(frameOf(node, tag, frames.at(-1)!));
    deepest = Math.max(deepest, frames.length);
    return true;
  };
  const leave = (node: HtmlNode): void => {
    if (BLOCKS.has(tagOf(node))) flush(node);
    frames.pop();
  };
  walk(root, enter, leave);
  flush(null);
  return { blocks, deepest, nodes };
}

function walk(root: HtmlNode, enter: (node: HtmlNode) => boolean, leave: (node: HtmlNode) => void): void {
  const path: HtmlNode[] = [];
  let node: HtmlNode | null = root;
  while (node !== null) {
    const child: HtmlNode | null = enter(node) ? node.firstChild : null;
    const entered = child !== null;
    if (entered) {
      path.push(node);
      node = child;
      continue;
    }
    if (node.nodeType === 1 && isEntered(node)) leave(node);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = path.pop() ?? null;
      if (node !== null) leave(node);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

/** An element without children was entered too, unless it was one of those that are skipped. */
function isEntered(node: HtmlNode): boolean {
  return !(tagOf(node) === 'br' || SKIPPED.has(tagOf(node)) || isHidden(node));
}

function tagOf(node: HtmlNode | null): string {
  return node?.nodeName.toLowerCase() ?? '';
}

function isHidden(node: HtmlNode): boolean {
  if (node.getAttribute('hidden') !== null || node.getAttribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(node.getAttribute('style') ?? '');
}

function frameOf(node: HtmlNode, tag: string, outer: Frame): Frame {
  const main = tag === 'article' || tag === 'main' || node.getAttribute('role') === 'main' || node.getAttribute('itemprop') === 'articleBody';
  const named = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`;
  const furniture = tag === 'aside' || tag === 'footer' || (!NEVER_FURNITURE.has(tag) && NAMED_FURNITURE.test(named.slice(0, 300)));
  return { inMain: outer.inMain || main, furniture: outer.furniture || furniture, link: outer.link || tag === 'a' };
}
