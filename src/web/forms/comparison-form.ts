import { z } from 'zod';
import type { ClaimKind } from '../../domain/claim.js';
import type { ComparisonFilter } from '../../domain/comparison.js';
import type { RowStatus } from '../../domain/comparison-row.js';
import type { FieldErrors, RawForm } from './form-field.js';
import { pageNumber, parseField, typedList, typedText } from './form-field.js';

export const ROW_STATUSES = ['disputed', 'updated', 'corroborated', 'single-source'] as const satisfies readonly RowStatus[];
export const CLAIM_KINDS = ['event', 'statement', 'background', 'forecast', 'opinion'] as const satisfies readonly ClaimKind[];

const MAX_QUERY = 200;

/** The filter of a comparison as asked for in the address of a page. */
export interface ComparisonForm {
  /** What can be used of it. */
  readonly filter: ComparisonFilter;
  /** The rows page, counted from 1. */
  readonly page: number;
  readonly markDifferences: boolean;
  /** What was typed, usable or not, by field. */
  readonly typed: {
    readonly status: readonly string[];
    readonly outlet: readonly string[];
    readonly kind: readonly string[];
    readonly q: string;
    readonly min: string;
    readonly reference: string;
  };
  readonly errors: FieldErrors;
}

const statuses = z.array(z.enum(ROW_STATUSES, { error: (issue) => `“${String(issue.input)}” is not a status. Use ${ROW_STATUSES.join(', ')}.` }));
const kinds = z.array(z.enum(CLAIM_KINDS, { error: (issue) => `“${String(issue.input)}” is not a kind of claim. Use ${CLAIM_KINDS.join(', ')}.` }));
const words = z.string().max(MAX_QUERY, `Search for at most ${MAX_QUERY} characters.`);
const share = z
  .string()
  .transform((text) => (text === '' ? 0 : Number(text)))
  .refine((value) => value >= 0 && value <= 1, 'How much a claim is worth checking is a number from 0 to 1.');
const difference = z.enum(['', 'marked', 'plain'], { error: 'Differences are either “marked” or “plain”.' });

/** Reads the filter of a comparison; a field that cannot be used is named in `errors` and left out of the filter. */
export function parseComparisonForm(raw: RawForm): ComparisonForm {
  const errors: Record<string, string> = {};
  const typed = {
    status: typedList(raw, 'status'),
    outlet: typedList(raw, 'outlet'),
    kind: typedList(raw, 'kind'),
    q: typedText(raw, 'q'),
    min: typedText(raw, 'min'),
    reference: typedText(raw, 'reference'),
  };
  const status = parseField(statuses, typed.status, 'status', errors) ?? [];
  const kind = parseField(kinds, typed.kind, 'kind', errors) ?? [];
  const query = parseField(words, typed.q, 'q', errors) ?? '';
  const min = parseField(share, typed.min, 'min', errors) ?? 0;
  return {
    filter: {
      ...(typed.outlet.length > 0 && { outlets: typed.outlet }),
      ...(status.length > 0 && { status }),
      ...(kind.length > 0 && { kinds: kind }),
      ...(query !== '' && { query }),
      ...(min > 0 && { minCheckworthiness: min }),
      ...(typed.reference !== '' && { reference: typed.reference }),
    },
    page: parseField(pageNumber, typedText(raw, 'page'), 'page', errors) ?? 1,
    markDifferences: parseField(difference, typedText(raw, 'differences'), 'differences', errors) !== 'plain',
    typed,
    errors,
  };
}

/** The filter as a query string, to carry it into links; fields in a fixed order. */
export function filterQuery(filter: ComparisonFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const status of filter.status ?? []) query.append('status', status);
  for (const outlet of filter.outlets ?? []) query.append('outlet', outlet);
  for (const kind of filter.kinds ?? []) query.append('kind', kind);
  if (filter.query !== undefined) query.set('q', filter.query);
  if (filter.minCheckworthiness !== undefined) query.set('min', String(filter.minCheckworthiness));
  if (filter.reference !== undefined) query.set('reference', filter.reference);
  return query;
}
