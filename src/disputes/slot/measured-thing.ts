import type { Quantity } from '../../domain/quantity.js';
import { conceptOf } from '../lexicon/concepts.js';
import { inClaim, tokenAtOffset } from '../reading/evidence.js';
import type { Reading } from '../reading/reading.js';
import { stem } from '../reading/stem.js';

/** Words for a measure that say nothing without the word before them ("jobless rate"). */
const EMPTY_MEASURE: ReadonlySet<string> = new Set(['rate', 'level', 'number', 'share', 'figure', 'proportion', 'total', 'count', 'index', 'average']);
/** Concepts that hold different offences or acts; of shares and rates each is a measure of its own. */
const WIDE: ReadonlySet<string> = new Set(['steal', 'attack', 'kill', 'injure', 'crash', 'damage', 'shop', 'factory', 'company', 'plane', 'cost', 'tax', 'school', 'job', 'employ', 'house', 'fraud']);
/** True for an item that is only a word for a measure. */
export function isEmptyMeasure(item: string | null): boolean {
  return item !== null && EMPTY_MEASURE.has(item);
}

/** Tokens before an amount in which its measure is named. */
const REACH = 8;

/**
 * Key of what a share or rate is a measure of: "unemployment", "the jobless rate" and "the number of jobless people" are one; "burglaries"
 * and "thefts" are two. Null where it is not named.
 */
export function measureKey(reading: Reading, quantity: Quantity): string | null {
  if (quantity.item === null) return null;
  if (!EMPTY_MEASURE.has(quantity.item)) return keyOf(quantity.item);
  const at = measureAt(reading, quantity);
  if (at < 0) return null;
  const [before, next, after] = [reading.tokens[at - 1], reading.tokens[at + 1], reading.tokens[at + 2]];
  if (next?.lower === 'of' && after?.pos === 'NOUN') return keyOf(after.lemma);
  return before !== undefined && /^(?:NOUN|ADJ)$/.test(before.pos) ? keyOf(before.lemma) : null;
}

/** "federal tax rate" and "combined rate": each has a word of its own that says what is measured. */
export function qualifiersDiffer(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  if ([left, right].some(({ item }) => item !== null && !isEmptyMeasure(item))) return false;
  const [x, y] = [qualifiers(a, left), qualifiers(b, right)];
  return x.some((key) => !y.includes(key)) && y.some((key) => !x.includes(key));
}

function qualifiers(reading: Reading, quantity: Quantity): string[] {
  const found: string[] = [];
  for (let at = measureAt(reading, quantity) - 1; at >= 0 && /^(?:NOUN|ADJ)$/.test(reading.tokens[at]!.pos); at--) found.push(keyOf(reading.tokens[at]!.lemma));
  return found;
}

/** The token that names an amount's measure, or -1. */
function measureAt(reading: Reading, quantity: Quantity): number {
  const to = tokenAtOffset(reading, inClaim(reading, quantity.start));
  const names = (lemma: string, lower: string): boolean => (quantity.item === null ? EMPTY_MEASURE.has(lemma) : lemma === quantity.item || lower === quantity.item);
  return reading.tokens.findIndex(({ lemma, lower }, index) => index >= to - REACH && index < to && names(lemma, lower));
}

function keyOf(word: string): string {
  const concept = conceptOf(word);
  return concept === undefined || WIDE.has(concept) ? stem(word) : concept;
}
