import { findCandidates, type Candidate, type Taggers } from '../candidates.js';
import { FeatureBuffer } from '../feature-buffer.js';
import { FeatureSpace } from '../feature-space.js';
import { PLAUSIBILITY_LABELS } from '../labels.js';
import { plausibilityFeatures } from '../plausibility-features.js';
import { FeatureListBuilder, frequentHashes, indexFeatures } from './feature-list.js';
import type { AlignedArticle, HashedTrainingSet } from './training-sets.js';
import type { AlignedAttribution } from './gold-article.js';
import type { TrainingSequence } from './train-chain.js';
import type { TokenRange } from '../token-range.js';

/** Articles with taggers that were trained on other articles, so that their mistakes are those of unseen text. */
export interface HeldOutFold {
  readonly articles: readonly AlignedArticle[];
  readonly taggers: Taggers;
}

/** Training set of the plausibility model: every candidate is a sequence of one, labelled 1 where people marked the same attribution. */
export function plausibilityTrainingSet(folds: readonly HeldOutFold[], minCount: number): HashedTrainingSet {
  const builder = new FeatureListBuilder();
  const buffer = new FeatureBuffer();
  const sequences: TrainingSequence[] = [];
  for (const { articles, taggers } of folds) {
    for (const { document, attributions } of articles) {
      for (const candidate of findCandidates(document, taggers)) {
        sequences.push({ gold: Uint8Array.of(isTrue(candidate, attributions) ? 1 : 0), firstTokens: [builder.size] });
        plausibilityFeatures(document, candidate, buffer);
        builder.push(buffer);
      }
    }
  }
  const lists = builder.finish();
  const space = FeatureSpace.of(frequentHashes([lists], minCount));
  return { set: { labels: PLAUSIBILITY_LABELS, features: [indexFeatures(lists, space)], featureCount: space.rows, sequences }, space };
}

/** Cue and source must both touch those of one gold attribution; for a candidate without a source the cue is enough. */
function isTrue({ cue, spans }: Candidate, gold: readonly AlignedAttribution[]): boolean {
  return gold.some((attribution) => {
    if (!touch(attribution.cue, cue)) return false;
    return spans.source === null || attribution.source.some((range) => touch(range, spans.source!));
  });
}

function touch(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}
