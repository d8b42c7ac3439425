import type { z } from 'zod';
import { ValidationError } from '../errors.js';

/** A line of labelled data. */
export interface LabelledLine {
  readonly value: unknown;
  /** Counted from 1. */
  readonly number: number;
}

/** Reads JSON Lines; blank lines are passed over. @throws {ValidationError} naming the line that is not JSON. */
export function readLabelledLines(lines: readonly string[]): readonly LabelledLine[] {
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [{ value: parse(line, index + 1), number: index + 1 }]));
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ValidationError(`Line ${number} is not JSON.`);
  }
}

/** The value of a line in the shape that it should have. @throws {ValidationError} naming the line and what is wrong with it. */
export function shapedLine<T>({ value, number }: LabelledLine, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new ValidationError(`Line ${number}: ${issue.path.join('.')} ${issue.message}`);
}
