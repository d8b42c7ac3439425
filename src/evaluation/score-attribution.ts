import { LABELLED_ARTICLE, partsOf, sameRanges, touch, wordsInside, wordsOf, type Parts } from './attribution-parts.js';
import type { PrecisionRecall } from './precision-recall.js';
import { precisionRecall } from './precision-recall.js';
import { asList, byKey, readGold } from './read-lines.js';

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
  const gold = readGold(LABELLED_ARTICLE, goldLines, 'attribution');
  const answers = byKey(predicted, 'id');
  const total = { matched: 0, exact: 0, predicted: 0, gold: 0, both: 0, predictedWords: 0, goldWords: 0 };
  for (const article of gold) {
    const found = asList(answers.get(article.id)?.['attributions']).map(partsOf);
    const complete = found.filter(isComplete);
    const wanted = article.attributions.filter(isComplete);
    const { matched, exact } = matchPairs(complete, wanted);
    const words = wordsOf(article.text);
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

function isComplete({ source, cue }: Parts): boolean {
  return source.length > 0 && cue.length > 0;
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
