import { z } from 'zod';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const HELP = 'Write the date as 2017-09-12, 2017-09-12 08:30 with the time (UTC), or 2017-09 or 2017 where the day or month is not known.';
const DAY = 86_400_000;

/**
 * A publication date as typed: a year, month, day or instant in ISO 8601 that exists and does not lie in the future.
 * "2017-09-12 08:30" is taken for a time in UTC.
 * "" passes: nothing was typed. A day of grace is given for newsrooms ahead of UTC.
 */
export function publicationDate(now: Date): z.ZodType<string> {
  return z
    .string()
    .transform((text) => text.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/, '$1T$2Z'))
    .refine((text) => text === '' || exists(text), HELP)
    .refine((text) => text === '' || !exists(text) || Date.parse(text) <= now.getTime() + DAY, 'This date lies in the future.');
}

function exists(text: string): boolean {
  const [, year, month = '01', day = '01'] = SHAPE.exec(text) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(text))) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
