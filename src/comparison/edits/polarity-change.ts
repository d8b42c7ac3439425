import type { ClaimInContext } from '../../domain/claim-in-context.js';
import { wordsOnlyIn, type Change } from './change.js';
import { wordsOf } from './weighted-words.js';

const NEGATIONS: ReadonlySet<string> = new Set(['not', 'no', 'never', 'nobody', 'nothing', 'none', 'neither', 'nor', 'without', 'cannot']);
/** Verbs that a negation brings along. */
const HELPERS: ReadonlySet<string> = new Set(['do', 'does', 'did', 'is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'will', 'would', 'can', 'could', 'any', 'anybody', 'anything', 'ever', 'yet']);
/** Letters by which forms of one verb are known: "sounded" and "sound". */
const STEM = 4;

/** Whether a claim now says the opposite: analysis finds the other sign, and a negation with what comes with it is all that changed. */
export function polarityChanges(before: ClaimInContext, after: ClaimInContext): Change[] {
  const [was, is] = [signOf(before), signOf(after)];
  if (was === is || was === '' || is === '') return [];
  const [old, fresh] = [wordsOf(before.claim.text), wordsOf(after.claim.text)];
  const [gone, come] = [wordsOnlyIn(old, fresh), wordsOnlyIn(fresh, old)];
  if (![...gone, ...come].some(isNegation) || !isSameBut(gone, come) || !isSameBut(come, gone)) return [];
  return [{ kind: 'reversed', reason: is === '-' ? 'It was affirmed and is now denied.' : 'It was denied and is now affirmed.' }];
}

function signOf({ claim }: ClaimInContext): string {
  return claim.factuality === 'CTu' || claim.factuality === 'Uu' ? '' : claim.factuality.slice(-1);
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || /n[’']t$/u.test(word);
}

function isSameBut(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => isNegation(word) || HELPERS.has(word) || others.some((other) => other.slice(0, STEM) === word.slice(0, STEM)));
}
