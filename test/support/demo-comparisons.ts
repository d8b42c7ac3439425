import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compose } from '../../src/compose.js';
import type { Comparison } from '../../src/domain/comparison.js';
import type { ComparisonRow, RowDispute } from '../../src/domain/comparison-row.js';
import type { Wording } from '../../src/domain/wording.js';
import type { Services } from '../../src/services/services.js';
import { DEMO_FOLDER, readDemoPlants, type DemoPlants } from './demo-plants.js';

type Plant = DemoPlants['plants'][number];
type Place = Plant['a'];

/** A row with the wordings in it of the two places of a plant. */
export interface PlantRow {
  readonly row: ComparisonRow;
  readonly a: readonly Wording[];
  readonly b: readonly Wording[];
}

/** The sample coverage, ingested, as an editor would see it. */
export interface DemoComparisons {
  readonly services: Services;
  readonly comparisons: readonly Comparison[];
  articleOf(file: string): string;
  /** Wordings that hold some of the words of a place, in any row. */
  wordingsAt(place: Place): readonly { readonly row: ComparisonRow; readonly wording: Wording }[];
  /** Rows in which both places of a plant are worded. */
  rowsOf(plant: Plant): readonly PlantRow[];
  /** Disputes between the two places of a plant. */
  disputesOf(plant: Plant): readonly RowDispute[];
  close(): Promise<void>;
}

/** Ingests the originals of the sample coverage, and the edited versions if asked, into a database file. */
export async function compareDemo(database: string, withEdits: boolean): Promise<DemoComparisons> {
  const app = await compose({ db: database, port: '0', workers: '0', logLevel: 'silent', sample: 'off' });
  const { events, edits } = readDemoPlants();
  const originals = events.flatMap((event) => event.articles.map(({ file }) => file));
  const articles = new Map<string, string>();
  for (const files of withEdits ? [originals, edits.map(({ file }) => file)] : [originals]) {
    const documents = await Promise.all(files.map(async (file) => ({ origin: path.join(DEMO_FOLDER, file), bytes: await readFile(path.join(DEMO_FOLDER, file)) })));
    const outcomes = await app.services.ingest(documents);
    for (const [index, outcome] of outcomes.entries()) articles.set(files[index]!, outcome.articleId ?? outcome.status);
  }
  const { items } = await app.services.listEvents({ order: 'newest', page: 1, pageSize: 50 });
  const comparisons = await Promise.all(items.map(({ id }) => app.services.compareEvent(id, {})));
  const texts = new Map(await Promise.all([...new Set(articles.values())].map(async (id) => [id, (await app.services.getArticle(id)).text] as const)));
  return { ...lookUp(comparisons, articles, texts), services: app.services, comparisons, close: () => app.close() };
}

function lookUp(comparisons: readonly Comparison[], articles: ReadonlyMap<string, string>, texts: ReadonlyMap<string, string>): Omit<DemoComparisons, 'services' | 'comparisons' | 'close'> {
  const articleOf = (file: string): string => articles.get(file)!;
  const rows = comparisons.flatMap((comparison) => comparison.rows);
  const holds = (wording: Wording, { file, quote }: Place): boolean => {
    const start = wording.articleId === articleOf(file) ? texts.get(wording.articleId)!.indexOf(quote) : -1;
    return start >= 0 && quote !== '' && wording.start < start + quote.length && start < wording.end;
  };
  const rowsOf = (plant: Plant): readonly PlantRow[] =>
    rows
      .map((row) => ({ row, a: row.wordings.filter((wording) => holds(wording, plant.a)), b: row.wordings.filter((wording) => holds(wording, plant.b)) }))
      .filter(({ a, b }) => a.length > 0 && b.length > 0);
  return {
    articleOf,
    rowsOf,
    wordingsAt: (place) => rows.flatMap((row) => row.wordings.filter((wording) => holds(wording, place)).map((wording) => ({ row, wording }))),
    disputesOf: (plant) =>
      rowsOf(plant).flatMap(({ row, a, b }) => {
        const ids = (wordings: readonly Wording[]): ReadonlySet<string> => new Set(wordings.map(({ claimId }) => claimId));
        const [x, y] = [ids(a), ids(b)];
        return row.disputes.filter((one) => (x.has(one.a.claimId) && y.has(one.b.claimId)) || (x.has(one.b.claimId) && y.has(one.a.claimId)));
      }),
  };
}
