import type { RowValue, ValueStanding } from '../domain/comparison-row.js';
import type { Wording } from '../domain/wording.js';

/** How a value stands to those that came after it. */
export const STANDING_WORDS: Readonly<Record<ValueStanding, string>> = {
  latest: 'latest',
  superseded: 'updated since by the outlet itself',
  'not-updated': 'not updated',
};

/** Room for words on each side of a value. */
const ROOM = 48;

/** A value with the words about it. */
export interface ValueInWords {
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

/** A value in the words of its claim, cut to a line; the value alone where it stands outside the claim. */
export function valueInWords({ claimId, value }: RowValue, wordings: readonly Wording[]): ValueInWords {
  const wording = wordings.find((candidate) => candidate.claimId === claimId);
  if (wording === undefined || value.start < wording.start || value.end > wording.end) return { before: '', value: value.text, after: '' };
  const before = wording.text.slice(0, value.start - wording.start);
  const after = wording.text.slice(value.end - wording.start);
  return { before: endOf(before), value: value.text, after: startOf(after) };
}

function endOf(text: string): string {
  if (text.length <= ROOM) return text;
  const cut = text.indexOf(' ', text.length - ROOM);
  return `…${text.slice(cut < 0 ? text.length - ROOM : cut)}`;
}

function startOf(text: string): string {
  if (text.length <= ROOM) return text;
  const cut = text.lastIndexOf(' ', ROOM);
  return `${text.slice(0, cut <= 0 ? ROOM : cut)} …`;
}
