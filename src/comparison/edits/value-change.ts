import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { Quantity } from '../../domain/quantity.js';
import type { TimeValue } from '../../domain/time-value.js';
import { findQuantities } from '../../text/quantities/find-quantities.js';
import { tokenize } from '../../text/tokens.js';
import type { Change, WordedChange } from './change.js';
import { wordsOf } from './weighted-words.js';

/** Numbers that became others, came or went between two sentences. A number written another way is the same. */
export function numberChanges(before: string, after: string): WordedChange[] {
  const [old, fresh] = [quantitiesOf(before), quantitiesOf(after)];
  return exchanges(without(old, fresh, quantityKey), without(fresh, old, quantityKey), { kind: 'number', alike: (a, b) => a.unit === b.unit });
}

/** Dates that became others, came or went. A date that only moved within the sentence is not told. */
export function dateChanges(before: ClaimInContext, after: ClaimInContext): Change[] {
  const gone = without(before.claim.times, after.claim.times, timeKey).filter(({ text }) => !hasWords(after.sentence.text, text));
  const come = without(after.claim.times, before.claim.times, timeKey).filter(({ text }) => !hasWords(before.sentence.text, text));
  return exchanges(gone, come, { kind: 'date', alike: () => true });
}

/** True when the words stand in the text next to each other, whatever their letters' case and the signs around them. */
export function hasWords(text: string, words: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(words).join(' ')} `);
}

function exchanges<T extends { readonly text: string }>(gone: readonly T[], come: readonly T[], { alike, kind }: { readonly alike: (a: T, b: T) => boolean; readonly kind: 'number' | 'date' }): WordedChange[] {
  const left = [...come];
  const changes: WordedChange[] = [];
  for (const old of gone) {
    const at = left.findIndex((fresh) => alike(old, fresh));
    const before = old.text;
    const after = at < 0 ? null : left.splice(at, 1)[0]!.text;
    changes.push({ kind, before, after, reason: after === null ? `“${before}” was taken out.` : `“${before}” became “${after}”.` });
  }
  return [...changes, ...left.map(({ text }) => ({ kind, before: null, after: text, reason: `“${text}” was added.` }))];
}

function quantitiesOf(sentence: string): Quantity[] {
  return findQuantities(tokenize(sentence, { start: 0, end: sentence.length }, 0, true).tokens, sentence);
}

/** What one list has more of than the other. */
function without<T>(values: readonly T[], others: readonly T[], keyOf: (value: T) => string): T[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return values.filter((value) => {
    const count = left.get(keyOf(value)) ?? 0;
    left.set(keyOf(value), count - 1);
    return count <= 0;
  });
}

function quantityKey({ approximate, hi, hiOpen, lo, loOpen, unit }: Quantity): string {
  return [unit, lo, hi, loOpen, hiOpen, approximate].join('|');
}

function timeKey({ from, granularity, text, to }: TimeValue): string {
  return from === null || to === null ? text.toLowerCase() : [from, to, granularity].join('|');
}
