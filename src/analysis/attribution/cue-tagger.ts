import type { AttributionDocument } from './attribution-document.js';
import { bestPath, marginals } from './chain.js';
import { ChainMemory } from './chain-memory.js';
import { addBriefly, addCueContext, barePlace, calmPlace, isSeldomCue } from './cue-features.js';
import { CUE_WORDS } from './cue-words.js';
import { FeatureBuffer } from './feature-buffer.js';
import type { FeatureTable } from './feature-weights.js';
import { CUE_LABEL, CUE_LABELS } from './labels.js';
import type { TokenRange } from './token-range.js';
import { WordSums } from './word-sums.js';

/** A stretch of tokens taken for a cue. */
export interface Cue extends TokenRange {
  /** Mean probability of its tokens to be part of a cue, 0–1. */
  readonly confidence: number;
}

/**
 * Finds the cues of a document, in order.
 *
 * @param eagerness what is added to the score of beginning a cue before the best path is sought: 0 gives the most probable path, more gives
 *   doubtful cues as well, which the caller is to weigh by their confidence.
 */
export function tagCues(document: AttributionDocument, table: FeatureTable, eagerness: number): Cue[] {
  const buffer = new FeatureBuffer();
  const memory = new ChainMemory();
  const words = WordSums.of(document.types, table, CUE_WORDS);
  const cues: Cue[] = [];
  const { transitions, start } = table.weights;
  const eager = transitions.slice();
  eager[CUE_LABEL.begin] = eager[CUE_LABEL.begin]! + eagerness;
  const longest = document.paragraphRanges.reduce((top, { from, to }) => Math.max(top, to - from), 0);
  const sums = new Int32Array(longest * table.width);
  const scores = new Float64Array(longest * CUE_LABELS);
  for (const range of document.paragraphRanges) {
    const length = range.to - range.from;
    sums.fill(0, 0, length * table.width);
    for (let t = 0; t < length; t++) {
      const index = range.from + t;
      buffer.reset();
      if (isSeldomCue(document, index)) addBriefly(document, index, range, buffer);
      else {
        words.addAround(document.type, index, range);
        words.addOwn(document.type[index]!, calmPlace(document, index));
        words.addOwn(document.type[index]!, barePlace(document, index, range));
        words.moveTo(sums, t * table.width);
        addCueContext(document, index, range, buffer);
      }
      table.addSums(buffer.ids, buffer.length, sums, t * table.width);
    }
    table.writeScores(sums, length, scores);
    const chain = { labels: CUE_LABELS, length, scores, transitions, start };
    const path = bestPath({ ...chain, transitions: eager }, memory);
    // Many paragraphs hold no cue, and how sure each label is matters only for cues.
    if (path.includes(CUE_LABEL.begin)) collectCues(path, marginals(chain, null, memory).nodes, range.from, cues);
  }
  return cues;
}

function collectCues(path: Uint8Array, nodes: Float64Array, first: number, into: Cue[]): void {
  for (let t = 0; t < path.length; t++) {
    if (path[t] !== CUE_LABEL.begin) continue;
    let end = t + 1;
    while (end < path.length && path[end] === CUE_LABEL.inside) end++;
    let sum = 0;
    for (let at = t; at < end; at++) sum += 1 - nodes[at * CUE_LABELS]!;
    into.push({ from: first + t, to: first + end, confidence: sum / (end - t) });
    t = end - 1;
  }
}
