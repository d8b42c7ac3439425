import type { PublicationDate } from './article.js';
import type { DecisionKind } from './decision.js';
import type { DisputeState, DisputeType, StandingRuling } from './dispute.js';
import type { Certainty } from './finding.js';
import type { Independence, OriginGraph } from './origin-graph.js';
import type { TextSpan } from './span.js';
import type { Wording } from './wording.js';

/** What a row of the comparison amounts to, most urgent first. */
export type RowStatus = 'disputed' | 'updated' | 'corroborated' | 'single-source';

/**
 * Why an outlet that covers the event has no wording in a row.
 *
 * `unmatched`: a sentence of its coverage comes close and was not matched. `published-before`: all its articles came out before. `truncated`: its text
 * is cut or behind a paywall. `not-reported`: none of these, so it does not carry the claim.
 */
export type AbsenceReason = 'not-reported' | 'published-before' | 'truncated' | 'unmatched';

/** A sentence that comes close to a claim and was not matched with it. */
export interface SimilarWording extends TextSpan {
  readonly articleId: string;
}

export interface Absence {
  readonly outletId: string;
  readonly reason: AbsenceReason;
  /** Where the outlet may say it after all; of `unmatched` only. */
  readonly similar?: SimilarWording;
}

export interface RowDispute {
  readonly id: string;
  readonly type: DisputeType;
  readonly state: DisputeState;
  readonly explanation: string;
  readonly rule: string;
  readonly confidence: number;
  readonly a: { readonly claimId: string; readonly outletId: string; readonly evidence: TextSpan };
  readonly b: { readonly claimId: string; readonly outletId: string; readonly evidence: TextSpan };
  /** The latest ruling with what came since; null where nobody has ruled. */
  readonly ruling: StandingRuling | null;
  /** Id of the dispute of this row that it repeats, as copies of the same texts stand against each other; null else. */
  readonly repeats: string | null;
}

/**
 * How a value stands to those that came after it.
 *
 * `latest`: nothing has moved it on. `superseded`: its outlet has given a later one itself. `not-updated`: others have, and its outlet has not.
 */
export type ValueStanding = 'latest' | 'superseded' | 'not-updated';

/** A value that moves with time, as one outlet gave it. */
export interface RowValue {
  readonly claimId: string;
  readonly articleId: string;
  readonly outletId: string;
  readonly published: PublicationDate | null;
  readonly publishedCertainty: Certainty;
  /** The words that give the value, into the article's text. */
  readonly value: TextSpan;
  /** Who is cited for it; null in the outlet's own voice or where nobody is named. */
  readonly source: string | null;
  readonly standing: ValueStanding;
}

/** One value of a row over time, in order of publication. */
export interface ValueHistory {
  readonly values: readonly RowValue[];
}

/**
 * What became of a decision.
 *
 * `applied`: what is shown follows it. `partly`: only some of what it says could be done. `set-aside`: a later decision says otherwise.
 * `orphan`: the wording it was made on is gone. `apart`: its claims are in different events now. `reopened`: new evidence came after a
 * ruling. `idle`: the dispute that was ruled on is no longer found. `replaced`: a later decision on the same thing took its place.
 * `undone`: taken back. `recorded`: of the history only.
 */
export type DecisionEffect = 'applied' | 'partly' | 'set-aside' | 'orphan' | 'apart' | 'reopened' | 'idle' | 'replaced' | 'undone' | 'recorded';

export interface RowDecision {
  readonly id: string;
  readonly kind: DecisionKind;
  /** One phrase that says what was decided. */
  readonly summary: string;
  readonly effect: DecisionEffect;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** One claim group across the outlets. */
export interface ComparisonRow {
  readonly groupId: string;
  /** The headline that an editor gave the row, else the reference wording. */
  readonly claim: string;
  readonly referenceClaimId: string;
  readonly status: RowStatus;
  readonly independentSources: Independence;
  /** What the range of independent sources rests on. */
  readonly origins: OriginGraph;
  readonly wordings: readonly Wording[];
  readonly absentFrom: readonly Absence[];
  readonly disputes: readonly RowDispute[];
  /** Values that moved between articles; none where nothing did. */
  readonly histories: readonly ValueHistory[];
  readonly decisions: readonly RowDecision[];
}
