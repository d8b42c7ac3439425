import { detectQuotations } from '../../../text/quotations.js';
import { splitParagraphs } from '../../../text/paragraphs.js';
import { tokenize, type Token } from '../../../text/tokens.js';
import { buildDocument, type DocumentInput } from '../attribution-document.js';
import type { AttributionSettings, AttributionWeights } from '../attribution-model.js';
import type { WordClasses } from '../word-classes.js';
import { alignGold, type GoldArticle } from './gold-article.js';
import { quantise } from './quantise.js';
import { trainChain, type TrainingOptions } from './train-chain.js';
import { cueTrainingSet, spanTrainingSet, type AlignedArticle, type HashedTrainingSet } from './training-sets.js';

export interface ModelTrainingOptions {
  readonly cue: TrainingOptions;
  readonly span: TrainingOptions;
  readonly minCount: number;
  readonly classes: WordClasses;
  readonly settings: AttributionSettings;
}

/** Trains both taggers on gold articles. Deterministic for given articles and options. */
export function trainModel(articles: readonly GoldArticle[], options: ModelTrainingOptions): AttributionWeights {
  const aligned = articles.map((article) => alignArticle(article, options.classes));
  const cues = trainTagger(cueTrainingSet(aligned, options.minCount), options.cue);
  const spans = trainTagger(spanTrainingSet(aligned, options.minCount), options.span);
  return { classes: options.classes, cues, spans, settings: options.settings };
}

function trainTagger({ set, hashes }: HashedTrainingSet, options: TrainingOptions): AttributionWeights['cues'] {
  return quantise(trainChain(set, options), hashes, set.labels);
}

function alignArticle(article: GoldArticle, classes: WordClasses): AlignedArticle {
  const document = buildDocument(readText(article.text), classes);
  return { document, attributions: alignGold(document, article.attributions) };
}

/** Tokens, sentences and quotations of a bare text. */
export function readText(text: string): DocumentInput {
  const tokens: Token[] = [];
  const sentences: (DocumentInput['sentences'][number])[] = [];
  const paragraphs = splitParagraphs(text);
  paragraphs.forEach((span, paragraph) => {
    const part = tokenize(text, span, sentences.length);
    tokens.push(...part.tokens);
    for (const sentence of part.sentences) sentences.push({ ...sentence, paragraph });
  });
  return { text, tokens, sentences, quotations: detectQuotations(text, paragraphs) };
}
