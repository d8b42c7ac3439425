import { refitOnDecisions, type Refit } from '../matching/training/refit-on-decisions.js';
import { loadDecidedEvents } from './decisions/decided-pairs.js';
import type { ServiceContext } from './service-context.js';

/** Weights refitted on decisions, as the contents of a `pairs.json`, or null where there was too little to learn from. */
export interface MatchingRefit {
  readonly json: string | null;
  readonly report: Omit<Refit, 'scorer'>;
}

/**
 * Refits the weights of matching on the decisions in the database.
 *
 * @param shipped contents of the `pairs.json` that the engine was loaded with; all but the scorer inside events stays as it is there.
 */
export async function refitMatching({ engine, stores }: ServiceContext, shipped: string): Promise<MatchingRefit> {
  const { scorer, ...report } = refitOnDecisions(await loadDecidedEvents(stores), engine.matching.model);
  if (scorer === null) return { json: null, report };
  const { closer, company, companyBefore, sentence } = scorer;
  const file = JSON.parse(shipped) as { readonly version: string };
  return { json: `${JSON.stringify({ ...file, version: `${file.version.replace(/\+decisions$/, '')}+decisions`, sentence, company, companyBefore, closer })}\n`, report };
}
