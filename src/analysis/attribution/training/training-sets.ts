import type { AttributionDocument } from '../attribution-document.js';
import { cueFeatures } from '../cue-features.js';
import { layOutWindow, viewCue } from '../cue-window.js';
import { FeatureBuffer } from '../feature-buffer.js';
import { CUE_LABELS, SPAN_LABELS } from '../labels.js';
import { relativeSpanFeatures, TokenView } from '../relative-span-features.js';
import { staticSpanFeatures } from '../static-span-features.js';
import { FeatureSpace } from '../feature-space.js';
import { FeatureListBuilder, frequentHashes, indexFeatures, type FeatureLists } from './feature-list.js';
import { cueLabels, spanLabels, type AlignedAttribution } from './gold-article.js';
import type { TrainingSequence, TrainingSet } from './train-chain.js';

/** A document with its gold attributions in tokens. */
export interface AlignedArticle {
  readonly document: AttributionDocument;
  readonly attributions: readonly AlignedAttribution[];
}

/** A training set and the space of hashes whose rows its features are. */
export interface HashedTrainingSet {
  readonly set: TrainingSet;
  readonly space: FeatureSpace;
}

/** Training set of the cue tagger: a sequence a paragraph. */
export function cueTrainingSet(articles: readonly AlignedArticle[], minCount: number): HashedTrainingSet {
  const builder = new FeatureListBuilder();
  const buffer = new FeatureBuffer();
  const sequences: TrainingSequence[] = [];
  for (const { document, attributions } of articles) {
    const labels = cueLabels(document.length, attributions.map(({ cue }) => cue));
    for (const range of document.paragraphRanges) {
      sequences.push({ gold: labels.slice(range.from, range.to), firstTokens: [builder.size] });
      for (let index = range.from; index < range.to; index++) {
        cueFeatures(document, index, range, buffer);
        builder.push(buffer);
      }
    }
  }
  return hashed(CUE_LABELS, [builder.finish()], sequences, minCount);
}

/** Training set of the span tagger: a sequence a cue, over its window; static features are kept once a token of the article. */
export function spanTrainingSet(articles: readonly AlignedArticle[], minCount: number): HashedTrainingSet {
  const statics = new FeatureListBuilder();
  const relatives = new FeatureListBuilder();
  const buffer = new FeatureBuffer();
  const sequences: TrainingSequence[] = [];
  for (const { document, attributions } of articles) {
    const firstStatic = statics.size;
    for (let index = 0; index < document.length; index++) {
      staticSpanFeatures(document, index, buffer);
      statics.push(buffer);
    }
    const isCue = cueLabels(document.length, attributions.map(({ cue }) => cue)).map((label) => Math.min(1, label));
    for (const attribution of attributions) {
      const window = layOutWindow(document, viewCue(document, attribution.cue), isCue);
      sequences.push({ gold: spanLabels(window, attribution), firstTokens: [firstStatic + window.from, relatives.size] });
      const view = new TokenView(document, window);
      for (let index = window.from; index < window.to; index++) {
        view.look(index);
        relativeSpanFeatures(view, buffer);
        relatives.push(buffer);
      }
    }
  }
  return hashed(SPAN_LABELS, [statics.finish(), relatives.finish()], sequences, minCount);
}

function hashed(labels: number, lists: readonly FeatureLists[], sequences: TrainingSequence[], minCount: number): HashedTrainingSet {
  const space = FeatureSpace.of(frequentHashes(lists, minCount));
  const features = lists.map((list) => indexFeatures(list, space));
  return { set: { labels, features, featureCount: space.rows, sequences }, space };
}
