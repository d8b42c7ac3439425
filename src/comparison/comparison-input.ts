import type { PublicationDate } from '../domain/article.js';
import type { EditSummary } from '../domain/article-edit.js';
import type { Attribution } from '../domain/attribution.js';
import type { CanonicalEntity } from '../domain/canonical-entity.js';
import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { Comparison, ComparisonFilter, ComparisonSubject, NotIngested } from '../domain/comparison.js';
import type { RowDecision } from '../domain/comparison-row.js';
import type { Dispute } from '../domain/dispute.js';
import type { Certainty } from '../domain/finding.js';
import type { FramingMark } from '../domain/framing.js';
import type { ClaimGroup } from '../domain/link.js';
import type { Span, TextSpan } from '../domain/span.js';

/** An outlet with at least one article in the comparison. Articles of no known outlet each have one of their own. */
export interface ComparedOutlet {
  readonly id: string;
  /** "Unknown outlet (file name)" where no outlet is known. */
  readonly name: string;
  readonly known: boolean;
  /** Other names under which articles cite it ("AP" for the Associated Press). */
  readonly aliases: readonly string[];
}

/** A stored version of an article with what analysis found in the whole of it. Spans are into `text`. */
export interface ComparedArticle {
  readonly id: string;
  readonly outletId: string;
  readonly title: string;
  readonly url: string | null;
  /** Null when unknown; an estimated date is shown but never computed with. */
  readonly published: PublicationDate | null;
  readonly publishedCertainty: Certainty;
  readonly version: number;
  readonly sha256: string;
  readonly text: string;
  readonly words: number;
  readonly truncated: boolean;
  /** Its sentences but for credits and captions, to look for similar wordings in; none when absent. */
  readonly sentences?: readonly Span[];
  readonly attributions: readonly Attribution[];
  readonly framing: readonly FramingMark[];
  /** Its versions before this one, oldest first; none when absent. */
  readonly earlier?: readonly EarlierVersion[];
  /** Later versions, each with what the edit did where that was worked out. */
  readonly edits: readonly ComparedEdit[];
}

/** A version of an article before the one compared. */
export interface EarlierVersion {
  readonly text: string;
  /** The date that it gave of itself; null unless known. */
  readonly published: PublicationDate | null;
}

/** That an article came in another version. */
export interface ComparedEdit {
  readonly version: number;
  /** The date that the version gives of itself, else the instant when it was read; ISO. */
  readonly at: string;
  /** `at` is when it was read, as the version gives no date of its own. */
  readonly asRead: boolean;
  readonly summary?: EditSummary | undefined;
}

/** One claim of a group that moves another's value on: a later toll, a correction. Claim ids. */
export interface ComparedUpdate {
  readonly group: string;
  readonly earlier: string;
  readonly later: string;
  readonly explanation: string;
  /** The words that give the two values; null where none were told. */
  readonly evidence: { readonly earlier: TextSpan; readonly later: TextSpan } | null;
}

/** An article whose text is another's: of an article at hand, of an agency that it credits, or of both. */
export interface ComparedReuse {
  readonly article: string;
  readonly parent: string | null;
  /** Name of the agency as credited ("AP"), or null. */
  readonly agency: string | null;
}

/** An editor's ruling on a group, its links or its disputes. */
export interface ComparedDecision extends RowDecision {
  readonly group: string;
}

/** Everything stored about an event or story that its comparison is built from. */
export interface ComparisonInput {
  readonly subject: ComparisonSubject;
  /** The events of a story; of an event, itself. */
  readonly events: readonly ComparisonSubject[];
  readonly outlets: readonly ComparedOutlet[];
  readonly articles: readonly ComparedArticle[];
  /** In any order; `id`, never `claim.id`, is what groups, disputes and pages refer to. */
  readonly claims: readonly ClaimInContext[];
  /** A claim may stand in several groups; a claim in none becomes a row of its own under its own id. */
  readonly groups: readonly ClaimGroup[];
  readonly disputes: readonly Dispute[];
  readonly updates: readonly ComparedUpdate[];
  readonly reuse: readonly ComparedReuse[];
  readonly decisions: readonly ComparedDecision[];
  /** On the event as a whole and on which articles it holds; none when absent. */
  readonly eventDecisions?: readonly RowDecision[];
  /** Who is who over the articles, by whose names the attributions already go; none when absent. */
  readonly entities?: readonly CanonicalEntity[];
  readonly notIngested: readonly NotIngested[];
  readonly filter: ComparisonFilter;
  /** Which of the filtered rows to return; all when absent. */
  readonly page?: { readonly offset: number; readonly limit: number };
  /** ISO instant. */
  readonly generatedAt: string;
  readonly engine: Comparison['engine'];
}
