import type { AttributionDocument } from './attribution-document.js';
import type { Candidate } from './candidates.js';
import { distanceBin } from './distance-bin.js';
import type { FeatureBuffer } from './feature-buffer.js';
import { mixHash } from './hashing.js';
import { isNominal, POS } from './part-of-speech.js';
import type { TokenRange } from './token-range.js';

const NONE = 0x7fff3;

/**
 * Features by which a whole candidate is judged: how sure the taggers were, and how well cue, source and content go together.
 *
 * The taggers see words around a token; only here is it known who would be the source and what would be said.
 */
export function plausibilityFeatures(document: AttributionDocument, candidate: Candidate, into: FeatureBuffer): void {
  into.reset();
  into.add(1, 1);
  addConfidences(candidate, into);
  addCue(document, candidate, into);
  addSource(document, candidate, into);
  addContent(document, candidate, into);
}

/** A probability as log-odds in steps of a half, from −8 to 8. */
function logOddsBin(probability: number): number {
  const p = Math.min(0.9997, Math.max(0.0003, probability));
  return Math.round(2 * Math.log(p / (1 - p)));
}

function addConfidences({ cue, spans, view }: Candidate, into: FeatureBuffer): void {
  const cueBin = logOddsBin(cue.confidence);
  const sourceBin = logOddsBin(spans.sourceConfidence);
  const contentBin = logOddsBin(spans.contentConfidence);
  const sourced = spans.source ? 1 : 0;
  into.add2(2, cueBin, sourced);
  into.add2(3, sourceBin, sourced);
  into.add2(4, contentBin, sourced);
  into.add3(5, cueBin, sourceBin, sourced);
  into.add3(6, cueBin, contentBin, sourced);
  into.add3(7, cueBin, view.form, sourced);
  into.add3(8, Math.round((cueBin + sourceBin + contentBin) / 2), sourced, view.form);
}

function addCue(document: AttributionDocument, { cue, view, spans }: Candidate, into: FeatureBuffer): void {
  let words = 0;
  let tags = 0;
  for (let index = cue.from; index < cue.to; index++) {
    words = mixHash(words, document.word[index]!);
    tags = mixHash(tags, document.pos[index]!);
  }
  const sourced = spans.source ? 1 : 0;
  into.add2(10, view.lemma, sourced);
  into.add2(11, view.fine, sourced);
  into.add2(12, view.form, sourced);
  into.add(13, words);
  into.add2(14, tags, sourced);
  into.add2(15, view.before, view.after);
  into.add3(16, view.lemma, view.before, view.after);
  into.add2(17, document.quoteState[cue.from]!, view.lemma);
  into.add2(18, document.quoteState[cue.from]!, view.form);
  into.add2(19, document.paragraph[cue.from] === 0 ? 1 : 0, view.form);
  into.add3(20, view.tail, view.subjectAfter, view.lemma);
  into.add(21, Math.min(8, cue.to - cue.from));
}

function addSource(document: AttributionDocument, { cue, view, spans: { source } }: Candidate, into: FeatureBuffer): void {
  const head = source ? headOf(document, source) : -1;
  const lemma = head < 0 ? NONE : document.lemma[head]!;
  const coarse = head < 0 ? NONE : document.coarse[head]!;
  const kind = head < 0 ? NONE : document.pos[head]! * 8 + document.shape[head]!;
  into.add(30, lemma);
  into.add2(31, lemma, view.lemma);
  into.add2(32, coarse, view.lemma);
  into.add2(33, coarse, view.fine);
  into.add2(34, kind, view.lemma);
  into.add2(35, kind, view.form);
  into.add2(36, head < 0 ? NONE : document.fine[head]!, view.coarse);
  into.add2(37, kind, view.coarse);
  if (!source) return;
  const gap = source.to <= cue.from ? distanceBin(cue.from - source.to) : 16 + distanceBin(source.from - cue.to);
  into.add2(38, gap, view.form);
  into.add2(39, gap, view.lemma);
  into.add2(40, gap, document.quotation[source.from] === document.quotation[cue.from] ? 1 : 0);
  into.add2(41, Math.min(12, source.to - source.from), kind);
  into.add2(42, document.word[source.from]!, view.form);
}

function addContent(document: AttributionDocument, { cue, view, spans: { content } }: Candidate, into: FeatureBuffer): void {
  const first = content[0]!;
  let tokens = 0;
  let quoted = 0;
  let verbs = 0;
  for (const { from, to } of content) {
    tokens += to - from;
    for (let index = from; index < to; index++) {
      if (document.quotation[index]! >= 0) quoted++;
      if (document.pos[index] === POS.VERB || document.pos[index] === POS.AUX) verbs++;
    }
  }
  const share = quoted === 0 ? 0 : quoted === tokens ? 2 : 1;
  const place = first.from >= cue.to ? distanceBin(first.from - cue.to) : 16;
  const clause = Math.min(3, verbs) * 4 + share;
  const head = firstNominal(document, first);
  into.add3(50, clause, place, view.form);
  into.add2(51, clause, view.lemma);
  into.add2(52, clause, view.fine);
  into.add2(53, document.word[first.from]!, view.lemma);
  into.add2(54, document.word[first.from]!, view.coarse);
  into.add2(55, document.pos[first.from]!, view.lemma);
  into.add2(56, head < 0 ? NONE : document.coarse[head]!, view.lemma);
  into.add2(57, head < 0 ? NONE : document.coarse[head]!, view.fine);
  into.add2(58, head < 0 ? NONE : document.lemma[head]!, view.coarse);
  into.add3(59, distanceBin(tokens), clause, view.form);
  into.add3(60, content.length, share, view.before);
  into.add3(61, head < 0 ? NONE : document.pos[head]! * 8 + document.shape[head]!, view.lemma, place);
}

/** The last nominal of the source's first noun phrase. */
function headOf({ pos, phrase }: AttributionDocument, { from, to }: TokenRange): number {
  let head = -1;
  for (let index = from; index < to && (head < 0 || phrase[index] === phrase[head]); index++) if (isNominal(pos[index]!)) head = index;
  return head;
}

function firstNominal({ pos }: AttributionDocument, { from, to }: TokenRange): number {
  for (let index = from; index < to; index++) if (isNominal(pos[index]!)) return index;
  return -1;
}
