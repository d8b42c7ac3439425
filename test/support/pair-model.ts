import { readFileSync } from 'node:fs';
import { loadPairModel, type PairModel } from '../../src/matching/scorer/pair-model.js';
import { projectRoot } from '../../src/config.js';
import path from 'node:path';

let loaded: PairModel | null = null;

/** The shipped weights of matching, read once. */
export function shippedPairModel(): PairModel {
  const folder = path.join(projectRoot(), 'data', 'models');
  loaded ??= loadPairModel(JSON.parse(readFileSync(path.join(folder, 'pairs.json'), 'utf8')), {
    vectors: () => readFileSync(path.join(folder, 'word-vectors.bin')),
    likeness: () => readFileSync(path.join(folder, 'word-likeness.bin')),
  });
  return loaded;
}
