/**
 * A stretch of a text: UTF-16 code units, `end` exclusive, into the stored text of one article version.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the characters it covers, so that a reader needs no second look-up. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** Cuts `text` at a span. */
export function spanOf(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly inside `outer`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders spans by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** The number of code units that two spans share; 0 when they do not overlap. */
export function overlapLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Index of the first of some spans, in order and apart from one another, that ends after `offset`: by halving; their number where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of spans in order of their starts, those that lie wholly inside `outer`; found by halving, so a long list costs little. */
export function spansInside<T extends Span>(spans: readonly T[], outer: Span): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < outer.start) low = middle + 1;
    else high = middle;
  }
  const inside: T[] = [];
  for (let at = low; at < spans.length && spans[at]!.start < outer.end; at++) {
    if (spans[at]!.end <= outer.end) inside.push(spans[at]!);
  }
  return inside;
}
