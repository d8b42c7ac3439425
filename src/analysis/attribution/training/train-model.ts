import { detectQuotations } from '../../../text/quotations.js';
import { segment } from '../../segmentation/sentence-stage.js';
import { buildDocument, type DocumentInput } from '../attribution-document.js';
import type { AttributionSettings, AttributionWeights } from '../attribution-model.js';
import { FeatureTable, type ChainWeights } from '../feature-weights.js';
import type { WordClasses } from '../word-classes.js';
import { alignGold, type GoldArticle } from './gold-article.js';
import { plausibilityTrainingSet, type HeldOutFold } from './plausibility-set.js';
import { quantise } from './quantise.js';
import { trainChain, type TrainingOptions } from './train-chain.js';
import { cueTrainingSet, spanTrainingSet, type AlignedArticle, type HashedTrainingSet } from './training-sets.js';

export interface ModelTrainingOptions {
  readonly cue: TrainingOptions;
  readonly span: TrainingOptions;
  readonly plausibility: TrainingOptions;
  /** A feature seen less often than this over the training articles is left out; the plausibility model has its own bound. */
  readonly minCount: number;
  readonly plausibilityMinCount: number;
  readonly folds: number;
  /** How freely the taggers guess while candidates for the plausibility model are gathered. */
  readonly eagerness: number;
  readonly classes: WordClasses;
  readonly settings: AttributionSettings;
  readonly onStep?: (step: string) => void;
}

type TrainedTaggers = Pick<AttributionWeights, 'cues' | 'spans'>;

/**
 * Trains both taggers on gold articles, and the plausibility model on candidates that taggers trained on the other folds found.
 *
 * Deterministic for given articles and options.
 */
export function trainModel(articles: readonly GoldArticle[], options: ModelTrainingOptions): AttributionWeights {
  const aligned = articles.map((article) => alignArticle(article, options.classes));
  const held = Array.from({ length: options.folds }, (_, fold) => heldOutFold(aligned, fold, options));
  options.onStep?.('plausibility');
  const plausibility = trainTagger(plausibilityTrainingSet(held, options.plausibilityMinCount), options.plausibility);
  return { classes: options.classes, ...trainTaggers(aligned, options), plausibility, settings: options.settings };
}

function heldOutFold(articles: readonly AlignedArticle[], fold: number, options: ModelTrainingOptions): HeldOutFold {
  options.onStep?.(`fold ${fold + 1} of ${options.folds}`);
  const rest = articles.filter((_, index) => index % options.folds !== fold);
  const { cues, spans } = trainTaggers(rest, options);
  return {
    articles: articles.filter((_, index) => index % options.folds === fold),
    taggers: { cues: new FeatureTable(cues), spans: new FeatureTable(spans), eagerness: options.eagerness },
  };
}

function trainTaggers(articles: readonly AlignedArticle[], options: ModelTrainingOptions): TrainedTaggers {
  return {
    cues: trainTagger(cueTrainingSet(articles, options.minCount), options.cue),
    spans: trainTagger(spanTrainingSet(articles, options.minCount), options.span),
  };
}

function trainTagger({ set, space }: HashedTrainingSet, options: TrainingOptions): ChainWeights {
  return quantise(trainChain(set, options), space, set.labels);
}

function alignArticle(article: GoldArticle, classes: WordClasses): AlignedArticle {
  const document = buildDocument(readText(article.text), classes);
  return { document, attributions: alignGold(document, article.attributions) };
}

/** Sentences, tokens and quotations of a bare text, by the stages that analysis runs. */
export function readText(text: string): DocumentInput {
  return { text, ...segment(text), quotations: detectQuotations(text) };
}
