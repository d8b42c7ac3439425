import type { Comparison } from '../domain/comparison.js';
import type { DecisionEffect, RowDecision } from '../domain/comparison-row.js';
import type { StandingRuling } from '../domain/dispute.js';
import { dateWords } from './date-words.js';

/** What became of a decision, in words. */
export const EFFECT_WORDS: Readonly<Record<DecisionEffect, string>> = {
  applied: 'applied',
  partly: 'applied in part',
  'set-aside': 'set aside by a later decision',
  orphan: 'its wording is gone',
  apart: 'its claims are in different events',
  reopened: 'reopened by new evidence',
  idle: 'the dispute is no longer found',
  replaced: 'replaced by a later decision',
  undone: 'taken back',
  recorded: 'recorded',
};

/** "Editor’s decision, 12 September 2017, mk: Same claim: … – note". */
export function decisionLine({ summary, effect, by, at, note }: RowDecision): string {
  return `Editor’s decision, ${dateWords(at)}, ${by}: ${summary}${effect === 'applied' ? '' : ` (${EFFECT_WORDS[effect]})`}${note === null ? '' : ` – ${note}`}`;
}

/** A ruling on a dispute in one line, with the new evidence that reopened it. */
export function rulingWords({ ruling, by, at, note, source, newEvidence }: StandingRuling): string {
  const reasons = [source === null ? '' : `source: ${source}`, note ?? ''].filter((part) => part !== '').join('; ');
  const since = newEvidence.length === 0 ? '' : `. Reopened by new evidence: ${newEvidence.map(({ outlet, text }) => `“${text}”${outlet === '' ? '' : ` (${outlet})`}`).join(', ')}`;
  return `Editor’s decision: ${ruling} by ${by}, ${dateWords(at)}${reasons === '' ? '' : ` (${reasons})`}${since}`;
}

/** What editors decided on the event as a whole, one line each. */
export function eventDecisionLines({ decisions }: Comparison): readonly string[] {
  return decisions.map(decisionLine);
}
