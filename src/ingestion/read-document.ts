import type { ArticleDraft } from '../domain/article.js';
import type { Finding } from '../domain/finding.js';
import { UnreadableInputError } from '../errors.js';
import { decodeText } from './decode-text.js';
import { detectFormat } from './detect-format.js';
import { looksLikeFeed, xmlRoot } from './fetch/looks-like-feed.js';
import { identityOf } from './identity.js';
import { findByline } from './metadata/byline.js';
import { sameWords } from './metadata/clean-title.js';
import { detectLanguage } from './metadata/language.js';
import { findOutlet } from './metadata/outlet.js';
import { findPublished } from './metadata/published.js';
import { findSelfLink } from './metadata/self-link.js';
import { findTitle } from './metadata/title.js';
import { isTruncated } from './metadata/truncation.js';
import { cleanUrl, domainOf, namesDomain } from './metadata/web-address.js';
import { joinParagraphs, normalizeCharacters } from './normalize-text.js';
import type { DocumentHints, ReadableDocument } from './readers/document-hints.js';
import { readHtml } from './readers/read-html.js';
import { readJsonArticle, splitJson } from './readers/read-json.js';
import { readMarkdown } from './readers/read-markdown.js';
import { readText } from './readers/read-text.js';

/** What an editor states about a document; it outranks what the document says. */
export interface ReadOverrides {
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
  readonly story?: string;
}

/** One document to read. */
export interface ReadInput {
  /** Absolute path, URL, `standard input` or `pasted text`. */
  readonly origin: string;
  readonly bytes: Uint8Array;
  /** Address the document was fetched from or is known to have. */
  readonly url?: string;
  readonly overrides?: ReadOverrides;
  /** The present as an ISO instant; publication dates after it are not believed. */
  readonly now: string;
}

/**
 * Reads one document: text, Markdown with front matter, a saved page or a JSON article.
 *
 * @throws {UnreadableInputError} `empty`, `too-large`, `binary`, `feed`, `xml`, `front-matter`, `json`, `too-deep`, `no-text`, or
 *   `several` for a JSON file of more than one article, which is for `readBatch`.
 * @throws {ValidationError} when an editor's date cannot be read or lies in the future.
 */
export function readDocument(input: ReadInput): ArticleDraft {
  return draftOf(readableOf(decodeText(input.bytes, input.origin), input.origin), input);
}

function readableOf(text: string, origin: string): ReadableDocument {
  const format = detectFormat(text, origin);
  if (looksLikeFeed(text)) throw new UnreadableInputError('feed', origin, 'it is a feed, not an article; give its address, and the pages that it lists are fetched');
  if (format === 'text' && /^\s*<\?xml\b/iu.test(text) && xmlRoot(text) !== 'html') throw new UnreadableInputError('xml', origin, 'it is XML data, not an article');
  if (format === 'html') return readHtml(text, origin);
  if (format === 'json') return onlyArticle(text, origin);
  const normalized = normalizeCharacters(text);
  return format === 'markdown' ? readMarkdown(normalized, origin) : readText(normalized);
}

function onlyArticle(text: string, origin: string): ReadableDocument {
  const records = splitJson(text);
  const [first] = records;
  if (records.length > 1) throw new UnreadableInputError('several', origin, `it holds ${records.length} articles; read it as a batch`);
  if (first?.fields == null) throw new UnreadableInputError('json', origin, first?.fault ?? 'it holds no JSON object');
  return readJsonArticle(first.fields, origin);
}

/**
 * Makes a draft of what a reader found: chooses among its hints and those in its text.
 *
 * @throws {UnreadableInputError} `no-text` when no paragraph holds a word.
 */
export function draftOf(document: ReadableDocument, input: Omit<ReadInput, 'bytes'>): ArticleDraft {
  const { hints, format } = document;
  const overrides = statedOnly(input.overrides ?? {});
  const title = findTitle(overrides.title, hints.title.filter((found) => !isOutletName(found.value, hints)), document.paragraphs);
  const paragraphs = withoutTitle(document.paragraphs, title);
  const text = joinParagraphs(paragraphs);
  if (!/\p{L}/u.test(text)) throw new UnreadableInputError('no-text', input.origin, 'it holds no readable paragraph');
  const searched = sampleOf(text);
  const selfLink = findSelfLink(paragraphs, title.value);
  const address = hints.url ?? input.url ?? selfLink?.url ?? (domainOf(input.origin) === null ? null : input.origin);
  const canonicalUrl = address === null ? null : absoluteUrl(address, input.url ?? input.origin);
  const domain = canonicalUrl === null ? null : domainOf(canonicalUrl);
  const domainCertain = address !== selfLink?.url || selfLink.certain;
  return {
    origin: input.origin,
    identity: identityOf({ canonicalUrl: domainCertain ? canonicalUrl : null, id: hints.id, origin: input.origin, text }),
    format,
    text,
    title,
    byline: findByline(hints.byline, paragraphs),
    outlet: findOutlet({ override: overrides.outlet, stated: hints.outlet, domain, domainCertain, text: searched }),
    outletDomain: domain,
    published: findPublished({ override: overrides.published, stated: hints.published, url: canonicalUrl, text: searched, now: input.now }),
    language: detectLanguage(text, hints.language),
    canonicalUrl,
    truncated: hints.truncated || isTruncated(paragraphs),
    story: overrides.story ?? hints.story,
  };
}

/** The head and tail of a text far longer than any article, where its metadata is looked for. */
function sampleOf(text: string): string {
  return text.length <= 200_000 ? text : `${text.slice(0, 150_000)}\n\n${text.slice(-50_000)}`;
}

/** Old pages carry the outlet's name for a title. */
function isOutletName(title: string, hints: DocumentHints): boolean {
  const domain = hints.url === null ? null : domainOf(hints.url);
  return hints.outlet.some(({ value }) => sameWords(value, title)) || (domain !== null && title.split(' ').length < 5 && namesDomain(title, domain));
}

function absoluteUrl(address: string, base: string): string | null {
  return cleanUrl(address, domainOf(base) === null ? undefined : base);
}

/** Blank fields of a form state nothing. */
function statedOnly(overrides: ReadOverrides): ReadOverrides {
  return Object.fromEntries(Object.entries(overrides).flatMap(([name, value]: [string, string]) => (value.trim() === '' ? [] : [[name, value.trim()]])));
}

/** The body does not repeat the title, whether it stood on top as a heading or as the first line. */
function withoutTitle(paragraphs: readonly string[], title: Finding<string>): readonly string[] {
  const words = title.evidence ?? title.value;
  if (words === null) return paragraphs;
  const at = paragraphs.slice(0, 6).findIndex((text) => sameWords(text, words) || (title.value !== null && sameWords(text, title.value)));
  return at < 0 || paragraphs.length === 1 ? paragraphs : paragraphs.filter((_, index) => index !== at);
}
