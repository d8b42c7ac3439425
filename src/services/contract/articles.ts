import type { Annotation } from '../../domain/annotation.js';
import type { EditSummary } from '../../domain/article-edit.js';
import type { PublicationDate } from '../../domain/article.js';
import type { Finding } from '../../domain/finding.js';

/** The line that lists show for an article. */
export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly outlet: { readonly id: string; readonly name: string; readonly known: boolean };
  readonly published: Finding<PublicationDate>;
  readonly url: string | null;
  readonly origin: string;
  readonly event: { readonly id: string; readonly title: string } | null;
  readonly version: number;
  readonly versions: number;
  readonly claims: number;
  readonly words: number;
  /** What each edit did, oldest first; given in lists. */
  readonly edits?: readonly EditSummary[];
}

/** An article as its reader page shows it. */
export interface ArticleDetail {
  readonly summary: ArticleSummary;
  readonly byline: Finding<string>;
  readonly title: Finding<string>;
  readonly outlet: Finding<string>;
  readonly text: string;
  readonly annotation: Annotation;
  readonly truncated: boolean;
  readonly sha256: string;
  /** `published`: the date that the version gives of itself, where it is known. */
  readonly versions: readonly { readonly version: number; readonly fetchedAt: string; readonly published: PublicationDate | null; readonly sha256: string; readonly words: number }[];
  /** Per claim id: its public database id, its group and how many outlets carry that group. */
  readonly groups: Readonly<Record<string, { readonly claimId: string; readonly groupId: string; readonly outlets: number; readonly disputed: boolean }>>;
}

/** Metadata that an editor supplies or mends on the article page; null forgets an editor's value. */
export interface ArticleCorrection {
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly title?: string | null;
}
