import type { AttributionDocument } from './attribution-document.js';
import type { TokenAttribution } from './token-attribution.js';
import type { TokenRange } from './token-range.js';

interface SpeakerLine extends TokenAttribution {
  readonly cue: TokenRange;
  readonly source: TokenRange;
}

const LONGEST_NAME = 6;
const CERTAINTY = 0.8;

/**
 * Reads the lines of an interview or transcript: a paragraph that opens with a name and a colon ("DOE: I never said that.").
 *
 * A name counts when it is in capitals, when a quotation follows, or when at least two paragraphs open in this way, so that
 * "One more thing: …" is left alone. The colon is the cue.
 *
 * @param taken 1 for tokens that already lie in a cue; a colon among them is skipped.
 */
export function speakerLines(document: AttributionDocument, taken: Uint8Array): SpeakerLine[] {
  const lines = document.paragraphRanges.flatMap((range) => speakerLine(document, range) ?? []);
  return lines.filter(({ cue, source }) => {
    const counts = lines.length > 1 || isCapitals(document, source) || opensQuotation(document, cue.to);
    return counts && taken[cue.from] === 0;
  });
}

function speakerLine(document: AttributionDocument, paragraph: TokenRange): SpeakerLine | null {
  const { tokens, quoteState, shape } = document;
  const from = quoteState[paragraph.from] === 1 ? paragraph.from + 1 : paragraph.from;
  let colon = from;
  while (colon < paragraph.to && colon - from <= LONGEST_NAME && isNamePart(tokens[colon]!.text, shape[colon]!)) colon++;
  const isLine = colon > from && colon + 1 < paragraph.to && tokens[colon]!.text === ':';
  if (!isLine) return null;
  return {
    cue: { from: colon, to: colon + 1 }, source: { from, to: colon }, content: [{ from: colon + 1, to: paragraph.to }], confidence: CERTAINTY,
  };
}

/** Capitalised words, capitals, initials, and the small words inside names. */
function isNamePart(text: string, shape: number): boolean {
  return shape === 1 || shape === 2 || shape === 3 || ['al', 'bin', 'de', 'der', 'van', 'von', '-', '.', '’s'].includes(text);
}

function isCapitals({ shape }: AttributionDocument, { from, to }: TokenRange): boolean {
  for (let index = from; index < to; index++) if (shape[index] !== 2 && shape[index] !== 3) return false;
  return true;
}

function opensQuotation({ quoteState, length }: AttributionDocument, index: number): boolean {
  return index < length && quoteState[index] === 1;
}
