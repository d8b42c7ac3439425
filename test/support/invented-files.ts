import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asMarkdown, inventCoverage } from '../bench/invented-coverage.js';

/**
 * Writes invented coverage into a folder, a Markdown file an article.
 *
 * @returns the files in order of name, which is the order in which a folder is read.
 */
export function writeInventedFiles(folder: string, articles: number, seed = 1): string[] {
  mkdirSync(folder, { recursive: true });
  return [...inventCoverage({ articles, seed })].map((article, index) => {
    const file = path.join(folder, `${String(index).padStart(5, '0')}.md`);
    writeFileSync(file, asMarkdown(article));
    return file;
  });
}
