import { z } from 'zod';

/** An http(s) address as typed; "" passes: nothing was typed. */
export const webAddress = z
  .string()
  .max(2000, 'This address is too long.')
  .refine((text) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)), 'Write the full address, starting with https:// or http://.');
