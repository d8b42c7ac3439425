import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { messageOf } from '../errors.js';
import type { MetadataOverrides, OfferedDocument } from '../services/contract/documents.js';
import { reasonOf } from './file-faults.js';

/** A document that is loaded when its turn comes. */
export interface CollectedDocument {
  readonly origin: string;
  readonly load: () => Promise<OfferedDocument>;
}

/** What a folder is searched for; a file that is named is always read. */
const EXTENSIONS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.jsonl', '.ndjson']);

/** A file beyond this is not even loaded. */
const LARGEST_FILE = 64 * 1024 * 1024;

export interface CollectOptions {
  readonly overrides: MetadataOverrides;
  /** Fetches a page or a feed; the feed's entries are documents each. */
  readonly fetch: (url: string) => Promise<readonly OfferedDocument[]>;
  /** Hears of each file of a folder that is passed over, as the kind of file it is: ".pdf", "link to a folder", … */
  readonly onPassedOver?: (kind: string) => void;
}

/**
 * Finds the documents behind paths, folders, URLs and "-" (standard input), in order; folders in order of name.
 *
 * Nothing is read yet but folders, feeds and pages, so that a thousand files do not stand in memory at once. What cannot be
 * opened, a folder in a folder too, is a document with its reason. Standard input is read once, however often it is named.
 */
export async function collectDocuments(inputs: readonly string[], options: CollectOptions): Promise<readonly CollectedDocument[]> {
  const found: CollectedDocument[] = [];
  for (const input of inputs.filter((name, index) => name !== '-' || inputs.indexOf(name) === index)) {
    if (input === '-') found.push({ origin: 'standard input', load: async () => withOverrides({ origin: 'standard input', bytes: await buffer(process.stdin) }, options) });
    else if (/^https?:\/\//i.test(input)) found.push(...(await fromUrl(input, options)));
    else found.push(...(await fromPath(input, options)));
  }
  return found;
}

async function fromUrl(url: string, options: CollectOptions): Promise<readonly CollectedDocument[]> {
  try {
    const documents = await options.fetch(url);
    if (documents.length === 0) return [unloadable(url, 'feed', 'it is a feed that lists no pages')];
    return documents.map((document) => ({ origin: document.origin, load: () => Promise.resolve(withOverrides(document, options)) }));
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
    return [unloadable(path.resolve(input), 'unreadable', reasonOf(error))];
  }
}

async function fromFolder(folder: string, options: CollectOptions): Promise<readonly CollectedDocument[]> {
  const found: CollectedDocument[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const file = path.join(folder, entry.name);
    const other = entry.isDirectory() ? undefined : await otherKind(entry, file);
    if (other === undefined) found.push(...(await fromPath(file, options)));
    else options.onPassedOver?.(other);
  }
  return found;
}

/** What a file of a folder is that is not read; undefined for one that is, or whose reading will say what is wrong. */
async function otherKind(entry: Dirent, file: string): Promise<string | undefined> {
  const status = entry.isSymbolicLink() ? await stat(file).catch(() => undefined) : entry;
  // Linked folders may lie above this one; a pipe would be waited for without end.
  if (status?.isDirectory() === true) return 'link to a folder';
  if (status !== undefined && !status.isFile()) return 'pipe or device';
  const extension = path.extname(entry.name).toLowerCase();
  if (/^readme\b/i.test(entry.name)) return 'README';
  return EXTENSIONS.has(extension) ? undefined : extension === '' ? 'file without extension' : extension;
}

function fileAt(file: string, size: number, options: CollectOptions): CollectedDocument {
  const origin = path.resolve(file);
  const megabytes = Math.round(size / 1024 / 1024);
  if (size > LARGEST_FILE) return unloadable(origin, 'too-large', `is too large (${megabytes} MB; the limit is ${LARGEST_FILE / 1024 / 1024} MB)`);
  return {
    origin,
    load: async () => {
      try {
        return withOverrides({ origin, bytes: await readFile(file) }, options);
      } catch (error) {
        return unloadableDocument(origin, 'unreadable', reasonOf(error));
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
