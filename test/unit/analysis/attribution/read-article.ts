import { existsSync, readFileSync } from 'node:fs';
import { loadAttributionModel, type AttributionModel } from '../../../../src/analysis/attribution/attribution-model.js';
import { findAttributionSpans } from '../../../../src/analysis/attribution/find-attributions.js';
import { readText } from '../../../../src/analysis/attribution/training/train-model.js';

/** An attribution as plain words, for tests to compare. */
export interface PlainAttribution {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly kind: string;
}

const NAME = 'data/models/attribution-spans.bin';

/** The shipped weights, found from the source tree as well as from the build. */
export function shippedModel(): AttributionModel {
  const file = ['../../../../', '../../../../../'].map((up) => new URL(up + NAME, import.meta.url)).find((url) => existsSync(url));
  if (file === undefined) throw new Error(`${NAME} is missing`);
  return loadAttributionModel(readFileSync(file));
}

/** Finds the attributions of a text and gives them as words. */
export function attributionsIn(text: string, model: AttributionModel): PlainAttribution[] {
  return findAttributionSpans(readText(text), model).map(({ source, cue, content, kind }) => ({
    source: source?.text ?? null, cue: cue?.text ?? null, content: content.map(({ start, end }) => text.slice(start, end)), kind,
  }));
}
