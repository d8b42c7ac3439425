import type { DocumentFormat } from '../domain/article.js';
import { xmlRoot } from './fetch/looks-like-feed.js';

const BY_EXTENSION: Readonly<Record<string, DocumentFormat>> = {
  md: 'markdown', markdown: 'markdown', mdown: 'markdown',
  html: 'html', htm: 'html', xhtml: 'html', shtml: 'html', mhtml: 'html',
  json: 'json', jsonl: 'json', ndjson: 'json',
};

/**
 * Says how a document should be read, by what it looks like and then by its extension.
 *
 * A `.txt` file that holds Markdown or a web page is read as what it holds.
 */
export function detectFormat(text: string, origin: string): DocumentFormat {
  const path = origin.replace(/[?#].*$/su, '');
  const named = BY_EXTENSION[/\.([a-z]{2,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? ''];
  if (named !== undefined) return named;
  const head = text.slice(0, 4000);
  if (looksLikeJson(head, text)) return 'json';
  if (looksLikeHtml(head)) return 'html';
  return looksLikeMarkdown(text.slice(0, 20_000).replace(/\r\n?/gu, '\n')) ? 'markdown' : 'text';
}

function looksLikeJson(head: string, text: string): boolean {
  return /^\s*\{\s*"/u.test(head) || (/^\s*\[\s*\{\s*"/u.test(head) && /\]\s*$/u.test(text.slice(-200)));
}

function looksLikeHtml(head: string): boolean {
  if (/^\s*(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/iu.test(head) || xmlRoot(head) === 'html') return true;
  return (head.match(/<\/?(?:p|div|article|h[1-6]|span|section|meta|br|ul|li)\b[^<>]{0,300}>/giu)?.length ?? 0) >= 3;
}

function looksLikeMarkdown(head: string): boolean {
  if (/^\s*---[ \t]*\n[\s\S]{0,10000}?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.test(head) && /^\s*---[ \t]*\n\s*[\w-]+[ \t]*:/u.test(head)) return true;
  if (/^\s*\+\+\+[ \t]*\n[\s\S]{0,10000}?\n\+\+\+[ \t]*(?:\n|$)/u.test(head)) return true;
  const heading = /^#{1,6}[ \t]+\S/mu.test(head) || /^\S.{2,200}\n={3,}[ \t]*$/mu.test(head);
  const marks = [/\*\*[^\s*][^*\n]{0,200}\*\*/u, /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/u, /^(?:---|\*\*\*)[ \t]*$/mu, /^> \S/mu].filter((mark) => mark.test(head)).length;
  return heading || marks >= 2;
}
