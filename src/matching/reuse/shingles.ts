import { detectQuotations } from '../../text/quotations.js';
import { termCode } from '../terms/term-code.js';

const SIZE = 5;
const WORD = /[\p{L}\p{N}]+/gu;
/** A quotation of at least so many characters is its speaker's text, whoever prints it. */
const LONG_QUOTATION = 80;

/**
 * Codes of the runs of five words of a text, without long quotations: a statement that two outlets print is their common source and no
 * copying. A quotation that goes on over several paragraphs is one. Sorted, unique.
 */
export function shinglesOf(text: string): Int32Array {
  const words = Int32Array.from(ownWords(text).toLowerCase().matchAll(WORD), (match) => termCode(match[0]));
  const codes = new Set<number>();
  for (let start = 0; start + SIZE <= words.length; start++) {
    let code = 17;
    for (let index = start; index < start + SIZE; index++) code = (Math.imul(code, 0x01000193) ^ words[index]!) | 0;
    codes.add(code);
  }
  return Int32Array.from(codes).sort();
}

function ownWords(text: string): string {
  let own = '';
  let at = 0;
  const quotations = detectQuotations(text).filter(({ depth }) => depth === 0);
  quotations.forEach((quotation, index) => {
    const isPart = quotation.continues !== null || quotations[index + 1]?.continues != null;
    if (quotation.start < at || (!isPart && quotation.end - quotation.start < LONG_QUOTATION)) return;
    own += `${text.slice(at, quotation.start)} `;
    at = quotation.end;
  });
  return own + text.slice(at);
}
