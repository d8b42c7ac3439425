import { parseHTML } from 'linkedom';
import { UnreadableInputError } from '../../errors.js';

/** The part of the DOM that ingestion reads. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
  getAttribute(name: string): string | null;
  closest(selector: string): HtmlNode | null;
}

/** A parsed page. */
export interface HtmlPage {
  readonly documentElement: HtmlNode;
  querySelector(selector: string): HtmlNode | null;
  querySelectorAll(selector: string): Iterable<HtmlNode>;
}

/** Deeper markup is an attack or an accident; the parser's time grows with the square of it. */
const DEEPEST = 20_000;

/** Elements that hold nothing, or whose end tag may be left out, so that their open tags do not add up. */
const UNNESTED = new Set('area base br col embed hr img input link meta param source track wbr p li td th tr tbody thead tfoot dt dd option optgroup html head body'.split(' '));

/** Tags and entities; the parser needs some ten seconds for this many under one parent, and real pages have a tenth of it. */
const MOST_MARKUP = 250_000;

/**
 * Parses a page as browsers do, mending what is missing.
 *
 * The parser in use makes no `html` or `body` of its own, so a fragment is wrapped first.
 *
 * @throws {UnreadableInputError} `too-deep` when elements nest more than 20,000 deep, `too-complex` beyond 250,000 tags and entities.
 */
export function parsePage(html: string, origin: string): HtmlPage {
  if (estimatedDepth(html) > DEEPEST) throw new UnreadableInputError('too-deep', origin, `its markup is nested more than ${DEEPEST} elements deep`);
  if ((html.match(/[<&]/gu)?.length ?? 0) > MOST_MARKUP) throw new UnreadableInputError('too-complex', origin, `it holds more than ${MOST_MARKUP} tags and entities`);
  // A bare "<" is text; the parser makes a node of each, and takes minutes over a million of them.
  const escaped = withSmallNames(html.replace(/<(?![a-z/!?])/giu, '&lt;'));
  const whole = /<html[\s>]/iu.test(escaped.slice(0, 5000));
  const source = whole ? escaped : `<!doctype html><html><head></head><body>${escaped}</body></html>`;
  const { document } = parseHTML(source) as unknown as { readonly document: HtmlPage };
  return document;
}

const TAG = /<[a-z](?:[^<>"']|"[^"<]{0,4000}"|'[^'<]{0,4000}')*>/giu;
const ATTRIBUTE = /"[^"]*"|'[^']*'|\s[^\s"'=<>/]*[A-Z][^\s"'=<>/]*(?=\s*=)/gu;

/** Writes the names of attributes in small letters, as browsers read them; the parser in use takes CONTENT and content for two. */
function withSmallNames(html: string): string {
  if (!/<[a-z][^<>]{0,4000}\s[a-z-]*[A-Z][A-Za-z-]*\s*=/u.test(html) && !/<[A-Z]/u.test(html)) return html;
  return html.replace(TAG, (tag) => tag.replace(ATTRIBUTE, (part) => (/^\s/u.test(part) ? part.toLowerCase() : part)));
}

function estimatedDepth(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/giu)) {
    if (UNNESTED.has(match[2]!.toLowerCase())) continue;
    depth = match[1] === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
