import type { TextSpan } from '../../domain/span.js';
import { bothSay, dispute, finding, type Rule } from '../finding.js';
import { evidenceAt } from '../reading/evidence.js';
import type { Pair } from '../reading/reading.js';
import { sharedNameCount } from '../slot/subjects.js';
import { speakerOf, speakersConflict } from '../slot/speakers.js';

/** Share of words by which two renderings of one utterance may differ before it is pointed out : one word of a long sentence. */
const TOLERANCE = 0.04;

/** Two quotations of one utterance: other words from the same speaker, or the same words from another speaker. */
export const quoteRule: Rule = (pair) => {
  const best = closestQuotes(pair);
  if (best === null) return null;
  const a = evidenceAt(pair.a, best.a.start, best.a.end);
  const b = evidenceAt(pair.b, best.b.start, best.b.end);
  const [x, y] = [speakerOf(pair.a, best.a), speakerOf(pair.b, best.b)];
  if (best.distance <= TOLERANCE && x !== null && y !== null && speakersConflict(pair, x, y)) {
    return dispute(pair, 'attribution', { rule: 'attribution/speaker', confidence: 0.75, a: evidenceAt(pair.a, x.start, x.end), b: evidenceAt(pair.b, y.start, y.end), about: 'The same words are given to different speakers' });
  }
  const one = sharedNameCount(pair.a, pair.b) > 0 || (x !== null && y !== null && !speakersConflict(pair, x, y));
  if (!one || best.distance <= TOLERANCE) return null;
  if (best.contained) return finding({ relation: 'compatible', rule: 'quote/partial', confidence: 0.7, a, b, explanation: `One quotes a part of what the other quotes: ${bothSay(pair, a, b)}` });
  if (best.distance > 0.75) return null;
  return dispute(pair, 'quote-variance', { rule: 'quote/words', confidence: 0.75, a, b, about: 'The quotations differ' });
};

interface QuotePair {
  readonly a: TextSpan;
  readonly b: TextSpan;
  readonly distance: number;
  readonly contained: boolean;
}

function closestQuotes(pair: Pair): QuotePair | null {
  let best: QuotePair | null = null;
  for (const a of pair.a.quotes) {
    for (const b of pair.b.quotes) {
      const [x, y] = [words(a.text), words(b.text)];
      if (Math.min(x.length, y.length) === 0) continue;
      const contained = isInside(x, y) || isInside(y, x);
      const distance = 1 - common(x, y) / Math.max(x.length, y.length);
      if (best === null || distance < best.distance) best = { a, b, distance, contained };
    }
  }
  return best;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

function isInside(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.length > inner.length && ` ${outer.join(' ')} `.includes(` ${inner.join(' ')} `);
}

/** Length of the longest common subsequence of words. */
function common(x: readonly string[], y: readonly string[]): number {
  let row = new Array<number>(y.length + 1).fill(0);
  for (const word of x) {
    const next = [0];
    for (let at = 1; at <= y.length; at++) next.push(word === y[at - 1] ? row[at - 1]! + 1 : Math.max(row[at]!, next[at - 1]!));
    row = next;
  }
  return row[y.length]!;
}
