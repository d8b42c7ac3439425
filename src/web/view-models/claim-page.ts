import type { ClaimDetail } from '../../services/contract/claims.js';
import { absenceLines } from '../../reports/report-words.js';
import { publicationWords } from './date-words.js';
import type { Deciding } from './decide-view.js';
import { shortened } from './decide-view.js';
import type { NoticeView } from './decision-notice.js';
import type { DisputeView } from './dispute-view.js';
import type { ValueView } from './history-view.js';
import { historyViews } from './history-view.js';
import type { BadgeView } from './labels.js';
import { statusBadge } from './labels.js';
import { headline } from './headline.js';
import type { LinkView } from './links.js';
import { articleHref, eventHref, rowHref } from './links.js';
import type { MatchView } from './match-view.js';
import { matchView } from './match-view.js';
import type { RowDecisionView } from './row-view.js';
import { isDecided, rowDecisionView, rowDisputes } from './row-view.js';
import type { SourceView } from './source-view.js';
import { sourceView } from './source-view.js';
import type { TextPart } from './text-part.js';
import { highlightAt } from './text-part.js';
import type { WordingView } from './wording-view.js';
import { wordingView } from './wording-view.js';

/** What `pages/claims/claim.ejs` prints: one claim, every wording of it and why they were matched. */
export interface ClaimPage {
  /** "Claim in Harbour Gazette". */
  readonly title: string;
  /** Status of the group. */
  readonly badge: BadgeView;
  /** The event, to go back to. */
  readonly event: LinkView;
  /** The article, at this claim. */
  readonly article: LinkView;
  /** The article's publication date in words. */
  readonly published: string;
  /** The claim's paragraph with the claim highlighted. */
  readonly context: readonly TextPart[];
  /** This claim's own wording with its attribution. */
  readonly own: WordingView;
  /** "64 out of 100". */
  readonly checkworthiness: string;
  /** Numbers in the claim as understood. */
  readonly quantities: readonly MeaningView[];
  /** Times in the claim as understood. */
  readonly times: readonly MeaningView[];
  /** Range of independent sources, how it came about, and who has it from whom. */
  readonly sources: SourceView;
  /** How values moved from article to article. */
  readonly histories: readonly (readonly ValueView[])[];
  /** Every wording of the group. */
  readonly wordings: readonly WordingView[];
  /** Other rows that show this claim too. */
  readonly alsoIn: readonly LinkView[];
  /** Outlets without it, one line a reason. */
  readonly absences: readonly string[];
  /** Conflicts with both pieces of evidence. */
  readonly disputes: readonly DisputeView[];
  /** Why the other wordings were matched. */
  readonly matches: readonly MatchView[];
  /** What editors decided. */
  readonly decisions: readonly RowDecisionView[];
  /** An editor's decision changed what is shown. */
  readonly decided: boolean;
  /** The page to decide on the whole row. */
  readonly rowHref: string;
  /** Who decides, and where to go on after. */
  readonly deciding: Deciding;
  /** What was just recorded; null else. */
  readonly notice: NoticeView | null;
  /** Other wordings of the row, each of which may be told apart from this claim. */
  readonly pairs: readonly { readonly claim: string; readonly other: string; readonly outlet: string; readonly text: string }[];
}

/** A piece of text and how it was understood. */
export interface MeaningView {
  readonly text: string;
  readonly meaning: string;
}

/** Builds the page of a claim. */
export function claimPage(detail: ClaimDetail, deciding: Deciding, notice: NoticeView | null): ClaimPage {
  const { article, context, row, wording } = detail;
  const nameOf = (id: string): string => detail.outlets[id] ?? id;
  const outlet = nameOf(wording.outletId);
  return {
    title: `Claim in ${outlet}`,
    badge: statusBadge(row),
    event: { label: detail.event.title, href: `${eventHref(detail.event.id)}#row-${row.groupId.replace(/\s/g, '_')}` },
    article: { label: article.title, href: articleHref(article.id, detail.claimId) },
    published: publicationWords(article.published.value),
    context: highlightAt(context.text, wording.start - context.start, wording.end - context.start),
    own: wordingView(wording, outlet, { markDifferences: false }),
    checkworthiness: `${Math.round(wording.checkworthiness * 100)} out of 100`,
    quantities: detail.quantities,
    times: detail.times,
    sources: sourceView(row),
    histories: historyViews(row, nameOf),
    wordings: row.wordings.map((other) => wordingView(other, nameOf(other.outletId), { markDifferences: true, row, nameOf })),
    alsoIn: detail.alsoIn.map(({ claim, groupId }) => ({ label: headline(shortened(claim)), href: rowHref(groupId) })),
    absences: absenceLines(row.absentFrom, nameOf),
    disputes: rowDisputes(row, nameOf, deciding),
    matches: detail.links.map((link) => matchView(link, nameOf(link.other.outletId))),
    decisions: row.decisions.map(rowDecisionView),
    decided: isDecided(row),
    rowHref: rowHref(row.groupId),
    deciding: { ...deciding, back: `${deciding.back}#decide` },
    notice,
    pairs: row.wordings
      .filter((other) => other.claimId !== detail.claimId)
      .map((other) => ({ claim: detail.claimId, other: other.claimId, outlet: nameOf(other.outletId), text: shortened(other.text) })),
  };
}
