import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { UnreadableInputError } from '../errors.js';
import { answerLine, failureOf, LONGEST_LINE, parseLine, type Answered, type JsonLine, type RawLine } from '../services/batch/json-line.js';
import { reasonOf } from './file-faults.js';
import { splitLines } from './split-lines.js';

export type { JsonLine } from '../services/batch/json-line.js';

/**
 * Reads lines from the files in turn, or from standard input when there are none or one is "-"; together those that come together.
 *
 * Lines are numbered from 1 through all files.
 *
 * @throws {UnreadableInputError} for a file that cannot be opened or read to its end.
 */
export async function* readRawLines(files: readonly string[]): AsyncGenerator<RawLine[]> {
  let line = 0;
  for (const file of files.length === 0 ? ['-'] : files) {
    for await (const lines of splitLines(chunksOf(file, await open(file)), LONGEST_LINE)) yield lines.map((bytes) => ({ line: ++line, bytes }));
  }
}

/** Reads JSON Lines as `readRawLines` does, one at a time; blank lines are passed over. */
export async function* readJsonLines(files: readonly string[]): AsyncGenerator<JsonLine> {
  for await (const lines of readRawLines(files)) {
    for (const raw of lines) {
      const read = parseLine(raw);
      if (read !== undefined) yield read;
    }
  }
}

async function* chunksOf(file: string, stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw new UnreadableInputError('unreadable', file, reasonOf(error), error);
  }
}

async function open(file: string): Promise<Readable> {
  if (file === '-') return process.stdin;
  try {
    if ((await stat(file)).isDirectory()) throw new Error('is a folder');
  } catch (error) {
    throw new UnreadableInputError('unreadable', file, reasonOf(error), error);
  }
  return createReadStream(file);
}

/** Writes one value a line, waiting when the reader is slower. */
export class JsonLineWriter {
  /** True once a line could not be answered: the command then ends with exit code 1. */
  failed = false;

  constructor(private readonly out: Writable = process.stdout) {}

  async write(value: unknown): Promise<void> {
    await this.print(`${JSON.stringify(value)}\n`);
  }

  /** Answers a line that could not be read or worked on, in its place. */
  async writeError(line: JsonLine, error: unknown): Promise<void> {
    this.failed = true;
    await this.write(failureOf(line, error));
  }

  /** Writes lines that are answered already. */
  async writeAnswered({ text, failed }: Answered): Promise<void> {
    this.failed ||= failed;
    if (text !== '') await this.print(text);
  }

  private async print(text: string): Promise<void> {
    if (!this.out.write(text)) await once(this.out, 'drain');
  }
}

/**
 * Answers every line with `answer`, in order, streaming; a line that fails is answered by its error.
 *
 * @returns the exit code: 1 when any line failed.
 */
export async function answerLines(files: readonly string[], answer: (value: unknown) => unknown, writer = new JsonLineWriter()): Promise<number> {
  for await (const lines of readRawLines(files)) {
    for (const line of lines) await writer.writeAnswered(await answerLine(line, answer));
  }
  return writer.failed ? 1 : 0;
}
