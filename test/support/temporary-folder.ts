import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Makes a folder for one test file's files and removes it when its tests are done. Call inside `describe`; the folder is there at once. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'variorum-test-'));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
