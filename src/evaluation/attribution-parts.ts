import { z } from 'zod';
import { ID, asFields, asList } from './read-lines.js';

/** First and one past the last character. */
export type Range = readonly [number, number];

/** The spans of an attribution. */
export interface Parts {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

const RANGES = z.array(z.tuple([z.number(), z.number()]));
/** A labelled line. */
export const LABELLED_ARTICLE = z.object({ id: ID, text: z.string(), attributions: z.array(z.object({ source: RANGES, cue: RANGES, content: RANGES })) });
const WORD = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu;

/** The words of a text. */
export function wordsOf(text: string): Range[] {
  return [...text.matchAll(WORD)].map((match): Range => [match.index, match.index + match[0].length]);
}

/** Reads the spans of an attribution as a batch command answers it. */
export function partsOf(value: unknown): Parts {
  const fields = asFields(value);
  return { source: rangesOf(fields?.['source']), cue: rangesOf(fields?.['cue']), content: rangesOf(fields?.['content']) };
}

/** Spans given as one object, as a list of objects or as pairs of numbers. */
function rangesOf(value: unknown): Range[] {
  const items = Array.isArray(value) ? asList(value) : value == null ? [] : [value];
  return items.flatMap((item): Range[] => {
    const fields = asFields(item);
    const [start, end] = fields === null ? asList(item) : [fields['start'], fields['end']];
    return typeof start === 'number' && typeof end === 'number' ? [[start, end]] : [];
  });
}

/** Whether some of one lies in some of the other. */
export function touch(a: readonly Range[], b: readonly Range[]): boolean {
  return a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));
}

/** Whether both hold the same spans, in whatever order. */
export function sameRanges(a: readonly Range[], b: readonly Range[]): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(ranges: readonly Range[]): Range[] {
  return [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Indices of the words that lie wholly inside one of the ranges. */
export function wordsInside(words: readonly Range[], ranges: readonly Range[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const [from, to] of ranges) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]![0] < from) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < words.length && words[index]![0] < to; index++) if (words[index]![1] <= to) inside.add(index);
  }
  return inside;
}
