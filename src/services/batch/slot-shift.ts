import type { SlotJudgement } from '../../disputes/judge-slot.js';
import type { ClaimLink, Contribution } from '../../domain/link.js';

/**
 * What each judgement of the slot adds to the log-odds of texts that come without outlet and date: likeness of wording is the best
 * evidence there is, the slot hardly corrects it.
 *
 * Logistic regression over three sets of sentence pairs of equal weight, lessened until none of the three is ranked worse.
 */
const WEIGHTS: Readonly<Record<SlotJudgement['feature'], number>> = { slotAct: 0.15, slotOtherNames: -0.13, slotOtherRank: -0.18 };
const CONSTANT = -0.08;

/**
 * Combines the matcher's probability for a pair of bare texts with the rules' judgement of its slot; the explanation stays additive on
 * the log-odds. Amounts, dates and polarity have no part in it.
 */
export function shiftBySlot(link: Pick<ClaimLink, 'comparable' | 'contributions'>, judgements: readonly SlotJudgement[]): Pick<ClaimLink, 'comparable' | 'contributions'> {
  const slot = judgements.map(({ feature, value }): Contribution => ({ feature, value, contribution: value * WEIGHTS[feature] })).filter(({ contribution }) => contribution !== 0);
  const logOdds = logit(link.comparable) + CONSTANT + slot.reduce((sum, { contribution }) => sum + contribution, 0);
  const contributions = [...link.contributions, ...slot].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.feature < b.feature ? -1 : 1));
  return { comparable: 1 / (1 + Math.exp(-logOdds)), contributions };
}

const LEAST = 1e-6;

function logit(probability: number): number {
  const bounded = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(bounded / (1 - bounded));
}
