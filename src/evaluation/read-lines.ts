import { z } from 'zod';
import { ValidationError } from '../errors.js';

/** Ids are compared as they stand in the file: the number 1 is not the text "1". */
export const ID = z.union([z.string(), z.number()]);

/**
 * Checks the lines of a labelled file.
 *
 * @throws {ValidationError} naming the first bad line, counted from 1, and its field.
 */
export function readGold<T>(schema: z.ZodType<T>, lines: readonly unknown[], task: string): T[] {
  if (lines.length === 0) throw new ValidationError(`The labelled file for ${task} is empty.`, { gold: 'is empty' });
  return lines.map((line, index) => {
    const result = schema.safeParse(line);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    const field = issue === undefined || issue.path.length === 0 ? 'the line' : issue.path.join('.');
    throw new ValidationError(`Line ${index + 1} of the labelled file does not suit ${task}: ${field}: ${issue?.message ?? 'invalid'}.`, { [`line ${index + 1}`]: field });
  });
}

/** A line of output, whatever its fields. */
export type Predicted = Readonly<Record<string, unknown>>;

/** Predicted lines by a key; the last of several wins. A line that is no object counts as an empty answer. */
export function byKey(lines: readonly unknown[], key: string): ReadonlyMap<unknown, Predicted> {
  const found = new Map<unknown, Predicted>();
  for (const line of lines) {
    const fields = asFields(line);
    if (fields !== null) found.set(fields[key], fields);
  }
  return found;
}

/** The value as an object with named fields, else null. */
export function asFields(value: unknown): Predicted | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Predicted) : null;
}

/** The value as a list, else an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The value as a number; 0 for anything that is none. */
export function asNumber(value: unknown): number {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : typeof value === 'boolean' ? Number(value) : 0;
  return Number.isNaN(number) ? 0 : number;
}
