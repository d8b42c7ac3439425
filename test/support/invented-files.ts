import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asMarkdown, inventCoverage } from '../bench/invented-coverage.js';

/**
 * Writes invented coverage into a folder, a Markdown file an article, each cut to its first `paragraphs` so that tests stay quick.
 *
 * @returns the files in order of name, which is the order in which a folder is read.
 */
export function writeInventedFiles(folder: string, articles: number, paragraphs = 3): string[] {
  mkdirSync(folder, { recursive: true });
  return [...inventCoverage({ articles })].map((article, index) => {
    const file = path.join(folder, `${String(index).padStart(5, '0')}.md`);
    writeFileSync(file, asMarkdown({ ...article, text: article.text.split('\n\n').slice(0, paragraphs).join('\n\n') }));
    return file;
  });
}
