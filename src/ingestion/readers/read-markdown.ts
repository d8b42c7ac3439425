import { decode } from 'html-entities';
import { marked } from 'marked';
import type { Token, Tokens } from 'marked';
import { squeeze } from '../normalize-text.js';
import { hint } from './document-hints.js';
import type { ReadableDocument } from './document-hints.js';
import { splitFrontMatter } from './front-matter.js';

/** Beyond this a block of Markdown is read as plain lines: its lexer slows down with nesting, not with length. */
const LONGEST_LEXED = 2_000_000;

/**
 * Reads Markdown with optional front matter, YAML or TOML: paragraphs in order, the markup removed, the first top heading as title.
 *
 * Links in angle brackets keep their address, since they may be the page's own; rules and raw HTML tags are dropped.
 *
 * @throws {UnreadableInputError} `front-matter` with the line at fault.
 */
export function readMarkdown(text: string, origin: string): ReadableDocument {
  const { hints, body } = splitFrontMatter(text, origin);
  const paragraphs: string[] = [];
  const headings: { readonly depth: number; readonly text: string; readonly at: number }[] = [];
  for (const token of lex(body)) {
    if (token.type === 'heading') {
      const words = inlineText((token as Tokens.Heading).tokens, token.raw);
      headings.push({ depth: (token as Tokens.Heading).depth, text: words, at: paragraphs.length });
      paragraphs.push(words);
    } else for (const paragraph of blockParagraphs(token, 0)) paragraphs.push(paragraph);
  }
  const top = headings.find(({ depth }) => depth === 1) ?? headings.find(({ at }) => at === 0);
  return {
    format: 'markdown',
    paragraphs: paragraphs.map(squeeze).filter((paragraph) => paragraph !== ''),
    hints: { ...hints, title: [...hints.title, ...hint(top?.text, 'heading', 0.9)] },
  };
}

function lex(body: string): readonly Token[] {
  if (body.length > LONGEST_LEXED || deepestMarks(body) > 60) return body.split(/\n\s*\n/u).map((raw) => ({ type: 'text', raw, text: raw }));
  return marked.lexer(body);
}

/** How deep block quotes and lists can nest in one line; the lexer recurses once for each level. */
function deepestMarks(body: string): number {
  let deepest = 0;
  for (const match of body.matchAll(/^[ \t>*+-]+/gmu)) deepest = Math.max(deepest, match[0].replace(/[^>*+-]/gu, '').length);
  return /[[\]*_`]{500}/u.test(body) ? Infinity : deepest;
}

function blockParagraphs(token: Token, depth: number): string[] {
  if (depth > 50) return [token.raw];
  switch (token.type) {
    case 'space': case 'hr': case 'def': return [];
    case 'heading': return [inlineText((token as Tokens.Heading).tokens, token.raw)];
    case 'code': return (token as Tokens.Code).text.split(/\n\s*\n/u);
    case 'html': return [stripTags(token.raw)];
    case 'blockquote': return (token as Tokens.Blockquote).tokens.flatMap((child) => blockParagraphs(child, depth + 1));
    case 'list': return (token as Tokens.List).items.flatMap((item) => item.tokens.flatMap((child) => blockParagraphs(child, depth + 1)));
    case 'table': return tableRows(token as Tokens.Table);
    default: return [inlineText('tokens' in token ? token.tokens : undefined, token.raw)];
  }
}

function tableRows(table: Tokens.Table): string[] {
  return [table.header, ...table.rows].map((row) => row.map((cell) => inlineText(cell.tokens, cell.text)).join(' '));
}

function inlineText(tokens: readonly Token[] | undefined, raw: string): string {
  if (tokens === undefined) return decode(stripTags(raw));
  return tokens.map(inlineToken).join('');
}

function inlineToken(token: Token): string {
  switch (token.type) {
    case 'br': return ' ';
    case 'image': return '';
    case 'html': return stripTags(token.raw);
    case 'codespan': return decode((token as Tokens.Codespan).text);
    case 'escape': return (token as Tokens.Escape).text;
    case 'link': return token.raw.startsWith('<') ? token.raw : inlineText((token as Tokens.Link).tokens, token.raw);
    default: return inlineText('tokens' in token ? token.tokens : undefined, 'text' in token ? String(token.text) : token.raw);
  }
}

function stripTags(raw: string): string {
  return withoutComments(raw).replace(/<\/?[a-z][^<>]{0,2000}>/giu, ' ');
}

/** A pattern would search on from every "<!--" that is never closed; this looks once. */
function withoutComments(raw: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = raw.indexOf('<!--', at);
    const end = start < 0 ? -1 : raw.indexOf('-->', start + 4);
    if (end < 0) return kept + raw.slice(at);
    kept += `${raw.slice(at, start)} `;
    at = end + 3;
  }
}
