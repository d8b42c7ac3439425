import type { Factuality } from './claim.js';
import type { DiffPart } from './diff-part.js';

/**
 * What became of a claim between two versions of its article.
 *
 * `softened` and `hardened`: how sure the article is, or whether it vouches for the claim itself. `reversed`: it now says the
 * opposite. `number` and `date`: another value. `attribution`: a source was added, dropped or exchanged. `reworded`: only the words changed.
 */
export type EditKind = 'removed' | 'reversed' | 'softened' | 'hardened' | 'number' | 'date' | 'attribution' | 'added' | 'reworded';

/** A claim in one of the two versions. */
export interface EditedClaim {
  readonly text: string;
  readonly sentence: string;
  /** Whom the version cites for it; null in its own voice. */
  readonly source: string | null;
  readonly factuality: Factuality;
}

/** One claim that an edit touched. */
export interface ClaimEdit {
  /** In the order of `EditKind`; `reworded` stands alone. */
  readonly kinds: readonly EditKind[];
  /** Null for a claim that was added. */
  readonly before: EditedClaim | null;
  /** Null for a claim that was removed. */
  readonly after: EditedClaim | null;
  /** Word by word, of the claim's sentence where the words outside the claim matter, else of the claim. */
  readonly difference: readonly DiffPart[];
  /** Plain sentences that say why it is called so. */
  readonly reasons: readonly string[];
}

/** A stretch of paragraphs as the edit left it. */
export interface EditedPassage {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly difference: readonly DiffPart[];
}

/** A note in the new version that tells readers of a change. */
export interface EditNotice {
  readonly kind: 'correction' | 'update';
  readonly text: string;
}

/** A version that an edit leads from or to. */
export interface EditedVersion {
  readonly version: number;
  /** When it was read, ISO instant. */
  readonly at: string;
  readonly title: string | null;
}

/** An edit in a line: what lists and timelines say of it. */
export interface EditSummary {
  readonly from: number;
  readonly to: number;
  /** When the later version was read, ISO instant. */
  readonly at: string;
  /** More than words changed, and no note says so. */
  readonly silent: boolean;
  readonly notice: EditNotice | null;
  readonly headlineChanged: boolean;
  /** Claims by kind; a claim counts under each of its kinds. */
  readonly counts: Readonly<Record<EditKind, number>>;
  /** The same as one plain phrase. */
  readonly text: string;
}

/** What an edit did to an article. */
export interface ArticleEdit {
  readonly from: EditedVersion;
  readonly to: EditedVersion;
  /** The headline's change; null where it stayed. */
  readonly headline: ClaimEdit | null;
  /** Claims that the edit touched, in order of the text. */
  readonly claims: readonly ClaimEdit[];
  readonly unchanged: number;
  readonly notice: EditNotice | null;
  readonly silent: boolean;
  readonly passages: readonly EditedPassage[];
  readonly summary: EditSummary;
}
