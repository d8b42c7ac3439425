import type { Quantity } from '../../domain/quantity.js';
import { inClaim, tokenAtOffset } from '../reading/evidence.js';
import type { Name, Reading } from '../reading/reading.js';
import { stem } from '../reading/stem.js';

/**
 * Whether the smaller of two amounts that do not touch is told of one of several that the larger one is told of together: "1,200 jobs in Oldmere and
 * Saltby" against "740 jobs in Oldmere" is a whole and its part, and so is a rate "for small, old and empty boats" against one of small boats.
 */
export function isOneOfSeveral(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  return (left.lo ?? -Infinity) > (right.hi ?? Infinity) ? hasMore(a, left, b) : hasMore(b, right, a);
}

function hasMore(whole: Reading, amount: Quantity, part: Reading): boolean {
  return listsMore(whole, part) || measuresMore(whole, amount, part);
}

/** Words joined before an amount or right behind it say what it is an amount of; the other side knows some of them and lacks some. */
function measuresMore(whole: Reading, amount: Quantity, part: Reading): boolean {
  const [from, to] = [tokenAtOffset(whole, inClaim(whole, amount.start)), tokenAtOffset(whole, inClaim(whole, amount.end) - 1)];
  const known = new Set(part.tokens.map(({ lemma }) => stem(lemma)));
  return [joinedIn(whole, from - MEASURE, from), joinedIn(whole, to + 1, to + COUNTED)].some((words) => words.some((word) => known.has(word)) && words.some((word) => !known.has(word)));
}

/** Tokens before an amount that may say what it measures, and behind one what it counts. */
const MEASURE = 9;
const COUNTED = 7;

/** The first words of a stretch that are joined by commas and "and" ("small, old and empty"); none where there are no such. */
function joinedIn({ tokens }: Reading, from: number, to: number): readonly string[] {
  const text = tokens.slice(Math.max(0, from), to);
  const and = text.findIndex(({ lower }, at) => lower === 'and' && isOfKind(text[at - 1]) && isOfKind(text[at + 1]));
  if (and < 0) return [];
  const words = [stem(text[and - 1]!.lemma), stem(text[and + 1]!.lemma)];
  for (let at = and - 2; at > 0 && text[at]!.text === ',' && isOfKind(text[at - 1]); at -= 2) words.push(stem(text[at - 1]!.lemma));
  return words;
}

function isOfKind(token: { readonly pos: string } | undefined): boolean {
  return token !== undefined && (token.pos === 'ADJ' || token.pos === 'NOUN');
}

/** Names joined by "and" or commas on one side, of which the other side knows some and lacks some. */
function listsMore(whole: Reading, part: Reading): boolean {
  const known = (name: Name): boolean => part.names.some((other) => name.words.some((word) => other.words.includes(word)));
  return whole.names.some((name, index) => {
    const next = whole.names[index + 1];
    return next !== undefined && areJoined(whole, name, next) && known(name) !== known(next);
  });
}

function areJoined({ tokens }: Reading, { to }: Name, { from }: Name): boolean {
  const between = tokens.slice(to, from);
  return between.length > 0 && between.length <= 2 && between.every(({ lower }) => lower === 'and' || lower === ',' || lower === '&');
}
