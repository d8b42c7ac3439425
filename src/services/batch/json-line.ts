import { isUtf8 } from 'node:buffer';
import { AppError, messageOf } from '../../errors.js';

/** A line as it stands in the input, numbered from 1; null where it is too long to be kept. */
export interface RawLine {
  readonly line: number;
  readonly bytes: Uint8Array | null;
}

/** A line of a JSON Lines input: its value, or why it cannot be read. */
export type JsonLine =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: { readonly code: string; readonly message: string } };

/** Lines of output, each with its line feed, and whether any of them is an error. */
export interface Answered {
  readonly text: string;
  readonly failed: boolean;
}

/** Longer lines than this, in bytes, are refused: an article is never so long, and a file without line ends would fill the memory. */
export const LONGEST_LINE = 32 * 1024 * 1024;

/** A line's value or what is wrong with it; undefined for a blank line. */
export function parseLine({ line, bytes }: RawLine): JsonLine | undefined {
  if (bytes === null) return { line, error: { code: 'too-long', message: `the line is longer than ${LONGEST_LINE / 1024 / 1024} MB` } };
  if (!isUtf8(bytes)) return { line, error: { code: 'not-utf8', message: 'the line is not UTF-8 text' } };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').replace(/^\ufeff/, '');
  if (text.trim() === '') return undefined;
  try {
    return { line, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { line, error: { code: 'not-json', message: messageOf(error) } };
  }
}

/** Answers one line of input by one of output: what `answer` says to its value, at once or later, or the error in its place; nothing to a blank line. */
export async function answerLine(raw: RawLine, answer: (value: unknown) => unknown): Promise<Answered> {
  const line = parseLine(raw);
  if (line === undefined) return { text: '', failed: false };
  try {
    if ('error' in line) throw new AppError(line.error.code, line.error.message);
    return { text: `${JSON.stringify(await answer(line.value))}\n`, failed: false };
  } catch (error) {
    return { text: `${JSON.stringify(failureOf(line, error))}\n`, failed: true };
  }
}

/** Answers lines one after another, as one text. */
export async function answerLinesInTurn(lines: readonly RawLine[], answer: (value: unknown) => unknown): Promise<Answered> {
  const answers: Answered[] = [];
  for (const line of lines) answers.push(await answerLine(line, answer));
  return { text: answers.map(({ text }) => text).join(''), failed: answers.some(({ failed }) => failed) };
}

/** What stands in the place of a line that could not be read or worked on. */
export function failureOf(line: JsonLine, error: unknown): unknown {
  const code = error instanceof AppError ? error.code : 'failed';
  return { id: idOf(line), line: line.line, error: { code, message: messageOf(error) } };
}

function idOf(line: JsonLine): unknown {
  if (!('value' in line) || typeof line.value !== 'object' || line.value === null || !('id' in line.value)) return null;
  const { id } = line.value;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
