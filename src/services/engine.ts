import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadAttributionModel } from '../analysis/attribution/attribution-model.js';
import { loadFramingLexicon } from '../analysis/framing/framing-lexicon.js';
import { loadLoadedModel } from '../analysis/framing/loaded-model.js';
import type { AnalysisResources } from '../analysis/resources.js';
import type { NamesLexiconData } from '../text/names-lexicon.js';
import type { ReportVerbsData } from '../analysis/resolution/report-stance.js';
import type { Comparison } from '../domain/comparison.js';
import { AppError, messageOf } from '../errors.js';
import { once } from '../matching/once.js';
import { loadPairModel, type PairModel } from '../matching/scorer/pair-model.js';

/** Weights and word lists, loaded and checked, with the versions that results state. */
export interface Engine {
  readonly resources: AnalysisResources;
  /** `digest` names the weights that `model` was made from. */
  readonly matching: { readonly model: PairModel; readonly digest: string };
  readonly versions: Comparison['engine'];
}

const MODELS = ['attribution-spans.bin', 'pairs.json', 'word-vectors.bin', 'word-likeness.bin', 'loaded-words.json'] as const;
const LEXICONS = ['names.json', 'report-verbs.json', 'framing.json'] as const;

/**
 * Loads the engine from the project's `data` folder.
 *
 * Files are read at once; what analysis and matching each need is built when it is first asked for, because a thread that
 * leaves analysis to others needs none of it.
 *
 * @throws {AppError} naming the file that is missing or does not fit.
 */
export function loadEngine(root: string): Engine {
  const models = readAll(path.join(root, 'data', 'models'), MODELS);
  const lexicons = readAll(path.join(root, 'data', 'lexicons'), LEXICONS);
  const weights = digest(models);
  const words = digest(lexicons);
  const resources = once(() => analysisResources(models, lexicons));
  const model = once(() => checked('pairs.json', () => loadPairModel(parse(models['pairs.json']), { vectors: models['word-vectors.bin'], likeness: models['word-likeness.bin'] })));
  return {
    get resources() {
      return resources();
    },
    matching: {
      digest: digest({ 'pairs.json': models['pairs.json'] }),
      get model() {
        return model();
      },
    },
    versions: { version: `${ENGINE_VERSION}+${weights}.${words}`, weights, lexicons: words },
  };
}

function analysisResources(models: Readonly<Record<(typeof MODELS)[number], Buffer>>, lexicons: Readonly<Record<(typeof LEXICONS)[number], Buffer>>): AnalysisResources {
  return {
    attribution: checked('attribution-spans.bin', () => loadAttributionModel(models['attribution-spans.bin'])),
    names: parse(lexicons['names.json']) as NamesLexiconData,
    reportVerbs: parse(lexicons['report-verbs.json']) as ReportVerbsData,
    framing: {
      lexicon: checked('framing.json', () => loadFramingLexicon(parse(lexicons['framing.json']))),
      loaded: checked('loaded-words.json', () => loadLoadedModel(parse(models['loaded-words.json']))),
    },
  };
}

/** Changes with the code of the engine; weights and word lists add their own digests. */
const ENGINE_VERSION = '3';

function readAll<T extends string>(folder: string, names: readonly T[]): Record<T, Buffer> {
  return Object.fromEntries(names.map((name) => [name, checked(name, () => readFileSync(path.join(folder, name)))])) as Record<T, Buffer>;
}

function parse(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString('utf8'));
}

function checked<T>(name: string, load: () => T): T {
  try {
    return load();
  } catch (error) {
    throw new AppError('engine', `data file ${name}: ${messageOf(error)}`, { cause: error });
  }
}

function digest(files: Readonly<Record<string, Buffer>>): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).sort()) hash.update(name).update(files[name]!);
  return hash.digest('hex').slice(0, 8);
}
