import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address of the stylesheet in `folder`, with a hash of its content so that browsers may keep it for ever. */
export function stylesheetAddress(folder: string): string {
  const hash = createHash('sha256').update(readFileSync(join(folder, 'variorum.css'))).digest('hex');
  return `/variorum.css?v=${hash.slice(0, 12)}`;
}
