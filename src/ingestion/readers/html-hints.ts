import { decode } from 'html-entities';
import { cleanTitle, titleSuffix } from '../metadata/clean-title.js';
import { cleanUrl } from '../metadata/web-address.js';
import { squeeze } from '../normalize-text.js';
import { hint } from './document-hints.js';
import type { DocumentHints, Hint } from './document-hints.js';
import type { HtmlPage } from './html-page.js';
import { findJsonLdArticle } from './json-ld.js';
import type { JsonLdArticle } from './json-ld.js';

const PUBLISHED_NAMES = ['article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date', 'pubdate', 'publishdate', 'publish-date', 'date', 'article.published'];

/** Hints of a page, and the article's body where its JSON-LD carries one. */
export interface HtmlHints {
  readonly hints: DocumentHints;
  readonly jsonLdBody: string | null;
}

/** Reads what a page's head and markup say of the article: JSON-LD, OpenGraph and other meta tags, microdata, `time`, headings, links. */
export function hintsOfPage(page: HtmlPage, html: string): HtmlHints {
  const metas = metaTags(page);
  const url = canonicalOf(page, metas, html);
  const article = findJsonLdArticle(jsonLdBlocks(page), { url, titles: visibleTitles(page, metas) });
  const site = article?.publisher ?? metas.get('og:site_name') ?? null;
  return {
    jsonLdBody: article?.body ?? null,
    hints: {
      outlet: outletHints(page, metas, article),
      title: titleHints(page, metas, article, site),
      byline: bylineHints(page, metas, article),
      published: publishedHints(page, metas, article),
      url: url ?? article?.url ?? null,
      language: page.documentElement.getAttribute('lang') ?? article?.language ?? metas.get('og:locale')?.slice(0, 2) ?? null,
      id: null,
      story: null,
      truncated: article !== null && !article.free,
    },
  };
}

const MOST_BLOCKS = 50;

function jsonLdBlocks(page: HtmlPage): readonly string[] {
  const scripts = [...page.querySelectorAll('script[type]')].filter((node) => /^\s*application\/ld\+json\s*(?:;|$)/iu.test(node.getAttribute('type') ?? ''));
  return scripts.slice(0, MOST_BLOCKS).map((node) => node.textContent ?? '');
}

function visibleTitles(page: HtmlPage, metas: ReadonlyMap<string, string>): readonly string[] {
  const headings = [...page.querySelectorAll('h1')].map((node) => node.textContent);
  const title = decoded(page.querySelector('title')?.textContent);
  return [metas.get('og:title'), ...headings, title, title === null ? null : cleanTitle(title, null)].filter((words) => words != null).map(squeeze);
}

function metaTags(page: HtmlPage): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const node of page.querySelectorAll('meta')) {
    const name = (node.getAttribute('property') ?? node.getAttribute('name') ?? node.getAttribute('itemprop'))?.trim().toLowerCase();
    const content = squeeze(decode(node.getAttribute('content') ?? ''));
    if (name !== undefined && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

function outletHints(page: HtmlPage, metas: ReadonlyMap<string, string>, article: JsonLdArticle | null): readonly Hint[] {
  return [
    ...hint(article?.publisher, 'json-ld', 0.95),
    ...hint(metas.get('og:site_name'), 'open-graph', 0.92),
    ...hint(metas.get('dc.publisher') ?? metas.get('publisher'), 'meta', 0.85),
    ...hint(page.querySelector('[itemprop="publisher"] [itemprop="name"]')?.textContent, 'markup', 0.8),
    ...hint(metas.get('application-name'), 'meta', 0.75),
    ...hint(titleSuffix(decode(page.querySelector('title')?.textContent ?? '')), 'title-suffix', 0.5),
  ];
}

function titleHints(page: HtmlPage, metas: ReadonlyMap<string, string>, article: JsonLdArticle | null, site: string | null): readonly Hint[] {
  const headings = [...page.querySelectorAll('h1')].map((node) => squeeze(node.textContent ?? '')).filter((words) => words !== '');
  const heading = headings.length === 1 ? headings[0] : undefined;
  const inArticle = squeeze(page.querySelector('article h1, main h1')?.textContent ?? '');
  const titled = page.querySelector('title')?.textContent ?? '';
  return [
    ...hint(decoded(article?.headline), 'json-ld', 0.95),
    ...cleaned(metas.get('og:title'), site, 'open-graph', 0.92),
    ...hint(inArticle === '' ? heading : inArticle, 'heading', 0.9),
    ...cleaned(metas.get('twitter:title'), site, 'meta', 0.88),
    ...cleaned(decoded(titled), site, 'title-element', 0.8),
  ];
}

function decoded(text: string | null | undefined): string | null {
  return text == null ? null : decode(text);
}

function cleaned(raw: string | null | undefined, site: string | null, method: string, confidence: number): Hint[] {
  if (raw == null) return [];
  return hint(cleanTitle(raw, site), method, confidence).map((found) => ({ ...found, evidence: squeeze(raw) }));
}

function bylineHints(page: HtmlPage, metas: ReadonlyMap<string, string>, article: JsonLdArticle | null): readonly Hint[] {
  const names = [article?.authors, metas.get('author'), metas.get('article:author'), metas.get('dc.creator'), metas.get('parsely-author')];
  const marked = page.querySelector('[itemprop="author"] [itemprop="name"], [rel="author"], [itemprop="author"], .byline, .author-name');
  const hints = names.flatMap((name, index) => hint(decoded(name), index === 0 ? 'json-ld' : 'meta', index === 0 ? 0.95 : 0.88));
  return [...hints, ...hint(marked?.textContent, 'markup', 0.8)].filter(({ value }) => !/^https?:|^@|^www\./iu.test(value) && value.length < 160);
}

/** Where a page shows its date, the surest first; a `time` elsewhere may be that of another story. */
const TIMES = ['[itemprop="datePublished"]', 'time[pubdate]', 'article header time', 'article time', 'main time', 'time[datetime]'];
const BESIDE = 'aside, nav, footer';

function publishedHints(page: HtmlPage, metas: ReadonlyMap<string, string>, article: JsonLdArticle | null): readonly Hint[] {
  const hints = hint(article?.published, 'json-ld', 0.95);
  for (const name of PUBLISHED_NAMES) hints.push(...hint(metas.get(name), 'meta', 0.9));
  const time = TIMES.flatMap((selector) => [...page.querySelectorAll(selector)]).find((node) => node.closest(BESIDE) === null);
  const words = ['datetime', 'content'].map((name) => time?.getAttribute(name)?.trim()).find((value) => value) ?? time?.textContent;
  return [...hints, ...hint(words, 'time-element', 0.85)];
}

/** Browsers note the address at the top of the pages they save. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+?)\s*-->/iu;

/** The page's address; one that can only be followed from the page itself is the last choice. */
function canonicalOf(page: HtmlPage, metas: ReadonlyMap<string, string>, html: string): string | null {
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? undefined;
  const given = [page.querySelector('link[rel="canonical"]')?.getAttribute('href'), metas.get('og:url'), SAVED_FROM.exec(html.slice(0, 3000))?.[1]];
  const urls = given.map((url) => url?.trim()).filter((url) => url !== undefined && url !== '');
  return urls.map((url) => cleanUrl(url!, base)).find((url) => url !== null) ?? urls[0] ?? null;
}
