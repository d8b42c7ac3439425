import type { AttributionSpans, SourceType } from '../../domain/attribution.js';
import { contains, overlapLength } from '../../domain/span.js';
import type { Span } from '../../domain/span.js';
import type { Report } from './report.js';

/** Attributions nest within a few sentences; so few neighbours, in order of the text, need a look. */
const NEIGHBOURS = 16;
/** Two contents that overlap by this much of the longer are taken for one. */
const SHARED = 0.6;

/**
 * For each attribution the index of the smallest one whose content holds it, or null.
 *
 * An outlet or document that shares its content with a speaker ("…, she said, the agency reported") is the outer one. What
 * grammar says of nesting goes before what the spans show.
 */
export function findParents(reports: readonly Report[], types: readonly (SourceType | null)[]): (number | null)[] {
  const spans = reports.map((report) => report.spans);
  const citing = new Set(reports.map((report) => report.outer));
  const parents = reports.map(({ spans: inner, outer: given }, index) => {
    if (given !== null) return spans.indexOf(given);
    let parent: number | null = null;
    let least = Infinity;
    for (let other = Math.max(0, index - NEIGHBOURS); other <= Math.min(spans.length - 1, index + NEIGHBOURS); other++) {
      if (other === index) continue;
      const outer = spans[other]!;
      // Whom a source cites shares its content and never carries it.
      const carried = !citing.has(inner) && carries(outer, inner, types[other] ?? null, types[index] ?? null);
      if (!holds(outer, inner) && !carried) continue;
      const length = lengthOf(outer.content);
      if (length < least) {
        least = length;
        parent = other;
      }
    }
    return parent;
  });
  return withoutCycles(parents);
}

/** Cuts the link that leads back into its own chain: a document may carry a speaker in whose words it is cited. */
function withoutCycles(parents: readonly (number | null)[]): (number | null)[] {
  const free = [...parents];
  for (const start of free.keys()) {
    const seen = new Set([start]);
    let at = start;
    for (let up = free[at] ?? null; up !== null; up = free[at] ?? null) {
      if (seen.has(up)) free[at] = null;
      else {
        seen.add(up);
        at = up;
      }
    }
  }
  return free;
}

function holds(outer: AttributionSpans, inner: AttributionSpans): boolean {
  const cue = inner.cue ?? inner.source;
  if (cue === null || !within(outer.content, cue)) return false;
  for (const piece of inner.content) if (!within(outer.content, piece)) return false;
  return lengthOf(inner.content) < lengthOf(outer.content);
}

function carries(outer: AttributionSpans, inner: AttributionSpans, outerType: SourceType | null, innerType: SourceType | null): boolean {
  if (outerType !== 'outlet' && outerType !== 'document') return false;
  if (innerType === 'outlet' || innerType === 'document' || innerType === null) return false;
  return shared(outer.content, inner.content) >= SHARED * Math.max(lengthOf(outer.content), lengthOf(inner.content));
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  let length = 0;
  for (const left of a) for (const right of b) length += overlapLength(left, right);
  return length;
}

function within(content: readonly Span[], span: Span): boolean {
  for (const piece of content) if (contains(piece, span)) return true;
  return false;
}

function lengthOf(content: readonly Span[]): number {
  let length = 0;
  for (const { start, end } of content) length += end - start;
  return length;
}
