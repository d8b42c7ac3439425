import type { AttributionDocument } from './attribution-document.js';
import { layOutWindow, type CueView, type CueWindow } from './cue-window.js';
import { FeatureBuffer } from './feature-buffer.js';
import type { FeatureTable } from './feature-weights.js';
import { SPAN_LABEL, SPAN_LABELS } from './labels.js';
import { addOwnSpanFeatures, SHARED_GROUPS, TokenView } from './relative-span-features.js';
import { SpanChain } from './span-chain.js';
import { addSpanContext, neighbour, quotePlace, SPAN_WORDS, startPlace } from './static-span-features.js';
import { SumMemo } from './sum-memo.js';
import type { TokenRange } from './token-range.js';
import { WordSums } from './word-sums.js';
import { EDGE_TYPE } from './word-types.js';

/** Sum of weights of a label that a token cannot have. */
const IMPOSSIBLE = -(2 ** 28);

/** Source and content that belong to one cue, in tokens. */
export interface TaggedSpans {
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
  /** Mean probability of the source's tokens to be source; without a source, of the likeliest token not to be. */
  readonly sourceConfidence: number;
  /** Mean probability of the content's tokens to be content; 0 without content. */
  readonly contentConfidence: number;
}

/** Labels source and content of one cue after another; what does not depend on the cue is worked out once a token. */
export class SpanTagger {
  private readonly buffer = new FeatureBuffer();
  private readonly statics: Int32Array;
  private readonly known: Uint8Array;
  private readonly chain: SpanChain;
  private windowSums = new Int32Array(0);
  private readonly memos: readonly SumMemo[];
  private readonly words: WordSums;

  constructor(private readonly document: AttributionDocument, private readonly table: FeatureTable, private readonly isCue: Uint8Array) {
    this.statics = new Int32Array(document.length * table.width);
    this.known = new Uint8Array(document.length);
    this.words = WordSums.of(document.types, table, SPAN_WORDS);
    this.chain = SpanChain.of(table);
    this.memos = memosOf(table);
  }

  /** The most probable source and content of a cue. */
  tag(cue: CueView): TaggedSpans {
    const window = layOutWindow(this.document, cue, this.isCue);
    const length = window.to - window.from;
    this.chain.run(this.sums(window), length);
    const { nodes, path } = this.chain;
    const sources = runs(path, SPAN_LABEL.sourceBegin).map((run) => ({ run, confidence: confidenceOf(nodes, run, SPAN_LABEL.sourceBegin) }));
    const content = runs(path, SPAN_LABEL.contentBegin);
    const best = sources.reduce((top, next) => (next.confidence > top.confidence ? next : top), { run: { from: 0, to: 0 }, confidence: -1 });
    return {
      source: best.confidence < 0 ? null : shift(best.run, window.from),
      content: content.map((run) => shift(run, window.from)),
      sourceConfidence: best.confidence < 0 ? 1 - likeliestSource(nodes, length) : best.confidence,
      contentConfidence: meanConfidence(nodes, content, SPAN_LABEL.contentBegin),
    };
  }

  /** Sums of the weights of every token of a window, `table.width` each. */
  private sums(window: CueWindow): Int32Array {
    const { table: { width }, statics } = this;
    this.prepare(window);
    for (const memo of this.memos) memo.clear();
    const view = new TokenView(this.document, window);
    const length = window.to - window.from;
    if (this.windowSums.length < length * width) this.windowSums = new Int32Array(2 * length * width);
    const sums = this.windowSums;
    for (let at = 0; at < length * width; at++) sums[at] = statics[window.from * width + at]!;
    for (let index = window.from; index < window.to; index++) {
      const at = (index - window.from) * width;
      if (index >= window.cue.from && index < window.cue.to) {
        sums.fill(IMPOSSIBLE, at, at + width);
        continue;
      }
      view.look(index);
      this.addRelative(view, sums, at);
    }
    return sums;
  }

  private addRelative(view: TokenView, sums: Int32Array, at: number): void {
    const { buffer, memos } = this;
    for (let group = 0; group < SHARED_GROUPS.length; group++) {
      const { key, add } = SHARED_GROUPS[group]!;
      const memo = memos[group]!;
      const number = key(view);
      if (memo.recall(number, sums, at)) continue;
      buffer.reset();
      add(view, buffer);
      memo.learn(number, buffer, sums, at);
    }
    buffer.reset();
    addOwnSpanFeatures(view, buffer);
    this.table.addSums(buffer.ids, buffer.length, sums, at);
  }

  private prepare(window: TokenRange): void {
    for (let index = window.from; index < window.to; index++) {
      if (this.known[index] === 1) continue;
      this.addStatics(index, index * this.table.width);
      this.known[index] = 1;
    }
  }

  /** Adds the weights of `staticSpanFeatures`. */
  private addStatics(index: number, at: number): void {
    const { document, words, buffer, statics } = this;
    for (let place = 0; place < 5; place++) {
      const near = neighbour(document, index, place - 2);
      words.add(near < 0 ? EDGE_TYPE : document.type[near]!, place);
    }
    words.add(document.type[index]!, quotePlace(document, index));
    words.add(document.type[index]!, startPlace(document, index));
    words.moveTo(statics, at);
    buffer.reset();
    addSpanContext(document, index, buffer);
    this.table.addSums(buffer.ids, buffer.length, statics, at);
  }
}

const MEMOS = new WeakMap<FeatureTable, readonly SumMemo[]>();

/** A memory for each group of features; of use for one window at a time, kept because typed arrays are costly to make. */
function memosOf(table: FeatureTable): readonly SumMemo[] {
  const known = MEMOS.get(table);
  if (known !== undefined) return known;
  const memos = SHARED_GROUPS.map(() => new SumMemo(table));
  MEMOS.set(table, memos);
  return memos;
}

function runs(path: Uint8Array, begin: number): TokenRange[] {
  const found: TokenRange[] = [];
  for (let t = 0; t < path.length; t++) {
    if (path[t] !== begin) continue;
    let end = t + 1;
    while (end < path.length && path[end] === begin + 1) end++;
    found.push({ from: t, to: end });
    t = end - 1;
  }
  return found;
}

function confidenceOf(nodes: Float64Array, run: TokenRange, begin: number): number {
  let sum = 0;
  for (let t = run.from; t < run.to; t++) sum += nodes[t * SPAN_LABELS + begin]! + nodes[t * SPAN_LABELS + begin + 1]!;
  return sum / (run.to - run.from);
}

function meanConfidence(nodes: Float64Array, found: readonly TokenRange[], begin: number): number {
  let sum = 0;
  let tokens = 0;
  for (const run of found) {
    sum += confidenceOf(nodes, run, begin) * (run.to - run.from);
    tokens += run.to - run.from;
  }
  return tokens > 0 ? sum / tokens : 0;
}

function likeliestSource(nodes: Float64Array, length: number): number {
  let top = 0;
  for (let base = 0; base < length * SPAN_LABELS; base += SPAN_LABELS) {
    top = Math.max(top, nodes[base + SPAN_LABEL.sourceBegin]! + nodes[base + SPAN_LABEL.sourceInside]!);
  }
  return top;
}

function shift(run: TokenRange, by: number): TokenRange {
  return { from: run.from + by, to: run.to + by };
}
