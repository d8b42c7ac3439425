import type { RowDispute } from '../../domain/comparison-row.js';
import type { DisputeRuling, StandingRuling } from '../../domain/dispute.js';
import { disputeToken } from '../../services/decisions/content-of-request.js';
import type { FieldErrors } from '../forms/form-field.js';
import { dateWords } from './date-words.js';
import type { Deciding } from './decide-view.js';
import type { BadgeView } from './labels.js';
import { RULING_LABELS, STATE_BADGES } from './labels.js';
import { claimHref } from './links.js';

/** The latest ruling on a dispute with what came since. */
export interface RulingView {
  /** "Dismissed by mk on 12 September 2017, 10:00 UTC". */
  readonly words: string;
  readonly note: string;
  /** "Source: hospital register", or empty. */
  readonly source: string;
  /** "“Twelve were hurt” against “Thirty were hurt”": as both sides were worded then. */
  readonly wordings: string;
  /** `how`: "Coast Wire, published since". */
  readonly newEvidence: readonly { readonly text: string; readonly href: string; readonly how: string }[];
}

/** What an editor typed into the form for a ruling. */
export interface TypedRuling {
  readonly ruling: string;
  readonly source: string;
  readonly note: string;
}

/** The form for a ruling. */
export interface RulingFormView extends Deciding {
  readonly id: string;
  readonly dispute: string;
  /** Names the state of the dispute that the form was made for. */
  readonly token: string;
  /** Open disputes that say the same, on which the ruling is made too unless the editor says no. */
  readonly also: readonly { readonly value: string; readonly outlets: string }[];
  readonly choices: readonly { readonly value: DisputeRuling; readonly label: string; readonly hint: string; readonly chosen: boolean }[];
  readonly typed: TypedRuling;
  readonly errors: FieldErrors;
}

const CHOICES: readonly (readonly [DisputeRuling, string, string])[] = [
  ['confirmed', 'Confirm', 'The outlets do contradict each other.'],
  ['dismissed', 'Dismiss', 'This is no contradiction.'],
  ['resolved', 'Resolve', 'A source settles it; name it below.'],
  ['reopened', 'Reopen', 'The ruling no longer holds.'],
];

/** Formats a ruling; null where nobody has ruled. */
export function rulingView(ruling: StandingRuling | null): RulingView | null {
  if (ruling === null) return null;
  return {
    words: `${RULING_LABELS[ruling.ruling]} by ${ruling.by} on ${dateWords(ruling.at)}`,
    note: ruling.note ?? '',
    source: ruling.source === null ? '' : `Source: ${ruling.source}`,
    wordings: `“${ruling.wordings.a}” against “${ruling.wordings.b}”`,
    newEvidence: ruling.newEvidence.map(({ claimId, edited, outlet, text }) => ({ text, href: claimHref(claimId), how: [outlet, edited ? 'edited since' : 'published since'].filter((part) => part !== '').join(', ') })),
  };
}

/** The badge of a dispute: its state, or that new evidence opened it again. */
export function stateBadge({ ruling, state }: Pick<RowDispute, 'ruling' | 'state'>): BadgeView {
  return ruling !== null && ruling.newEvidence.length > 0 ? { label: 'Reopened by new evidence', tone: 'alert' } : STATE_BADGES[state];
}

/** Builds the form for a ruling, with what was typed where it is shown again. @param state.repeats disputes that say the same */
export function rulingForm(
  dispute: Pick<RowDispute, 'id' | 'ruling'>,
  deciding: Deciding,
  state: { readonly typed?: TypedRuling; readonly errors?: FieldErrors; readonly repeats?: readonly RowDispute[]; readonly nameOf?: (outletId: string) => string } = {},
): RulingFormView {
  const typed = state.typed ?? { ruling: '', source: '', note: '' };
  return {
    ...deciding, typed,
    id: dispute.id,
    dispute: dispute.id,
    token: disputeToken(dispute.ruling),
    also: (state.repeats ?? []).filter((repeated) => repeated.state === 'open').map(({ a, b, id, ruling }) => ({ value: `${id}:${disputeToken(ruling)}`, outlets: [a, b].map(({ outletId }) => state.nameOf?.(outletId) ?? outletId).join(' and ') })),
    choices: CHOICES.filter(([value]) => value !== 'reopened' || dispute.ruling !== null).map(([value, label, hint]) => ({ value, label, hint, chosen: value === typed.ruling })),
    errors: state.errors ?? {},
  };
}
