import { folded } from './clean-title.js';
import { domainOf } from './web-address.js';

/** An address that a text gives as its own. */
export interface SelfLink {
  readonly url: string;
  /** Its words are those of the title or of the opening: certainly this article's address. */
  readonly certain: boolean;
}

const LONE = /^(?:(?:source|link|url|permalink|original(?: article)?)\s*:\s*)?<?((?:https?:\/\/|www\.)[^\s<>]+)>?$/iu;
/** Lines at either end of a text where pages print their own address. */
const ENDS = 4;

/**
 * Finds the page's own address in a text: a line at the top or bottom that is nothing but a link.
 *
 * The link is certain when at least half of its path's words stand in the title or first paragraph. Social networks are
 * passed over, and so are texts with several such links, unless one of them is certain.
 */
export function findSelfLink(paragraphs: readonly string[], title: string | null): SelfLink | null {
  const edges = paragraphs.filter((_, index) => index < ENDS || index >= paragraphs.length - ENDS);
  const urls = [...new Set(edges.flatMap((line) => LONE.exec(line)?.[1] ?? []))].filter((url) => {
    const domain = domainOf(url);
    return domain !== null && !/(?:^|\.)(?:facebook|twitter|x|t|instagram|youtube|youtu|telegram|whatsapp|linkedin|reddit|tiktok)\.(?:com|co|me|be)$/u.test(domain);
  });
  const opening = folded(`${title ?? ''} ${paragraphs.find((line) => line.length > 80)?.slice(0, 400) ?? ''}`);
  const certain = urls.find((url) => slugMatches(url, opening));
  if (certain !== undefined) return { url: certain, certain: true };
  return urls.length === 1 ? { url: urls[0]!, certain: false } : null;
}

function slugMatches(url: string, opening: string): boolean {
  const words = url.replace(/^[a-z]+:\/\/[^/]*/iu, '').split(/[^\p{L}]+/u).filter((word) => word.length > 3).map(folded);
  const slug = words.slice(-12);
  return slug.length >= 3 && slug.filter((word) => opening.includes(word)).length * 2 >= slug.length;
}
