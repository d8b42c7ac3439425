import type { ClaimEdit, EditedClaim } from '../../domain/article-edit.js';
import type { ClaimInContext } from '../../domain/claim-in-context.js';
import { wordDifference } from '../word-difference.js';
import { attributionChanges, sourceOf } from './attribution-change.js';
import { certaintyChanges, hedgeChanges } from './certainty-change.js';
import { EDIT_ORDER, type Change, type WordedChange } from './change.js';
import { polarityChanges } from './polarity-change.js';
import { dateChanges, hasWords, numberChanges } from './value-change.js';
import { wordsOf } from './weighted-words.js';

/** Two claims that are one, before and after the edit. */
export interface ClaimPair {
  readonly before: ClaimInContext;
  readonly after: ClaimInContext;
}

/**
 * What an edit did to the claims of one sentence; null for a claim that it left as it was but for signs and spaces.
 *
 * Hedges and numbers are compared over the whole sentence and told of the claim that holds them, those outside every claim of
 * the first: where analysis cuts a sentence otherwise after an edit, nothing is lost. Pairs share both sentences.
 */
export function changedClaims(pairs: readonly ClaimPair[]): (ClaimEdit | null)[] {
  const { after, before } = pairs[0]!;
  const [old, fresh] = [before.sentence.text, after.sentence.text];
  // The same words can be read another way only by what stands around them, which concerns their source alone.
  if (old === fresh) return pairs.map((pair) => editOf(pair, attributionChanges(pair.before, pair.after)));
  const inSentence = [...hedgeChanges(old, fresh), ...numberChanges(old, fresh)];
  const told = pairs.map((pair) => inSentence.filter((change) => isOf(pair, change)));
  const outside = inSentence.filter((change) => !told.some((changes) => changes.includes(change)));
  return pairs.map((pair, index) => editOf(pair, [...told[index]!, ...(index === 0 ? outside : []), ...ownChanges(pair, told[index]!)]));
}

/** Changes of the claim itself; its modality is not told again where a word has told it. */
function ownChanges({ after, before }: ClaimPair, told: readonly WordedChange[]): Change[] {
  const isTold = told.some(({ kind }) => kind === 'softened' || kind === 'hardened');
  return [...polarityChanges(before, after), ...(isTold ? [] : certaintyChanges(before, after)), ...dateChanges(before, after), ...attributionChanges(before, after)];
}

function isOf({ after, before }: ClaimPair, change: WordedChange): boolean {
  return (change.before !== null && hasWords(before.claim.text, change.before)) || (change.after !== null && hasWords(after.claim.text, change.after));
}

function editOf({ after, before }: ClaimPair, changes: readonly (Change | WordedChange)[]): ClaimEdit | null {
  const sameWords = wordsOf(before.claim.text).join(' ') === wordsOf(after.claim.text).join(' ');
  if (changes.length === 0 && sameWords) return null;
  const isInside = (change: Change | WordedChange): boolean =>
    change.kind !== 'attribution' && (!('before' in change) || ((change.before === null || hasWords(before.claim.text, change.before)) && (change.after === null || hasWords(after.claim.text, change.after))));
  const [old, fresh] = !sameWords && changes.every(isInside) ? [before.claim.text, after.claim.text] : [before.sentence.text, after.sentence.text];
  return { ...told(changes), before: editedClaim(before), after: editedClaim(after), difference: wordDifference(old, fresh) };
}

/** A claim that only the earlier version has. */
export function removedClaim(before: ClaimInContext): ClaimEdit {
  return { kinds: ['removed'], before: editedClaim(before), after: null, difference: [{ text: before.claim.text, kind: 'removed' }], reasons: [] };
}

/** A claim that only the later version has. */
export function addedClaim(after: ClaimInContext): ClaimEdit {
  return { kinds: ['added'], before: null, after: editedClaim(after), difference: [{ text: after.claim.text, kind: 'added' }], reasons: [] };
}

/** Kinds in their order and reasons, each once; without any change, only the words differ. */
export function told(changes: readonly Change[]): Pick<ClaimEdit, 'kinds' | 'reasons'> {
  const kinds = EDIT_ORDER.filter((kind) => changes.some((change) => change.kind === kind));
  return { kinds: kinds.length === 0 ? ['reworded'] : kinds, reasons: [...new Set(kinds.flatMap((kind) => changes.filter((change) => change.kind === kind).map(({ reason }) => reason)))] };
}

function editedClaim(item: ClaimInContext): EditedClaim {
  return { text: item.claim.text, sentence: item.sentence.text, source: sourceOf(item), factuality: item.claim.factuality };
}
