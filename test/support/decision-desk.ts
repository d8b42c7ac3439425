import type { Annotation } from '../../src/domain/annotation.js';
import type { ComparisonRow } from '../../src/domain/comparison-row.js';
import { ClaimIds } from '../../src/analysis/segmentation/claim-ids.js';
import { projectRoot } from '../../src/config.js';
import { prepareClaims } from '../../src/matching/claim-signature.js';
import type { Analyzer } from '../../src/services/analyzer.js';
import { claimsInContext } from '../../src/services/claims-in-context.js';
import { createServices } from '../../src/services/create-services.js';
import { loadEngine, type Engine } from '../../src/services/engine.js';
import { inProcessAnalyzer } from '../../src/services/in-process-analyzer.js';
import type { Services } from '../../src/services/services.js';
import { Storage } from '../../src/storage/stores.js';

/** A newsroom for tests of decisions: services over one database file, closed and opened like a program that starts again. */
export interface DecisionDesk {
  readonly services: Services;
  readonly storage: Storage;
  add(outlet: keyof typeof COVERAGE, text?: string): Promise<string>;
  /** The rows of the event that an article is in. */
  rows(article: string): Promise<readonly ComparisonRow[]>;
  /** The row whose wordings hold the words, of the event that an article is in. */
  rowOf(article: string, words: string): Promise<ComparisonRow>;
  close(): Promise<void>;
}

/** What invented outlets say of one fire. */
export const COVERAGE = {
  'Quay Herald': 'A fire destroyed the Larkin warehouse in Tollgate on Monday night. Twelve people were injured in the fire, police said.\n\nThe warehouse had no sprinklers, a union official said.',
  'Tollgate Post': 'The Larkin warehouse in Tollgate was destroyed by a fire on Monday night. Thirty people were injured in the fire, the hospital said.\n\nThe owner denied that the warehouse had no sprinklers.',
  'Northern Wire': 'Fire has destroyed the Larkin warehouse in Tollgate. The blaze on Monday night was put out after six hours, firefighters said.',
  'Late Courier': 'A fire destroyed the Larkin warehouse in Tollgate on Monday night. Forty people were injured in the fire, the mayor said.',
} as const;

let loaded: Engine | undefined;

/** Opens the desk. `recut`: under a new engine version that cuts the last word off every claim of five words or more. */
export async function openDesk(file: string, options: { readonly recut?: boolean } = {}): Promise<DecisionDesk> {
  loaded ??= loadEngine(projectRoot());
  const engine: Engine = options.recut === true
    ? { get verdict() { return loaded!.verdict; }, get words() { return loaded!.words; }, get resources() { return loaded!.resources; }, matching: loaded.matching, versions: { ...loaded.versions, version: `${loaded.versions.version}-next` } }
    : loaded;
  const here = inProcessAnalyzer(engine);
  const analyzer: Analyzer = options.recut === true ? { ...here, analyze: async (article) => cutAnew(await here.analyze(article), article) } : here;
  const storage = await Storage.open(file);
  let minutes = 0;
  const now = (): string => new Date(Date.UTC(2031, 2, 4, 9, minutes++)).toISOString();
  const services = createServices({ storage, stores: storage.stores, analyzer, engine, now });
  const rows: DecisionDesk['rows'] = async (article) => (await services.compareEvent((await storage.stores.articles.get(article)).eventId!, {})).rows;
  return {
    services, storage, rows,
    async add(outlet, text = COVERAGE[outlet]) {
      const url = `https://${outlet.toLowerCase().replace(' ', '-')}.example/fire`;
      const [outcome] = await services.ingest([{ origin: url, url, bytes: new TextEncoder().encode(text), overrides: { outlet, title: `Larkin warehouse fire in Tollgate: ${outlet}`, published: '2031-03-04' } }]);
      return outcome!.articleId!;
    },
    async rowOf(article, words) {
      const found = (await rows(article)).find((row) => row.wordings.some((wording) => wording.articleId === article && wording.text.includes(words)));
      if (found === undefined) throw new Error(`No row of ${article} holds “${words}”.`);
      return found;
    },
    close: () => storage.close(),
  };
}

/** Public id of the claim of an article in a row. */
export function claimIn(row: ComparisonRow, article: string): string {
  return row.wordings.find((wording) => wording.articleId === article)!.claimId;
}

type Analyzed = Awaited<ReturnType<Analyzer['analyze']>>;

function cutAnew(analyzed: Analyzed, article: Parameters<Analyzer['analyze']>[0]): Analyzed {
  const ids = new ClaimIds();
  const claims = analyzed.annotation.claims.map((claim) => {
    const text = claim.text.split(' ').length < 5 ? claim.text : claim.text.replace(/\s+\S+$/, '');
    return { ...claim, text, end: claim.start + text.length, id: ids.next(text) };
  });
  const annotation: Annotation = { ...analyzed.annotation, claims };
  return { ...analyzed, annotation, signatures: prepareClaims(claimsInContext({ ...article, ...annotation })) };
}
