import type { ClaimInContext } from '../domain/claim-in-context.js';
import { isQuestion } from '../domain/question.js';
import { contains } from '../domain/span.js';
import { readableWording } from './antecedent.js';
import type { RowDraft } from './row-draft.js';

/** The headline of a row: the editor's, else its reference wording as it can be read by itself. */
export function rowHeadline({ reference, title }: Pick<RowDraft, 'reference' | 'title'>): string {
  return title ?? standalone(reference);
}

/**
 * A wording as it can stand far from its sentence: "Denied: the driver had used the wrong inlet", "Asked: Who pays?".
 *
 * What somebody asked is no statement, which is said first. A denial that is told outside the wording ("denied that …") would be lost without its sentence, and the wording would assert what its source denies.
 */
export function standalone(claim: ClaimInContext): string {
  const words = readableWording(claim.claim);
  if (isQuestion(words)) return `Asked: ${words}`;
  return isDeniedFromOutside(claim) ? `Denied: ${words}` : words;
}

/** Whether somebody who hands the claim on denies it, in words that are no part of it. */
function isDeniedFromOutside({ chain, claim }: Pick<ClaimInContext, 'chain' | 'claim'>): boolean {
  return chain.some(({ attribution: { cue } }) => cue?.stance === 'denying' && !contains(claim, cue));
}
