import { buildComparison } from '../../src/comparison/build-comparison.js';
import type { ComparedReuse } from '../../src/comparison/comparison-input.js';
import type { Attribution, SourceType } from '../../src/domain/attribution.js';
import type { ComparisonRow } from '../../src/domain/comparison-row.js';
import { sampleInput } from './sample-input.js';

/** Whom an outlet cites and in what words; null for a claim in its own name. */
export type Cited = {
  readonly source?: string;
  readonly type?: SourceType;
  readonly via?: string;
  /** Whether the words came through a document, not an outlet. */
  readonly document?: boolean;
  /** The sentence instead of that of the sample. */
  readonly sentence?: string;
  /** The claim instead of that of the sample. */
  readonly text?: string;
} | null;

const CLAIMS = ['c1', 'c5', 'c10'];

/** The row of one claim from each of the wire, the Courier and the Northvale Times, with the sources given. */
export function citedRow(cited: readonly [Cited, Cited, Cited], reuse: readonly ComparedReuse[] = []): ComparisonRow {
  const input = sampleInput();
  const claims = input.claims.filter(({ id }) => CLAIMS.includes(id)).map((own) => {
    const given = cited[CLAIMS.indexOf(own.id)] ?? null;
    const attribution = attributionOf(given);
    return {
      ...own,
      attribution,
      chain: attribution === null ? [] : [{ attribution, factuality: 'CT+' as const }],
      claim: { ...own.claim, text: given?.text ?? own.claim.text },
      sentence: { ...own.sentence, text: given?.sentence ?? own.sentence.text },
    };
  });
  return buildComparison({ ...input, claims, reuse, groups: input.groups.filter(({ id }) => id === 'g-aground'), disputes: [], updates: [] }).rows[0]!;
}

function attributionOf(cited: Cited): Attribution | null {
  if (cited?.source === undefined && cited?.via === undefined) return null;
  const source = cited.source === undefined ? null : { start: 0, end: 1, text: 'T', canonical: cited.source, type: cited.type ?? ('person' as const), roles: [] };
  return { source, cue: null, content: [], kind: 'indirect', via: cited.via ?? null, viaType: cited.via === undefined ? null : cited.document === true ? 'document' : 'outlet', confidence: 1, parent: null };
}
