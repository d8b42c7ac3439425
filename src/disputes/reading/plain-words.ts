import type { Quantity } from '../../domain/quantity.js';
import type { Span } from '../../domain/span.js';
import { inClaim } from './evidence.js';
import type { Reading } from './reading.js';
import { ofReading } from './remembered.js';

/** A word of a text, or a value in place of its words. */
export interface PlainWord {
  /** The same for whatever is written in other ways: "twenty-two" and "22", "Friday" and its date, "café" and "cafe". */
  readonly key: string;
  /** Tokens, the last exclusive. */
  readonly from: number;
  readonly to: number;
  readonly quantity: Quantity | null;
}

/** The words of a claim in their order, without punctuation. */
export const plainWords = ofReading((reading): readonly PlainWord[] => {
  const words: PlainWord[] = [];
  const { quantities, times, tokens } = reading;
  for (let at = 0; at < tokens.length; at++) {
    const starts = (span: Span): boolean => inClaim(reading, span.start) === tokens[at]!.start;
    const amounts = quantities.filter(starts);
    const time = times.find((one) => one.from !== null && starts(one));
    const value = time ?? amounts[0];
    if (value !== undefined) {
      const to = endOf(reading, value, at);
      words.push({ key: time === undefined ? amounts.map(amountKey).join(' ') : `${time.from}/${time.to}`, from: at, to, quantity: time === undefined ? amounts[0]! : null });
      at = to - 1;
    } else if (/[\p{L}\p{N}%$€£]/u.test(tokens[at]!.text)) {
      words.push({ key: folded(tokens[at]!.lower), from: at, to: at + 1, quantity: null });
    }
  }
  return words;
});

/** The token after a value, which takes at least one. */
function endOf(reading: Reading, span: Span, from: number): number {
  const end = inClaim(reading, span.end);
  let to = from + 1;
  while (to < reading.tokens.length && reading.tokens[to]!.start < end) to++;
  return to;
}

function amountKey({ hi, hiOpen, lo, loOpen, unit }: Quantity): string {
  return `${loOpen ? '>' : ''}${lo}–${hi}${hiOpen ? '<' : ''} ${unit}`;
}

/** Without diacritics, points and hyphens. */
function folded(word: string): string {
  return word.normalize('NFKD').replace(/[^\p{L}\p{N}%$€£]/gu, '');
}
