import type { ClaimLinkDetail } from '../../services/contract/claims.js';
import { headline } from './headline.js';
import { articleHref, claimHref } from './links.js';
import { nameList, percentWords } from './number-words.js';
import { reasonFamily, SMALLER_REASONS } from './reason-family.js';

/** A step from what is expected of any two claims to the result, with a bar in a 200 × 8 drawing. */
export interface StepView {
  readonly label: string;
  /** "+1.82" or "−0.40". */
  readonly weight: string;
  readonly direction: 'for' | 'against' | 'sum';
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
  /** What tells most for and against, in one or two sentences. */
  readonly gist: string;
  /** From any two claims over one step for each sort of reason to the result; each bar starts where the one before ended. */
  readonly steps: readonly StepView[];
  /** Where the drawing has the line of even odds. */
  readonly even: string;
  /** "The same words side by side: +2.89", weightiest first. */
  readonly reasons: readonly string[];
}

const WIDTH = 200;
/** Odds beyond this are as good as certain; it keeps a score of 0 or 1 in the drawing. */
const CERTAIN = 12;
const TOLD = 2;

interface Family {
  readonly label: string;
  readonly sum: number;
}

/** Formats a link with its reasons. */
export function matchView(link: ClaimLinkDetail, outletName: string): MatchView {
  const families = familiesOf(link.contributions);
  const total = Math.max(-CERTAIN, Math.min(CERTAIN, Math.log(link.comparable / (1 - link.comparable))));
  const weightiest = link.contributions.filter((reason) => reason.contribution !== 0).sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  return {
    outlet: outletName,
    text: link.other.text,
    claimHref: claimHref(link.other.claimId),
    articleHref: articleHref(link.other.articleId, link.other.claimId),
    score: `${headline(percentWords(link.comparable))} sure that both speak of the same thing`,
    gist: gistOf(families, link.comparable),
    ...drawn(families, total),
    reasons: weightiest.map(({ contribution, label }) => `${headline(label)}: ${signed(contribution)}`),
  };
}

/** Reasons summed by family, weightiest first, the smaller ones of all kinds last. */
function familiesOf(contributions: ClaimLinkDetail['contributions']): readonly Family[] {
  const sums = new Map<string, number>();
  for (const { contribution, feature } of contributions) sums.set(reasonFamily(feature), (sums.get(reasonFamily(feature)) ?? 0) + contribution);
  return [...sums]
    .map(([label, sum]) => ({ label, sum }))
    .filter(({ sum }) => Math.abs(sum) >= 0.005)
    .sort((a, b) => Number(a.label === SMALLER_REASONS) - Number(b.label === SMALLER_REASONS) || Math.abs(b.sum) - Math.abs(a.sum));
}

/** What is left of the total when all reasons are taken away is where any two claims start. */
function drawn(families: readonly Family[], total: number): Pick<MatchView, 'steps' | 'even'> {
  const start = total - families.reduce((sum, family) => sum + family.sum, 0);
  const ends = families.reduce<readonly number[]>((list, family) => [...list, list.at(-1)! + family.sum], [start]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const at = (value: number): number => high === low ? 0 : ((value - low) / (high - low)) * WIDTH;
  const bar = (from: number, to: number): Pick<StepView, 'barStart' | 'barWidth'> => ({ barStart: Math.min(at(from), at(to)).toFixed(1), barWidth: Math.abs(at(to) - at(from)).toFixed(1) });
  const steps = families.map(({ label, sum }, index): StepView => ({ label, weight: signed(sum), direction: sum > 0 ? 'for' : 'against', ...bar(ends[index]!, ends[index + 1]!) }));
  return {
    even: at(0).toFixed(1),
    steps: [
      { label: 'Any two claims of one event', weight: signed(start), direction: 'sum', ...bar(0, start) },
      ...steps,
      { label: 'All together', weight: signed(total), direction: 'sum', ...bar(0, total) },
    ],
  };
}

function gistOf(families: readonly Family[], comparable: number): string {
  const named = families.filter(({ label }) => label !== SMALLER_REASONS);
  const listed = (some: readonly Family[]): string => nameList(some.slice(0, TOLD).map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1)));
  const pro = listed(named.filter(({ sum }) => sum > 0));
  const contra = listed(named.filter(({ sum }) => sum < 0));
  const sentences = [
    ...(pro === '' ? [] : [`What tells most for it: ${pro}.`]),
    ...(contra === '' ? [] : [`Against it: ${contra}.`]),
    ...(comparable < 0.5 ? ['Taken alone this pair would not do: a third wording or an editor’s decision ties the two.'] : []),
  ];
  return sentences.join(' ');
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
