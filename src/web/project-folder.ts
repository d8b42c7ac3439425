import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The absolute path of a top-level folder of the project ("views", "public"), whether this runs from `src` or `dist`.
 *
 * @throws {Error} if no folder above this file holds both a `package.json` and the folder.
 */
export function projectFolder(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, name)))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`The folder “${name}” of the project is missing.`);
    folder = parent;
  }
  return join(folder, name);
}
