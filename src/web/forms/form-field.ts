import { z } from 'zod';

/** Messages by name of the field that each is about. */
export type FieldErrors = Readonly<Record<string, string>>;

/** A query or body as Express parses it: anything may be missing, repeated or not text at all. */
export type RawForm = Readonly<Record<string, unknown>>;

/** The text typed into a field: the first where it is repeated, "" where it is missing. */
export function typedText(raw: RawForm, name: string): string {
  return typedList(raw, name)[0] ?? '';
}

/** Every value of a repeatable field, without empty ones. */
export function typedList(raw: RawForm, name: string): readonly string[] {
  const value = raw[name];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string').map((item) => item.trim()).filter((item) => item !== '');
}

/** A page number counted from 1; an empty field is page 1. */
export const pageNumber = z
  .string()
  .regex(/^[0-9]{0,6}$/, 'The page must be a whole number.')
  .transform((text) => (text === '' ? 1 : Number(text)))
  .refine((page) => page >= 1, 'Pages are counted from 1.');

/** The parsed value of one field, or undefined with the reason put into `errors` under its name. */
export function parseField<T>(schema: z.ZodType<T>, value: unknown, name: string, errors: Record<string, string>): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  errors[name] = result.error.issues[0]?.message ?? 'This value cannot be used.';
  return undefined;
}
