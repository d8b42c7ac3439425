import { LABELLED_ARTICLE, partsOf, sameRanges, touch, wordsInside, wordsOf, type Parts } from './attribution-parts.js';
import { roundMetric } from './average-precision.js';
import { precisionRecall, type PrecisionRecall } from './precision-recall.js';
import { asList, byKey, readGold } from './read-lines.js';

/** Figures of the `stages` task: each stage of attribution by itself. */
export interface StagesScore {
  /** Cues that touch a gold cue. */
  readonly cues: PrecisionRecall;
  /** Of found cues whose gold attribution has a source: the share with a source that touches it, and with exactly it. */
  readonly sourcesOfFoundCues: { readonly touching: number; readonly exact: number; readonly cues: number };
  /** Words in the content of found cues. */
  readonly contentOfFoundCues: PrecisionRecall;
  readonly articles: number;
}

/**
 * Scores the stages of `annotate`'s attributions one by one: which cues are found, and given a found cue, whether its source and content are right.
 *
 * Lines as for `attribution`; each gold cue is matched once, in order of the answers.
 */
export function scoreAttributionStages(goldLines: readonly unknown[], predicted: readonly unknown[]): StagesScore {
  const gold = readGold(LABELLED_ARTICLE, goldLines, 'stages');
  const answers = byKey(predicted, 'id');
  const cues = { matched: 0, found: 0, wanted: 0 };
  const sources = { cues: 0, touching: 0, exact: 0 };
  const content = { both: 0, found: 0, wanted: 0 };
  for (const article of gold) {
    const found = asList(answers.get(article.id)?.['attributions']).map(partsOf).filter(hasCue);
    const wanted = article.attributions.filter(hasCue);
    const words = wordsOf(article.text);
    const pairs = pairByCue(found, wanted);
    cues.matched += pairs.length;
    cues.found += found.length;
    cues.wanted += wanted.length;
    for (const [own, labelled] of pairs) {
      if (labelled.source.length > 0) {
        sources.cues++;
        sources.touching += Number(touch(own.source, labelled.source));
        sources.exact += Number(sameRanges(own.source, labelled.source));
      }
      const [ownWords, labelledWords] = [wordsInside(words, own.content), wordsInside(words, labelled.content)];
      content.both += [...labelledWords].filter((word) => ownWords.has(word)).length;
      content.found += ownWords.size;
      content.wanted += labelledWords.size;
    }
  }
  const share = (count: number): number => (sources.cues === 0 ? 0 : roundMetric(count / sources.cues));
  return {
    cues: precisionRecall(cues.matched, cues.found, cues.wanted),
    sourcesOfFoundCues: { touching: share(sources.touching), exact: share(sources.exact), cues: sources.cues },
    contentOfFoundCues: precisionRecall(content.both, content.found, content.wanted),
    articles: gold.length,
  };
}

function hasCue({ cue }: Parts): boolean {
  return cue.length > 0;
}

function pairByCue(found: readonly Parts[], wanted: readonly Parts[]): (readonly [own: Parts, labelled: Parts])[] {
  const used = new Set<Parts>();
  return found.flatMap((own) => {
    const labelled = wanted.find((other) => !used.has(other) && touch(own.cue, other.cue));
    if (labelled === undefined) return [];
    used.add(labelled);
    return [[own, labelled] as const];
  });
}
