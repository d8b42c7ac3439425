import type { Reading } from './reading.js';
import { ofReading } from './remembered.js';

/** A place that goes by a number ("Berth 7", "the fourth floor"). Offsets are into the claim's text. */
export interface NumberedSpot {
  readonly kind: string;
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

const NUMBERED = /\b(Berth|Ward|Platform|Gate|Pier|Room|Junction|Terminal|Dock|Lock|Pit|Shaft|Hangar|Court|Stage|Line|Bay) (\d+|[A-Z])\b/g;
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(' ');
const FLOOR = new RegExp(`\\b(${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th))[- ]floor\\b`, 'gi');

/** The numbered place that a claim names; null where it names none or more than one. */
export const numberedSpot = ofReading(({ text }: Reading): NumberedSpot | null => {
  const found = [
    ...Array.from(text.matchAll(NUMBERED), (match) => spotOf(match, match[1]!, match[2]!)),
    ...Array.from(text.matchAll(FLOOR), (match) => spotOf(match, 'floor', rankOf(match[1]!.toLowerCase()))),
  ];
  return found.length === 1 ? found[0]! : null;
});

function spotOf(match: RegExpMatchArray, kind: string, number: string): NumberedSpot {
  return { kind, number, start: match.index!, end: match.index! + match[0].length };
}

function rankOf(ordinal: string): string {
  const named = ORDINALS.indexOf(ordinal);
  return named < 0 ? String(Number.parseInt(ordinal, 10)) : String(named + 1);
}
