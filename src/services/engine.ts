import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadAttributionModel } from '../analysis/attribution/attribution-model.js';
import { loadFramingLexicon } from '../analysis/framing/framing-lexicon.js';
import { loadLoadedModel } from '../analysis/framing/loaded-model.js';
import type { AnalysisResources } from '../analysis/resources.js';
import type { WordKnowledge } from '../disputes/lexicon/word-knowledge.js';
import { loadVerdictModel, type VerdictModel } from '../disputes/verdict/verdict-model.js';
import type { NamesLexiconData } from '../text/names-lexicon.js';
import type { ReportVerbsData } from '../analysis/resolution/report-stance.js';
import type { Comparison } from '../domain/comparison.js';
import { AppError, messageOf } from '../errors.js';
import { wordKnowledge } from './word-knowledge.js';
import { once } from '../matching/once.js';
import { loadPairModel, type PairModel } from '../matching/scorer/pair-model.js';

/** Weights and word lists, loaded and checked, with the versions that results state. */
export interface Engine {
  readonly resources: AnalysisResources;
  /** `digest` names the weights that `model` was made from. */
  readonly matching: { readonly model: PairModel; readonly digest: string };
  /** Weighs how free-standing pairs stand to each other. */
  readonly verdict: VerdictModel;
  /** What is known of words besides the concepts of the news. */
  readonly words: WordKnowledge;
  readonly versions: Comparison['engine'];
}

const MODELS = ['attribution-spans.bin', 'pairs.json', 'word-vectors.bin', 'word-likeness.bin', 'loaded-words.json', 'verdict.json'] as const;
const LEXICONS = ['names.json', 'report-verbs.json', 'framing.json', 'word-relations.json'] as const;
type Model = (typeof MODELS)[number];
type Lexicon = (typeof LEXICONS)[number];

/** Reads a file of one of the folders. */
type Files<T> = (name: T) => Buffer;

/**
 * Loads the engine from the project's `data` folder.
 *
 * Files are read at once for their digests; what analysis and matching each need is read again and built when it is first asked for,
 * because a thread that leaves analysis to others needs none of it.
 *
 * @throws {AppError} naming the file that is missing or does not fit.
 */
export function loadEngine(root: string): Engine {
  const models: Files<Model> = (name) => readData(path.join(root, 'data', 'models'), name);
  const lexicons: Files<Lexicon> = (name) => readData(path.join(root, 'data', 'lexicons'), name);
  const weights = digest(models, MODELS);
  const words = digest(lexicons, LEXICONS);
  const resources = once(() => analysisResources(models, lexicons));
  const tables = { vectors: () => models('word-vectors.bin'), likeness: () => models('word-likeness.bin') };
  const model = once(() => checked('pairs.json', () => loadPairModel(parse(models('pairs.json')), tables)));
  const verdict = once(() => checked('verdict.json', () => loadVerdictModel(parse(models('verdict.json')))));
  const knowledge = once(() => checked('word-relations.json', () => wordKnowledge(parse(lexicons('word-relations.json')), model())));
  return {
    get verdict() {
      return verdict();
    },
    get words() {
      return knowledge();
    },
    get resources() {
      return resources();
    },
    matching: {
      digest: digest(models, ['pairs.json']),
      get model() {
        return model();
      },
    },
    versions: { version: `${ENGINE_VERSION}+${weights}.${words}`, weights, lexicons: words },
  };
}

function analysisResources(models: Files<Model>, lexicons: Files<Lexicon>): AnalysisResources {
  return {
    attribution: checked('attribution-spans.bin', () => loadAttributionModel(models('attribution-spans.bin'))),
    names: parse(lexicons('names.json')) as NamesLexiconData,
    reportVerbs: parse(lexicons('report-verbs.json')) as ReportVerbsData,
    framing: {
      lexicon: checked('framing.json', () => loadFramingLexicon(parse(lexicons('framing.json')))),
      loaded: checked('loaded-words.json', () => loadLoadedModel(parse(models('loaded-words.json')))),
    },
  };
}

/** Changes with the code of the engine; weights and word lists add their own digests. */
const ENGINE_VERSION = '7';

function readData(folder: string, name: string): Buffer {
  return checked(name, () => readFileSync(path.join(folder, name)));
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

function digest<T extends string>(files: Files<T>, names: readonly T[]): string {
  const hash = createHash('sha256');
  for (const name of [...names].sort()) hash.update(name).update(files(name));
  return hash.digest('hex').slice(0, 8);
}
