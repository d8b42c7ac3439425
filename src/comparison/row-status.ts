import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RowStatus } from '../domain/comparison-row.js';
import type { Dispute } from '../domain/dispute.js';
import type { ComparedUpdate } from './comparison-input.js';
import type { ComparisonIndex } from './comparison-index.js';
import { publisherRoot } from './copy-root.js';

const LIVE = new Set(['open', 'confirmed']);

/** What a row's claims amount to: a live dispute outranks an update, an update outranks agreement. */
export function rowStatus(
  row: { readonly claims: readonly ClaimInContext[]; readonly disputes: readonly Dispute[]; readonly updates: readonly ComparedUpdate[] },
  index: ComparisonIndex,
): RowStatus {
  if (row.disputes.some((dispute) => LIVE.has(dispute.state))) return 'disputed';
  if (row.updates.length > 0) return 'updated';
  const publishers = new Set(row.claims.map((claim) => publisherRoot(claim.article, index)));
  return publishers.size > 1 ? 'corroborated' : 'single-source';
}
