import { expect } from 'chai';
import { loadAttributionModel, writeAttributionModel, type AttributionWeights } from '../../../../src/analysis/attribution/attribution-model.js';
import { FeatureSpace } from '../../../../src/analysis/attribution/feature-space.js';
import type { ChainWeights } from '../../../../src/analysis/attribution/feature-weights.js';
import { AppError } from '../../../../src/errors.js';

function chain(labels: number): ChainWeights {
  return {
    labels, known: FeatureSpace.of(Int32Array.of(-5, 7, 123456)).known, rows: Int8Array.from({ length: 32 * (labels - 1) }, (_, index) => index - 4), scale: 0.25,
    transitions: Float64Array.from({ length: labels * labels }, (_, index) => (index === 2 ? -Infinity : index / 3)), start: new Float64Array(labels),
  };
}

const WEIGHTS: AttributionWeights = {
  classes: { fine: new Map([['said', 2], ['naïve', 1]]), coarseOfFine: Uint16Array.of(0, 1, 1) },
  cues: chain(3), spans: chain(5), plausibility: chain(2),
  settings: { eagerness: 1, threshold: 0.35, sourcelessThreshold: 0.25 },
};

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof AppError ? error.code : 'another error';
  }
  return 'no error';
}

describe('attribution model file', () => {
  it('gives back what was written', () => {
    const model = loadAttributionModel(writeAttributionModel(WEIGHTS));
    expect(model.classes).to.deep.equal(WEIGHTS.classes);
    expect(model.settings).to.deep.equal(WEIGHTS.settings);
    expect(model.cues.weights).to.deep.equal(WEIGHTS.cues);
    expect(model.spans.weights).to.deep.equal(WEIGHTS.spans);
    expect(model.plausibility.weights).to.deep.equal(WEIGHTS.plausibility);
  });

  it('writes the same bytes for the same weights', () => {
    expect(writeAttributionModel(WEIGHTS)).to.deep.equal(writeAttributionModel(WEIGHTS));
  });

  it('reads bytes that start anywhere in their buffer', () => {
    const bytes = writeAttributionModel(WEIGHTS);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(loadAttributionModel(shifted.subarray(3)).settings).to.deep.equal(WEIGHTS.settings);
  });

  it('refuses what is no model, another version and a file cut short', () => {
    const bytes = writeAttributionModel(WEIGHTS);
    const other = new TextDecoder('latin1').decode(bytes).replace('"format":2', '"format":9');
    expect(codeOf(() => loadAttributionModel(new Uint8Array(20)))).to.equal('model-format');
    expect(codeOf(() => loadAttributionModel(new Uint8Array(0)))).to.equal('model-format');
    expect(codeOf(() => loadAttributionModel(bytes.subarray(0, bytes.length - 100)))).to.equal('model-format');
    expect(codeOf(() => loadAttributionModel(Uint8Array.from(other, (sign) => sign.charCodeAt(0))))).to.equal('model-format');
  });
});
