import { overlaps } from '../../domain/span.js';
import type { Claim } from '../../domain/claim.js';
import type { ArticleDetail } from '../../services/contract/articles.js';
import { certaintyNote } from '../../reports/certainty-words.js';
import { framingRemarks } from '../../reports/framing-words.js';
import { splitParagraphs } from '../../text/paragraphs.js';
import type { AttributionView } from './attribution-words.js';
import { attributionOf, attributionWords } from './attribution-words.js';
import type { BadgeView } from './labels.js';
import { KIND_LABELS } from './labels.js';
import { claimAnchor, claimHref } from './links.js';
import type { TextMark, TextToken } from './marked-text.js';
import { markText } from './marked-text.js';
import { countOf } from './number-words.js';

/** What stands beside a paragraph about one of its claims. */
export interface ClaimNoteView {
  readonly number: number;
  readonly anchor: string;
  readonly attribution: AttributionView;
  /** Kind, certainty: short remarks. */
  readonly remarks: readonly string[];
  readonly badge: BadgeView;
  /** Null for a claim that is not compared yet. */
  readonly claimHref: string | null;
}

/** A paragraph of the reader. */
export interface ParagraphView {
  readonly tokens: readonly TextToken[];
  readonly notes: readonly ClaimNoteView[];
  /** "“slammed”: loaded word"; what colours the telling in this paragraph. */
  readonly framing: readonly string[];
}

interface NumberedClaim {
  readonly claim: Claim;
  readonly number: number;
  readonly publicId: string;
}

/** Builds the text of an article with its claims highlighted and numbered, and a note on each. */
export function readerView(article: ArticleDetail): readonly ParagraphView[] {
  const { annotation, text } = article;
  const claims = [...annotation.claims]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((claim, index) => ({ claim, number: index + 1, publicId: article.groups[claim.id]?.claimId ?? claim.id }));
  const marks = [...claims.map((numbered) => claimMark(numbered, article)), ...annotation.framing.filter((mark) => mark.type !== 'stance').map(framingMark)];
  return splitParagraphs(text).map((paragraph) => ({
    tokens: markText(text, paragraph, marks),
    notes: claims
      .filter(({ claim }) => claim.start >= paragraph.start && claim.start < paragraph.end)
      .map((numbered) => claimNote(numbered, article)),
    framing: framingRemarks(annotation.framing.filter((mark) => overlaps(mark, paragraph))),
  }));
}

function claimMark({ claim, number, publicId }: NumberedClaim, article: ArticleDetail): TextMark {
  const disputed = article.groups[claim.id]?.disputed === true;
  return { start: claim.start, end: claim.end, id: claimAnchor(publicId), style: disputed ? 'claim disputed' : 'claim', note: number };
}

function framingMark(mark: ArticleDetail['annotation']['framing'][number]): TextMark {
  return { start: mark.start, end: mark.end, id: null, style: 'framing', note: null };
}

function claimNote({ claim, number, publicId }: NumberedClaim, article: ArticleDetail): ClaimNoteView {
  const told = attributionOf(claim, article.annotation.attributions);
  const certainty = certaintyNote({ ...claim, ...told });
  const group = article.groups[claim.id];
  return {
    number,
    anchor: claimAnchor(publicId),
    attribution: attributionWords(told),
    remarks: [KIND_LABELS[claim.kind], ...(certainty === null ? [] : [certainty])],
    badge: groupBadge(group),
    claimHref: group === undefined ? null : claimHref(group.claimId),
  };
}

function groupBadge(group: ArticleDetail['groups'][string] | undefined): BadgeView {
  if (group === undefined) return { label: 'Not compared', tone: 'quiet' };
  if (group.disputed) return { label: 'Disputed', tone: 'alert' };
  if (group.outlets > 1) return { label: `In ${countOf(group.outlets, 'outlet')}`, tone: 'good' };
  return { label: 'Only here', tone: 'quiet' };
}
