import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { UnreadableInputError } from '../errors.js';
import type { ServiceContext } from './service-context.js';
import type { OfferedDocument } from './contract/documents.js';
import type { Services } from './services.js';

const SETTING = 'sample-loaded';

const listSchema = z.object({
  events: z.array(z.object({ articles: z.array(z.object({ file: z.string() })) })),
  edits: z.array(z.object({ file: z.string() })).default([]),
});

/**
 * Loads the sample coverage into a database that has never held anything.
 *
 * The list of files is `plants.json`; edited versions are read after all originals.
 *
 * @param folder the sample coverage, `data/demo`.
 * @returns the number of articles loaded; 0 when the database is already in use.
 */
export async function loadSample(context: ServiceContext, services: Services, folder: string, onOutcome: () => void = () => undefined): Promise<number> {
  const { stores, storage } = context;
  if ((await stores.settings.find(SETTING)) === 'done') return 0;
  const started = (await stores.settings.find(SETTING)) === 'started';
  if (!started && (await stores.articles.count()) > 0) return 0;
  // Noted first: a load that was cut short goes on at the next start instead of passing for an editor's own coverage.
  await storage.unitOfWork((work) => work.settings.set(SETTING, 'started'));
  const outcomes = await services.ingest(sampleDocuments(folder), onOutcome);
  await storage.unitOfWork((work) => work.settings.set(SETTING, 'done'));
  return outcomes.filter((outcome) => outcome.status === 'new').length;
}

async function* sampleDocuments(folder: string): AsyncGenerator<OfferedDocument> {
  const list = path.join(folder, 'plants.json');
  const parsed = listSchema.safeParse(JSON.parse(await readFile(list, 'utf8')));
  if (!parsed.success) throw new UnreadableInputError('sample', list, 'is not a list of the sample coverage');
  const files = [...parsed.data.events.flatMap((event) => event.articles), ...parsed.data.edits].map((article) => article.file);
  for (const file of files) yield { origin: path.posix.join('data/demo', file), bytes: await readFile(path.join(folder, file)) };
}
