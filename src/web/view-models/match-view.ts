import type { ClaimLinkDetail } from '../../services/contract/claims.js';
import { articleHref, claimHref } from './links.js';
import { percentWords } from './number-words.js';

/** One reason for or against a match, with a bar from the middle of a 200 × 8 drawing. */
export interface ReasonView {
  readonly label: string;
  /** "for, +1.82" or "against, −0.40". */
  readonly words: string;
  readonly direction: 'for' | 'against';
  readonly barStart: string;
  readonly barWidth: string;
}

/** Why another wording was matched with the claim. */
export interface MatchView {
  readonly outlet: string;
  readonly text: string;
  readonly claimHref: string;
  readonly articleHref: string;
  /** "92% sure that both speak of the same thing". */
  readonly score: string;
  readonly reasons: readonly ReasonView[];
  /** "6 smaller reasons together: +0.31"; empty where all are shown. */
  readonly rest: string;
}

const SHOWN = 8;
const MIDDLE = 100;

/** Formats a link with its reasons, weightiest first. */
export function matchView(link: ClaimLinkDetail, outletName: string): MatchView {
  const weightiest = link.contributions
    .filter((reason) => reason.contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const most = Math.abs(weightiest[0]?.contribution ?? 1);
  const rest = weightiest.slice(SHOWN);
  const restSum = rest.reduce((sum, reason) => sum + reason.contribution, 0);
  return {
    outlet: outletName,
    text: link.other.text,
    claimHref: claimHref(link.other.claimId),
    articleHref: articleHref(link.other.articleId, link.other.claimId),
    score: `${percentWords(link.comparable)} sure that both speak of the same thing`,
    reasons: weightiest.slice(0, SHOWN).map((reason) => reasonView(reason, most)),
    rest: rest.length === 0 ? '' : `${rest.length} smaller ${rest.length === 1 ? 'reason' : 'reasons together'}: ${signed(restSum)}`,
  };
}

function reasonView(reason: ClaimLinkDetail['contributions'][number], most: number): ReasonView {
  const width = (Math.abs(reason.contribution) / most) * MIDDLE;
  const direction = reason.contribution > 0 ? 'for' : 'against';
  return {
    label: reason.label.charAt(0).toUpperCase() + reason.label.slice(1),
    words: `${direction}, ${signed(reason.contribution)}`,
    direction,
    barStart: (direction === 'for' ? MIDDLE : MIDDLE - width).toFixed(1),
    barWidth: width.toFixed(1),
  };
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
