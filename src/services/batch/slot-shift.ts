import type { SlotJudgement } from '../../disputes/judge-slot.js';
import type { ClaimLink, Contribution } from '../../domain/link.js';

/** What each judgement of the slot adds to the log-odds, and what the matcher's own log-odds count for. */
interface ShiftWeights {
  readonly matcher: number;
  readonly constant: number;
  readonly slot: Readonly<Partial<Record<SlotJudgement['feature'], number>>>;
}

/**
 * For texts that come without outlet and date: likeness of wording is the best evidence there is, the slot hardly corrects it.
 * Logistic regression over three sets of sentence pairs of equal weight, lessened until none of the three is ranked worse.
 */
const BARE: ShiftWeights = { matcher: 1, constant: -0.08, slot: { slotAct: 0.15, slotOtherNames: -0.13, slotOtherRank: -0.18 } };

/**
 * For dated reports: near misses there share most of their words, so that wording says little and the slot decides.
 * Logistic regression over 120 labelled pairs of reports, signs fixed beforehand.
 */
const REPORTS: ShiftWeights = {
  matcher: 0.1,
  constant: 1.26,
  slot: {
    slotCovered: 1.26, slotCounted: 0.38, slotOtherAct: -0.43, slotOtherOutcome: -1.93, slotOtherNames: -2.87, slotNamesake: -1.4,
    slotOtherCounted: -1.05, slotOtherOccasion: -0.82, slotOtherRank: -2.3, slotOtherSense: -1.34, slotPlanned: -1.29,
  },
};

/**
 * Combines the matcher's probability for a pair with the rules' judgement of its slot; the explanation stays additive on
 * the log-odds. Amounts, dates and polarity have no part in it.
 *
 * @param dated both texts are reports of which the date of publication is known.
 */
export function shiftBySlot(link: Pick<ClaimLink, 'comparable' | 'contributions'>, judgements: readonly SlotJudgement[], dated: boolean): Pick<ClaimLink, 'comparable' | 'contributions'> {
  const weights = dated ? REPORTS : BARE;
  const own = link.contributions.map((one) => ({ ...one, contribution: one.contribution * weights.matcher }));
  const slot = judgements.map(({ feature, value }): Contribution => ({ feature, value, contribution: value * (weights.slot[feature] ?? 0) })).filter(({ contribution }) => contribution !== 0);
  const logOdds = weights.matcher * logit(link.comparable) + weights.constant + slot.reduce((sum, { contribution }) => sum + contribution, 0);
  const contributions = [...own, ...slot].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.feature < b.feature ? -1 : 1));
  return { comparable: 1 / (1 + Math.exp(-logOdds)), contributions };
}

const LEAST = 1e-6;

function logit(probability: number): number {
  const bounded = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(bounded / (1 - bounded));
}
