import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { AppError, messageOf, UnreadableInputError } from '../errors.js';
import { splitLines } from './split-lines.js';

/** A line of a JSON Lines input: its value, or why it cannot be read. */
export type JsonLine =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: { readonly code: string; readonly message: string } };

/** Longer lines than this, in bytes, are refused: an article is never so long, and a file without line ends would fill the memory. */
const LONGEST_LINE = 32 * 1024 * 1024;

/**
 * Reads JSON Lines from the files in turn, or from standard input when there are none or one is "-".
 *
 * Blank lines are passed over. Lines are numbered from 1 through all files.
 *
 * @throws {UnreadableInputError} for a file that cannot be opened or read to its end.
 */
export async function* readJsonLines(files: readonly string[]): AsyncGenerator<JsonLine> {
  let line = 0;
  for (const file of files.length === 0 ? ['-'] : files) {
    for await (const bytes of splitLines(chunksOf(file, await open(file)), LONGEST_LINE)) {
      const read = parse(bytes, ++line);
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

/** A file-system error in words. */
export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read (permission denied)';
  return messageOf(error);
}

/** A line's value or what is wrong with it; undefined for a blank line. */
function parse(bytes: Buffer | null, line: number): JsonLine | undefined {
  if (bytes === null) return { line, error: { code: 'too-long', message: `the line is longer than ${LONGEST_LINE / 1024 / 1024} MB` } };
  if (!isUtf8(bytes)) return { line, error: { code: 'not-utf8', message: 'the line is not UTF-8 text' } };
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (text.trim() === '') return undefined;
  try {
    return { line, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { line, error: { code: 'not-json', message: messageOf(error) } };
  }
}

/** Writes one value a line, waiting when the reader is slower. */
export class JsonLineWriter {
  /** True once a line could not be answered: the command then ends with exit code 1. */
  failed = false;

  constructor(private readonly out: Writable = process.stdout) {}

  async write(value: unknown): Promise<void> {
    if (!this.out.write(`${JSON.stringify(value)}\n`)) await once(this.out, 'drain');
  }

  /** Answers a line that could not be read or worked on, in its place. */
  async writeError(line: JsonLine, error: unknown): Promise<void> {
    this.failed = true;
    await this.write({ id: idOf(line), line: line.line, error: { code: codeOf(error), message: messageOf(error) } });
  }
}

/**
 * Answers every line with `answer`, in order, streaming; a line that fails is answered by its error.
 *
 * @returns the exit code: 1 when any line failed.
 */
export async function answerLines(files: readonly string[], answer: (value: unknown) => unknown, writer = new JsonLineWriter()): Promise<number> {
  for await (const line of readJsonLines(files)) {
    if ('error' in line) {
      await writer.writeError(line, new AppError(line.error.code, line.error.message));
      continue;
    }
    let result: unknown;
    try {
      result = answer(line.value);
    } catch (error) {
      await writer.writeError(line, error);
      continue;
    }
    await writer.write(result);
  }
  return writer.failed ? 1 : 0;
}

function idOf(line: JsonLine): unknown {
  if (!('value' in line) || typeof line.value !== 'object' || line.value === null || !('id' in line.value)) return null;
  const { id } = line.value;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : 'failed';
}
