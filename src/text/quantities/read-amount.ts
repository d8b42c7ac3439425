import { type Draft, draftOf, type Sight, tokenAt, touching, wordAt } from './draft.js';
import { bounded, modifierAfter, modifierBefore, tidy } from './modifiers.js';
import { isNotQuantity } from './not-quantities.js';
import { type ReadNumber, readNumber } from './read-number.js';
import { currencyBefore, type ReadUnit, readUnit } from './read-unit.js';
import { unitOf } from './units.js';

/** A draft, or how far to skip a number that is no quantity. */
export type Reading = { readonly draft: Draft; readonly next: number } | { readonly draft: null; readonly next: number };

/**
 * Reads the amount that begins at a piece: number or range, currency or unit, modifiers around it.
 *
 * @returns null when no number begins here.
 */
export function readAmount(sight: Sight, at: number): Reading | null {
  const money = currencyBefore(sight, at);
  const first = readNumber(sight.pieces, at, money !== null);
  if (first === null) return null;
  const range = readRangeEnd(sight, at, first, money !== null);
  const end = range ?? first;
  if (money === null && isNotQuantity(sight, at, first.next, first.lo)) return { draft: null, next: first.next };
  if (range === null && (isPronounOne(sight, at, first) || isCompound(sight, first.next))) return { draft: null, next: first.next };
  const million = money === null && end.digits ? millionsAt(sight, end.next) : null;
  const unit = money ?? readUnit(sight, million ?? end.next, end.hi === 1);
  const factor = 'factor' in (unit ?? {}) ? (unit as ReadUnit) : null;
  const next = factor?.next ?? million ?? end.next;
  const convert = (value: number): number => tidy(value * (million === null ? 1 : 1e6) * (factor?.factor ?? 1) + (factor?.offset ?? 0));
  const start = money?.from ?? at;
  const before = rangeOpener(sight, start, range !== null) ?? modifierBefore(sight, start);
  // "two years ago" is a time.
  if (unit?.unit === 's' && wordAt(sight, next) === 'ago') return { draft: null, next };
  const rest = unit?.unit === 's' && range === null ? restOfDuration(sight, next, first.lo * (factor?.factor ?? 1)) : null;
  if (rest !== null) {
    const whole = bounded(rest.total, rest.total, before?.kind ?? null, false);
    return { draft: draftOf(whole, { from: before?.from ?? start, to: rest.next, unit: 's', item: undefined }), next: rest.next };
  }
  const after = modifierAfter(sight, next);
  const kind = after?.kind ?? before?.kind ?? null;
  const bounds = bounded(convert(scaled(first, end)), convert(end.hi), kind === 'about' && isPrecise(first, end) ? 'closely' : kind, first.vague);
  const label = magnitudeBefore(sight, start) ? 'magnitude' : (unit?.unit ?? 'count');
  const narrow = label === 'percent' && kind === 'slightly-more' ? { ...bounds, hi: tidy(end.hi + A_LITTLE) } : bounds;
  const from = before?.from ?? start;
  return { draft: draftOf(narrow, { from, to: after?.to ?? next, unit: label, item: undefined }), next: after?.to ?? next };
}

/** "four years | and three months", "two hours | 15 minutes": a smaller unit of time right behind. */
function restOfDuration(sight: Sight, at: number, so: number): { readonly total: number; readonly next: number } | null {
  const start = wordAt(sight, at) === 'and' ? at + 1 : at;
  const number = readNumber(sight.pieces, start);
  if (number === null || number.vague || number.lo !== number.hi) return null;
  const unit = readUnit(sight, number.next, number.hi === 1);
  if (unit?.unit !== 's' || wordAt(sight, unit.next) === 'ago' || number.lo * unit.factor >= so / Math.max(1, Math.floor(so / YEAR))) return null;
  return { total: tidy(so + number.lo * unit.factor), next: unit.next };
}

const YEAR = 31_557_600;
/** Percentage points that "just over" adds at most: 52 per cent and a tenth of it would be 57. */
const A_LITTLE = 1;

/** Three digits or more that are not zeros at the end ("141", "1,250", not "1,500"). */
function isPrecise(first: ReadNumber, end: ReadNumber): boolean {
  return first === end && first.lo === first.hi && first.lo.toPrecision(9).replace(/e.*$/, '').replace(/[.]/, '').replace(/^0+|0+$/g, '').length >= 3;
}

