import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/config.js';

const ROOT = projectRoot();
/** What a document may name by its path from the top. */
const FOLDERS = ['src', 'views', 'public', 'data', 'migrations', 'test', 'docs', '.ci', '.config'];
/** Made when the program runs. */
const MADE = new Set(['data/variorum.sqlite']);

/** All files and folders, by path from the top. */
const entries = FOLDERS.flatMap((folder) => [folder, ...readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((entry) => path.join(folder, entry))]);
const documents = ['README.md', 'CONTRIBUTING.md', 'src/domain/README.md', ...entries.filter((entry) => entry.startsWith('docs/') && entry.endsWith('.md'))];

const read = (document: string): string => readFileSync(path.join(ROOT, document), 'utf8');

/** The words of a document that are set as code. */
function codeOf(document: string): string[] {
  return [...read(document).matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code!.split(/[\s,;()]+/)).map((word) => word.replace(/[/.]$/, ''));
}

/** True for a path from the top, where a `*` stands for any name. */
function exists(named: string): boolean {
  const pattern = new RegExp(`^${named.split('*').map((part) => part.replace(/[.\\[\]{}+?^$|]/g, '\\$&')).join('[^/]*')}$`);
  return MADE.has(named) || entries.some((entry) => pattern.test(entry));
}

describe('the documents', () => {
  for (const document of documents) {
    it(`link from ${document} only to what there is`, () => {
      const links = [...read(document).matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
      expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(document), link)))).to.deep.equal([]);
    });

    it(`name in ${document} only files and folders that there are`, () => {
      const words = codeOf(document);
      const fromTop = words.filter((word) => FOLDERS.some((folder) => word.startsWith(`${folder}/`)) && !exists(word));
      const source = words.filter((word) => /^[\w./-]+\.(?:ts|ejs)$/.test(word) && !entries.some((entry) => `/${entry}`.endsWith(`/${word}`)));
      expect([...fromTop, ...source]).to.deep.equal([]);
    });
  }

  it('give each decision its context, what was decided, its status and its consequences', () => {
    const records = documents.filter((document) => document.startsWith('docs/decisions/')).sort();
    expect(records).to.not.be.empty;
    records.forEach((record, index) => {
      expect(path.basename(record), record).to.match(new RegExp(`^${String(index + 1).padStart(4, '0')}-`));
      const [title, ...headings] = [...read(record).matchAll(/^#+ .*$/gm)].map(([heading]) => heading);
      expect(title, record).to.match(new RegExp(`^# ${index + 1}\\. `));
      expect(headings.slice(0, 4), record).to.deep.equal(['## Context', '## Decision', '## Status', '## Consequences']);
    });
  });
});
