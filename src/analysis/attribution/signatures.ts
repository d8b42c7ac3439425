import type { AttributionDocument } from './attribution-document.js';
import { POS } from './part-of-speech.js';
import type { TokenAttribution } from './token-attribution.js';
import type { TokenRange } from './token-range.js';

const DASHES = new Set(['―', '—', '–', '--', '-']);
const LONGEST_NAME = 7;
const CERTAINTY = 0.8;

/**
 * Reads signatures: a dash and a name right after a quotation ("… for good.” ― Ada Doe"), or a paragraph that is nothing but that.
 *
 * The dash is the cue, the quotation before it the content.
 *
 * @param taken 1 for tokens that already lie in a cue.
 */
export function signatures(document: AttributionDocument, taken: Uint8Array): TokenAttribution[] {
  const found: TokenAttribution[] = [];
  for (let dash = 1; dash + 1 < document.length; dash++) {
    if (!DASHES.has(document.tokens[dash]!.text) || taken[dash] === 1) continue;
    const content = quotationBefore(document, dash);
    const source = content === null ? null : nameAfter(document, dash);
    if (content === null || source === null) continue;
    found.push({ cue: { from: dash, to: dash + 1 }, source, content: [content], confidence: CERTAINTY });
  }
  return found;
}

/** The quotation that ends just before the dash, in its own paragraph or, where the dash opens a paragraph, in the one before. */
function quotationBefore(document: AttributionDocument, dash: number): TokenRange | null {
  const { quotation, quoteState } = document;
  const before = dash - 1;
  if (quoteState[before] !== 3) return null;
  let from = before;
  while (from > 0 && quotation[from - 1] === quotation[before]) from--;
  return { from, to: dash };
}

/** A run of name words after the dash that the paragraph, a full stop, a comma or a new quotation ends. */
function nameAfter(document: AttributionDocument, dash: number): TokenRange | null {
  const { tokens, paragraph, pos, shape, quoteState } = document;
  const from = dash + 1;
  let to = from;
  const isName = (index: number): boolean =>
    (shape[index] !== 0 && shape[index] !== 4 && shape[index] !== 5 && (pos[index] === POS.PROPN || shape[index] === 1)) || shape[index] === 3;
  while (to < tokens.length && to - from <= LONGEST_NAME && paragraph[to] === paragraph[dash] && isName(to)) to++;
  const named = to - from;
  if (named === 0 || named > LONGEST_NAME || paragraph[from] !== paragraph[dash]) return null;
  const ended = to === tokens.length || paragraph[to] !== paragraph[dash] || quoteState[to] === 1 || ['.', ',', ';', '(', '|'].includes(tokens[to]!.text);
  return ended ? { from, to } : null;
}
