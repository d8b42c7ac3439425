import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { messageOf } from '../errors.js';
import type { MetadataOverrides, OfferedDocument } from '../services/contract/documents.js';
import { reasonOf } from './json-lines.js';

/** A document that is loaded when its turn comes. */
export interface CollectedDocument {
  readonly origin: string;
  readonly load: () => Promise<OfferedDocument>;
}

/** What a folder is searched for; other files in it are passed over without a word, a file that is named is always read. */
const EXTENSIONS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.jsonl']);

/** A file beyond this is not even loaded. */
const LARGEST_FILE = 64 * 1024 * 1024;

export interface CollectOptions {
  readonly overrides: MetadataOverrides;
  /** Fetches a page or a feed; the feed's entries are documents each. */
  readonly fetch: (url: string) => Promise<readonly OfferedDocument[]>;
}

/**
 * Finds the documents behind paths, folders, URLs and "-" (standard input), in order; folders in order of name.
 *
 * Nothing is read yet but folders, feeds and pages, so that a thousand files do not stand in memory at once.
 */
export async function collectDocuments(inputs: readonly string[], options: CollectOptions): Promise<readonly CollectedDocument[]> {
  const found: CollectedDocument[] = [];
  for (const input of inputs) {
    if (input === '-') found.push({ origin: 'standard input', load: async () => withOverrides({ origin: 'standard input', bytes: await buffer(process.stdin) }, options) });
    else if (/^https?:\/\//i.test(input)) found.push(...(await fromUrl(input, options)));
    else found.push(...(await fromPath(input, options)));
  }
  return found;
}

async function fromUrl(url: string, options: CollectOptions): Promise<readonly CollectedDocument[]> {
  try {
    return (await options.fetch(url)).map((document) => ({ origin: document.origin, load: () => Promise.resolve(withOverrides(document, options)) }));
  } catch (error) {
    return [unloadable(url, 'fetch', messageOf(error))];
  }
}

async function fromPath(input: string, options: CollectOptions): Promise<readonly CollectedDocument[]> {
  try {
    const status = await stat(input);
    if (!status.isDirectory()) return [fileAt(input, status.size, options)];
    return await fromFolder(input, options);
  } catch (error) {
    return [unloadable(input, 'unreadable', reasonOf(error))];
  }
}

async function fromFolder(folder: string, options: CollectOptions): Promise<readonly CollectedDocument[]> {
  const found: CollectedDocument[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) found.push(...(await fromFolder(file, options)));
    else if (EXTENSIONS.has(path.extname(entry.name).toLowerCase()) && !/^readme\b/i.test(entry.name)) found.push(...(await fromPath(file, options)));
  }
  return found;
}

function fileAt(file: string, size: number, options: CollectOptions): CollectedDocument {
  const megabytes = Math.round(size / 1024 / 1024);
  if (size > LARGEST_FILE) return unloadable(file, 'too-large', `is too large (${megabytes} MB; the limit is ${LARGEST_FILE / 1024 / 1024} MB)`);
  return {
    origin: file,
    load: async () => {
      try {
        return withOverrides({ origin: path.resolve(file), bytes: await readFile(file) }, options);
      } catch (error) {
        return unloadableDocument(file, 'unreadable', reasonOf(error));
      }
    },
  };
}

function unloadable(origin: string, code: string, reason: string): CollectedDocument {
  return { origin, load: () => Promise.resolve(unloadableDocument(origin, code, reason)) };
}

function unloadableDocument(origin: string, code: string, reason: string): OfferedDocument {
  return { origin, error: { code, message: reason.startsWith(`${origin}: `) ? reason : `${origin}: ${reason}` } };
}

function withOverrides(document: OfferedDocument, options: CollectOptions): OfferedDocument {
  return 'error' in document ? document : { ...document, overrides: options.overrides };
}
