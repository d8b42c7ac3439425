import { createHash } from 'node:crypto';
import { detectBoilerplate } from '../text/boilerplate.js';

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * What stays of a text when edits that change nothing are disregarded: white space, the shape of quotation marks and
 * dashes, datelines, headers, credits, captions, links, promotion and footers.
 */
export function normalizeForHash(text: string): string {
  let kept = '';
  let at = 0;
  for (const span of detectBoilerplate(text)) {
    kept += `${text.slice(at, span.start)} `;
    at = span.end;
  }
  return (kept + text.slice(at)).normalize('NFKC').replace(/[“”„«»]/gu, '"').replace(/[‘’‚]/gu, "'").replace(/[‐-―]+|--+/gu, '-').replace(/\s+/gu, ' ').trim();
}
