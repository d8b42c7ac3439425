import { AppError } from '../../errors.js';
import { FeatureTable, type ChainWeights } from './feature-weights.js';
import { CUE_LABELS, PLAUSIBILITY_LABELS, SPAN_LABELS } from './labels.js';
import { readModelFile, writeModelFile, type ModelFile, type ModelSection } from './model-file.js';
import { readWordClasses, writeWordClasses, type WordClasses } from './word-classes.js';

/** Settings chosen on held-out articles and stored with the weights. */
export interface AttributionSettings {
  /** See `tagCues`. */
  readonly eagerness: number;
  /** Least confidence (0–1, see `plausibility`) of an attribution with a source, and of one without. */
  readonly threshold: number;
  readonly sourcelessThreshold: number;
}

/** All that the attribution stage needs, ready for use. */
export interface AttributionModel {
  readonly classes: WordClasses;
  readonly cues: FeatureTable;
  readonly spans: FeatureTable;
  readonly plausibility: FeatureTable;
  readonly settings: AttributionSettings;
}

/** The parts of a model as training hands them over. */
export interface AttributionWeights {
  readonly classes: WordClasses;
  readonly cues: ChainWeights;
  readonly spans: ChainWeights;
  readonly plausibility: ChainWeights;
  readonly settings: AttributionSettings;
}

/** Packs a model into the bytes that `loadAttributionModel` reads. */
export function writeAttributionModel(model: AttributionWeights): Uint8Array {
  const classes = writeWordClasses(model.classes);
  return writeModelFile({
    settings: { ...model.settings, cueScale: model.cues.scale, spanScale: model.spans.scale, trustScale: model.plausibility.scale },
    sections: {
      classWords: classes.words, classFine: classes.fine, classCoarse: classes.coarseOfFine,
      ...chainSections('cue', model.cues), ...chainSections('span', model.spans), ...chainSections('trust', model.plausibility),
    },
  });
}

/**
 * Makes a model of the bytes of a weights file; takes well under 200 ms.
 *
 * @throws {AppError} `model-format` if the bytes are damaged or of another format version.
 */
export function loadAttributionModel(bytes: Uint8Array): AttributionModel {
  const file = readModelFile(bytes);
  return {
    classes: readWordClasses(section(file, 'classWords', Uint8Array), section(file, 'classFine', Uint16Array), section(file, 'classCoarse', Uint16Array)),
    cues: new FeatureTable(chainOf(file, 'cue', CUE_LABELS)),
    spans: new FeatureTable(chainOf(file, 'span', SPAN_LABELS)),
    plausibility: new FeatureTable(chainOf(file, 'trust', PLAUSIBILITY_LABELS)),
    settings: {
      eagerness: setting(file, 'eagerness'), threshold: setting(file, 'threshold'), sourcelessThreshold: setting(file, 'sourcelessThreshold'),
    },
  };
}

function chainSections(name: string, weights: ChainWeights): Record<string, ModelSection> {
  return {
    [`${name}Known`]: weights.known, [`${name}Rows`]: weights.rows,
    [`${name}Transitions`]: weights.transitions, [`${name}Start`]: weights.start,
  };
}

function chainOf(file: ModelFile, name: string, labels: number): ChainWeights {
  return {
    labels,
    known: section(file, `${name}Known`, Uint8Array),
    rows: section(file, `${name}Rows`, Int8Array),
    scale: setting(file, `${name}Scale`),
    transitions: section(file, `${name}Transitions`, Float64Array),
    start: section(file, `${name}Start`, Float64Array),
  };
}

function section<T extends ModelSection>(file: ModelFile, name: string, type: new (length: number) => T): T {
  const found = file.sections[name];
  if (!(found instanceof type)) throw new AppError('model-format', `The attribution model lacks “${name}”.`);
  return found;
}

function setting(file: ModelFile, name: string): number {
  const value = file.settings[name];
  if (typeof value !== 'number') throw new AppError('model-format', `The attribution model lacks the setting “${name}”.`);
  return value;
}
