import { z } from 'zod';
import type { PrecisionRecall } from './precision-recall.js';
import { precisionRecall } from './precision-recall.js';
import { ID, asFields, asList, byKey, readGold } from './read-lines.js';

type Range = readonly [number, number];

interface Parts {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

const RANGES = z.array(z.tuple([z.number(), z.number()]));
const GOLD = z.object({ id: ID, text: z.string(), attributions: z.array(z.object({ source: RANGES, cue: RANGES, content: RANGES })) });
const WORD = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu;

/** Figures of the `attribution` task. */
export interface AttributionScore {
  /** Source and cue both touch a gold attribution's. */
  readonly pair: PrecisionRecall;
  /** The same with the source's span exact. */
  readonly pairExactSource: PrecisionRecall;
  /** Words inside any content span. */
  readonly contentTokens: PrecisionRecall;
  readonly articles: number;
}

/** Scores attributions of `annotate` (`{id, attributions}`) against `{id, text, attributions: [{source, cue, content: [[start, end]]}]}`; each gold one is matched once, in order. */
export function scoreAttribution(goldLines: readonly unknown[], predicted: readonly unknown[]): AttributionScore {
  const gold = readGold(GOLD, goldLines, 'attribution');
  const answers = byKey(predicted, 'id');
  const total = { matched: 0, exact: 0, predicted: 0, gold: 0, both: 0, predictedWords: 0, goldWords: 0 };
  for (const article of gold) {
    const found = asList(answers.get(article.id)?.['attributions']).map(partsOf);
    const complete = found.filter(isComplete);
    const wanted = article.attributions.filter(isComplete);
    const { matched, exact } = matchPairs(complete, wanted);
    const words = [...article.text.matchAll(WORD)].map((match): Range => [match.index, match.index + match[0].length]);
    const goldWords = wordsInside(words, article.attributions.flatMap(({ content }) => content));
    const foundWords = wordsInside(words, found.flatMap(({ content }) => content));
    total.matched += matched;
    total.exact += exact;
    total.predicted += complete.length;
    total.gold += wanted.length;
    total.both += [...goldWords].filter((word) => foundWords.has(word)).length;
    total.predictedWords += foundWords.size;
    total.goldWords += goldWords.size;
  }
  return {
    pair: precisionRecall(total.matched, total.predicted, total.gold),
    pairExactSource: precisionRecall(total.exact, total.predicted, total.gold),
    contentTokens: precisionRecall(total.both, total.predictedWords, total.goldWords),
    articles: gold.length,
  };
}

function partsOf(value: unknown): Parts {
  const fields = asFields(value);
  return { source: rangesOf(fields?.['source']), cue: rangesOf(fields?.['cue']), content: rangesOf(fields?.['content']) };
}

function isComplete({ source, cue }: Parts): boolean {
  return source.length > 0 && cue.length > 0;
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

function matchPairs(found: readonly Parts[], wanted: readonly Parts[]): { readonly matched: number; readonly exact: number } {
  const used = new Set<Parts>();
  let exact = 0;
  for (const one of found) {
    const partner = wanted.find((other) => !used.has(other) && touch(one.cue, other.cue) && touch(one.source, other.source));
    if (partner === undefined) continue;
    used.add(partner);
    if (sameRanges(one.source, partner.source)) exact++;
  }
  return { matched: used.size, exact };
}

function touch(a: readonly Range[], b: readonly Range[]): boolean {
  return a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));
}

function sameRanges(a: readonly Range[], b: readonly Range[]): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(ranges: readonly Range[]): Range[] {
  return [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Indices of the words that lie wholly inside one of the ranges. */
function wordsInside(words: readonly Range[], ranges: readonly Range[]): ReadonlySet<number> {
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
