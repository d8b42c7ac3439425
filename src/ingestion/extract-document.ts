import type { ArticleDraft, DatePrecision } from '../domain/article.js';
import type { Certainty } from '../domain/finding.js';

/** What `extract` prints of one page. */
export interface ExtractedDocument {
  readonly file: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: { readonly name: string | null; readonly certainty: Certainty; readonly evidence: string | null };
  readonly published: { readonly value: string | null; readonly precision: DatePrecision | null; readonly certainty: Certainty; readonly evidence: string | null };
  readonly language: string | null;
  readonly canonicalUrl: string | null;
  readonly text: string;
}

/** The public shape of a draft, as the `extract` command prints it; `file` is the draft's origin. */
export function extractDocument(draft: ArticleDraft): ExtractedDocument {
  const { outlet, published } = draft;
  return {
    file: draft.origin,
    title: draft.title.value,
    byline: draft.byline.value,
    outlet: { name: outlet.value, certainty: outlet.certainty, evidence: outlet.evidence },
    published: { value: published.value?.iso ?? null, precision: published.value?.precision ?? null, certainty: published.certainty, evidence: published.evidence },
    language: draft.language,
    canonicalUrl: draft.canonicalUrl,
    text: draft.text,
  };
}
