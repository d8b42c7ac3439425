import { firstEndingAfter, type Span } from '../../../domain/span.js';
import type { AttributionDocument } from '../attribution-document.js';
import { CUE_LABEL, SPAN_LABEL } from '../labels.js';
import type { TokenRange } from '../token-range.js';

/** An article with its attributions as people marked them; spans are pairs of offsets. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

export type GoldSpan = readonly [start: number, end: number];

export interface GoldAttribution {
  readonly source: readonly GoldSpan[];
  readonly cue: readonly GoldSpan[];
  readonly content: readonly GoldSpan[];
}

/** A gold attribution in tokens. */
export interface AlignedAttribution {
  readonly cue: TokenRange;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

/** Gold attributions whose cue covers at least one token, in order of the text; of two that share a cue token the longer cue stays. */
export function alignGold(document: AttributionDocument, gold: readonly GoldAttribution[]): AlignedAttribution[] {
  const aligned: AlignedAttribution[] = [];
  for (const { source, cue, content } of gold) {
    const ranges = rangesOf(document, cue);
    const first = ranges[0];
    if (first === undefined) continue;
    aligned.push({ cue: { from: first.from, to: ranges.at(-1)!.to }, source: rangesOf(document, source), content: rangesOf(document, content) });
  }
  return withoutSharedCues(aligned);
}

function rangesOf(document: AttributionDocument, spans: readonly GoldSpan[]): TokenRange[] {
  return spans
    .map(([start, end]) => tokenRange(document, { start, end }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
}

/** The tokens that share a character with a span; empty (from = to) where there are none. */
export function tokenRange({ tokens }: AttributionDocument, span: Span): TokenRange {
  const from = firstEndingAfter(tokens, span.start);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < span.end) to++;
  return { from, to };
}

function withoutSharedCues(aligned: readonly AlignedAttribution[]): AlignedAttribution[] {
  const byLength = [...aligned].sort((a, b) => b.cue.to - b.cue.from - (a.cue.to - a.cue.from) || a.cue.from - b.cue.from);
  const taken = new Set<number>();
  const kept: AlignedAttribution[] = [];
  for (const attribution of byLength) {
    const tokens = Array.from({ length: attribution.cue.to - attribution.cue.from }, (_, index) => attribution.cue.from + index);
    if (tokens.some((token) => taken.has(token))) continue;
    for (const token of tokens) taken.add(token);
    kept.push(attribution);
  }
  return kept.sort((a, b) => a.cue.from - b.cue.from);
}

/** The cue label of every token of a document. */
export function cueLabels(length: number, cues: readonly TokenRange[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { from, to } of cues) {
    labels.fill(CUE_LABEL.inside, from, to);
    labels[from] = CUE_LABEL.begin;
  }
  return labels;
}

/** The span labels of the tokens of one cue's window; where source and content overlap the source wins. */
export function spanLabels(window: TokenRange, attribution: AlignedAttribution): Uint8Array {
  const labels = new Uint8Array(window.to - window.from);
  for (const range of attribution.content) paint(labels, window, range, SPAN_LABEL.contentBegin);
  for (const range of attribution.source) paint(labels, window, range, SPAN_LABEL.sourceBegin);
  labels.fill(SPAN_LABEL.outside, attribution.cue.from - window.from, attribution.cue.to - window.from);
  return repairInsides(labels);
}

function paint(labels: Uint8Array, window: TokenRange, range: TokenRange, begin: number): void {
  const from = Math.max(0, range.from - window.from);
  const to = Math.min(labels.length, range.to - window.from);
  if (from >= to) return;
  labels.fill(begin + 1, from, to);
  labels[from] = begin;
}

/** A source in the middle of content cuts it in two: what follows must begin anew. */
function repairInsides(labels: Uint8Array): Uint8Array {
  for (let index = 0; index < labels.length; index++) {
    const label = labels[index]!;
    const before = index > 0 ? labels[index - 1]! : 0;
    if (label > 0 && label % 2 === 0 && before !== label && before !== label - 1) labels[index] = label - 1;
  }
  return labels;
}