/** "2 to 3 million": the magnitude of the end holds for the start. */
function scaled(first: ReadNumber, end: ReadNumber): number {
  if (first === end || first.lo * 1000 > end.hi || first.lo >= 1000) return first.lo;
  const magnitude = 10 ** (3 * Math.floor(Math.log10(end.hi) / 3));
  return magnitude > 1 && first.lo < 1000 ? first.lo * magnitude : first.lo;
}

function readRangeEnd(sight: Sight, at: number, first: ReadNumber, money: boolean): ReadNumber | null {
  const joiner = wordAt(sight, first.next);
  const between = wordAt(sight, at - 1) === 'between' || (money && wordAt(sight, at - 2) === 'between');
  const percent = joiner === '%' || joiner === 'percent' ? 1 : 0;
  const word = wordAt(sight, first.next + percent);
  const dash = (word === '-' || word === '–' || word === '—') && touching(sight, first.next + percent - 1) && touching(sight, first.next + percent);
  const from = wordAt(sight, at - 1) === 'from' || wordAt(sight, at - 2) === 'from';
  if (!(dash || (between && word === 'and') || (word === 'to' && !from))) return null;
  let second = first.next + percent + 1;
  if (money && /^[$£€¥]$/.test(wordAt(sight, second))) second++;
  const end = readNumber(sight.pieces, second, money);
  if (end === null || end.hi <= first.lo || end.vague) return null;
  // "fell 11.4% to 382 pence": two amounts, not a range.
  if (percent > 0 && !dash && !/^(?:%|percent|per)$/.test(wordAt(sight, end.next))) return null;
  // A dash needs something counted behind it: "40-50 people"; bare pairs are scores.
  if (dash && !money && percent === 0 && !isCountedAfter(sight, end.next)) return null;
  return end;
}

function isCountedAfter(sight: Sight, next: number): boolean {
  return /^(?:NOUN|ADJ)$/.test(tokenAt(sight, next)?.pos ?? '') || readUnit(sight, next, false) !== null;
}

function rangeOpener(sight: Sight, start: number, range: boolean): { readonly kind: 'exact'; readonly from: number } | null {
  return range && wordAt(sight, start - 1) === 'between' ? { kind: 'exact', from: start - 1 } : null;
}

/** "30m euros", "30m viewers": a million although no currency sign stands before. Returns the piece after the "m". */
function millionsAt(sight: Sight, at: number): number | null {
  if (wordAt(sight, at) !== 'm' || !touching(sight, at - 1)) return null;
  const next = tokenAt(sight, at + 1);
  if (/^(?:cubic|square|sq)$/.test(wordAt(sight, at + 1))) return at + 1;
  const plural = next?.pos === 'NOUN' && (next.lower.endsWith('s') || next.lower === 'people') && unitOf(next.lower)?.unit !== 's';
  return plural ? at + 1 : null;
}

/** "a six-figure sum", "a two-way road", "fivefold": the number is part of an adjective that counts nothing here. */
function isCompound(sight: Sight, next: number): boolean {
  return wordAt(sight, next) === '-' && /^(?:figure|figures|way|fold|pronged|sided|star)$/.test(wordAt(sight, next + 1));
}

/** "one" that stands for a person or thing already named, or in a fixed phrase. */
function isPronounOne(sight: Sight, at: number, read: ReadNumber): boolean {
  if (read.digits || read.lo !== 1 || read.next !== at + 1) return false;
  const [before, after] = [wordAt(sight, at - 1), wordAt(sight, at + 1)];
  if (/^(?:no|any|every|each|some|the|this|that|-|day|another)$/.test(before) || /^(?:another|day|-|by|is|was|would|can|could|,|\.)$/.test(after)) return true;
  return after === 'of' && wordAt(sight, at + 2) === 'the' && /^(?:most|best|worst|first|last|few|leading|main|top)$|est$/.test(wordAt(sight, at + 3));
}

function magnitudeBefore(sight: Sight, at: number): boolean {
  const measured = /^(?:measured|measuring|registered|registering)$/.test(wordAt(sight, at - 1)) && sight.pieces.some((piece) => /^(?:earth)?quakes?$|^tremors?$|^temblor$/.test(piece.lower));
  if (measured && /^\d(?:\.\d)?$/.test(wordAt(sight, at))) return true;
  return [1, 2, 3].some((back) => /^magnitude$/.test(wordAt(sight, at - back))) && !/^(?:percent|%)$/.test(wordAt(sight, at + 1));
}
