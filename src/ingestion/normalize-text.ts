import { wellFormed } from './decode-text.js';

const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]|(?![\n\t])\p{Cc}/gu;

/** Cleans characters without touching the layout: NFC, "\n" line ends, no control characters, soft hyphens or zero-width spaces; no-break spaces become spaces. */
export function normalizeCharacters(text: string): string {
  return wellFormed(text).normalize('NFC').replace(/\r\n?|\u2028|\u2029|\u0085|\f|\v/gu, '\n').replace(INVISIBLE, '').replace(/[\u00A0\u202F\u2007\t]/gu, ' ');
}

/** Squeezes the white space of one paragraph to single spaces. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Joins paragraphs by one blank line, leaving out empty ones. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map(squeeze).filter((paragraph) => paragraph !== '').join('\n\n');
}

/**
 * The paragraphs of plain text.
 *
 * Blank lines part paragraphs. Inside such a block the lines are joined by spaces when they look cut at a margin
 * (hard-wrapped); otherwise each line is a paragraph of its own, as in text pasted from a page.
 */
export function paragraphsOfText(text: string): string[] {
  const paragraphs: string[] = [];
  for (const block of text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u)) {
    const lines = block.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    if (lines.length === 0) continue;
    if (isHardWrapped(lines)) paragraphs.push(lines.join(' '));
    else for (const line of lines) paragraphs.push(line);
  }
  return paragraphs;
}

/** Margins of e-mail, wire copy and typewritten text. */
const NARROWEST = 40;
const WIDEST = 120;

function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const margin = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (margin < NARROWEST || margin > WIDEST) return false;
  // Lines that all end sentences are paragraphs, however even their lengths.
  if (lines.slice(0, -1).every((line) => /[.!?…]['"”’)\]]*$/u.test(line))) return false;
  // Cut at a margin: the first word of the next line would not have fitted any more.
  let cut = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const next = /^\S+/u.exec(lines[index + 1]!)![0];
    if (lines[index]!.length + 1 + next.length > margin - 8) cut++;
  }
  return cut >= (lines.length - 1) * 0.8;
}

