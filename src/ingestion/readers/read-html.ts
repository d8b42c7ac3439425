import { squeeze, normalizeCharacters, paragraphsOfText } from '../normalize-text.js';
import { sameWords } from '../metadata/clean-title.js';
import type { ReadableDocument } from './document-hints.js';
import { articleBlocks } from './html-content.js';
import { hintsOfPage } from './html-hints.js';
import { parsePage } from './html-page.js';

/**
 * Reads a saved page: the article's paragraphs in order and what the page says about them.
 *
 * Captions, navigation, promotion and hidden text are left out; broken markup is read as far as it goes.
 */
export function readHtml(html: string, origin: string): ReadableDocument {
  const page = parsePage(html, origin);
  const { hints, jsonLdBody } = hintsOfPage(page, html);
  const visible = articleBlocks(html, origin, page).map(({ text }) => squeeze(normalizeCharacters(text)));
  const hidden = jsonLdBody === null ? [] : paragraphsOfText(normalizeCharacters(jsonLdBody));
  // Pages behind a subscription show a teaser and carry the article in their data.
  const fuller = lengthOf(hidden) > lengthOf(visible) * 1.6;
  const paragraphs = fuller ? hidden : visible;
  const titles = hints.title.map(({ value }) => value);
  const body = paragraphs.filter((text, index) => /\p{L}/u.test(text) && (index > 3 || !titles.some((title) => sameWords(title, text))));
  return { format: 'html', paragraphs: body, hints: { ...hints, truncated: hints.truncated && !fuller && lengthOf(body) < SHORT_TEASER } };
}

/** A page for subscribers whose text is longer than this, in characters, was saved by one. */
const SHORT_TEASER = 1500;

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}
