import { draftOf, type Sight, tokenAt, touching, wordAt } from './draft.js';
import { bounded, modifierBefore } from './modifiers.js';
import { readNumber } from './read-number.js';
import type { Found } from './read-special.js';

/** "43-year-old", "43 years old", "aged 43", "Mira Cole, 29,", "a man, 26,", "a woman of 60" and "she was 86". */
export function readAge(sight: Sight, at: number): Found {
  const decade = readDecade(sight, at) ?? readAgeLimit(sight, at);
  if (decade !== null) return decade;
  const read = readNumber(sight.pieces, at);
  if (read === null || read.vague || read.lo > 120 || !Number.isInteger(read.lo)) return null;
  const to = ageEnd(sight, at, read.next);
  if (to === null) return null;
  const before = modifierBefore(sight, at);
  const isAged = /^(?:aged|age)$/.test(wordAt(sight, at - 1));
  const oldest = isAged ? oldestOf(sight, to) : null;
  const bounds = bounded(read.lo, oldest?.hi ?? read.hi, before?.kind ?? null, false);
  const end = oldest?.next ?? to;
  return { drafts: [draftOf(bounds, { from: isAged ? at - 1 : (before?.from ?? at), to: end, unit: 'year-age', item: null })], next: end };
}

/** "aged 11 | to 16". */
function oldestOf(sight: Sight, at: number): { readonly hi: number; readonly next: number } | null {
  if (!/^(?:to|-|–)$/.test(wordAt(sight, at))) return null;
  const read = readNumber(sight.pieces, at + 1);
  return read === null || read.vague || read.lo > 120 || !Number.isInteger(read.lo) ? null : { hi: read.lo, next: read.next };
}

/** "a man in his 40s", "in her late 60s". */
function readDecade(sight: Sight, at: number): Found {
  const value = Number(wordAt(sight, at));
  if (sight.pieces[at]!.kind !== 'number' || value < 20 || value > 90 || value % 10 !== 0) return null;
  const mark = /^['’]$/.test(wordAt(sight, at + 1)) ? 1 : 0;
  if (wordAt(sight, at + 1 + mark) !== 's' || !touching(sight, at)) return null;
  const part = /^(?:early|mid|late)$/.exec(wordAt(sight, at - 1))?.[0] ?? (wordAt(sight, at - 1) === '-' && wordAt(sight, at - 2) === 'mid' ? 'mid' : null);
  const owner = at - 1 - (part === null ? 0 : wordAt(sight, at - 1) === '-' ? 2 : 1);
  if (!/^(?:his|her|their|my|our)$/.test(wordAt(sight, owner)) || wordAt(sight, owner - 1) !== 'in') return null;
  const [first, last] = part === 'early' ? [0, 3] : part === 'mid' ? [4, 6] : part === 'late' ? [7, 9] : [0, 9];
  const bounds = { lo: value + first, hi: value + last, loOpen: false, hiOpen: false, approximate: true };
  return { drafts: [draftOf(bounds, { from: owner + 1, to: at + 2 + mark, unit: 'year-age', item: null })], next: at + 2 + mark };
}

/** "women over 60", "children under 12" */
function readAgeLimit(sight: Sight, at: number): Found {
  const value = Number(wordAt(sight, at));
  const over = /^(?:over|above)$/.test(wordAt(sight, at - 1));
  if (sight.pieces[at]!.kind !== 'number' || !(over || /^(?:under|below)$/.test(wordAt(sight, at - 1))) || !(value > 0 && value < 100)) return null;
  if (!PEOPLE_OF_AGE.test(wordAt(sight, at - 2)) || !(at + 1 >= sight.pieces.length || /^(?:[.,;)]|and|or|who|in|with|were|are|have|had|at|on|from|to|of)$/.test(wordAt(sight, at + 1)))) return null;
  const bounds = { lo: over ? value : 0, hi: over ? null : value, loOpen: over, hiOpen: true, approximate: false };
  return { drafts: [draftOf(bounds, { from: at - 1, to: at + 1, unit: 'year-age', item: null })], next: at + 1 };
}

const PEOPLE_OF_AGE = /^(?:people|adults|children|men|women|boys|girls|patients|voters|residents|anyone|everyone|those|passengers|drivers|workers|staff)$/;

function ageEnd(sight: Sight, at: number, next: number): number | null {
  const hyphen = wordAt(sight, next) === '-' ? 1 : 0;
  const unit = wordAt(sight, next + hyphen);
  if (unit === 'year' || unit === 'years') {
    const second = wordAt(sight, next + hyphen + 1) === '-' ? 1 : 0;
    const old = wordAt(sight, next + hyphen + 1 + second);
    if (old === 'old' || old === 'olds') return next + hyphen + 2 + second;
    if (old === 'of' && wordAt(sight, next + hyphen + 2) === 'age') return next + hyphen + 3;
  }
  const before = wordAt(sight, at - 1);
  if (before === 'aged' || (before === 'of' && wordAt(sight, at - 2) === 'age') || (before === 'age' && wordAt(sight, next) !== 'group')) return next;
  if (before === 'and' && /^aged$/.test(wordAt(sight, at - 3))) return next;
  if (isAgeRange(sight, at)) return next;
  // "Little Alfie Denholm, seven": in words only right behind a name.
  if (sight.pieces[at]!.kind !== 'number') return tokenAt(sight, at - 2)?.pos === 'PROPN' && isApposition(sight, at, next) ? next : null;
  return isApposition(sight, at, next) || isCopular(sight, at, next) || isOfAge(sight, at, next) ? next : null;
}

/** "aged between 45 and 79", "women over 60": no number of people. */
function isAgeRange(sight: Sight, at: number): boolean {
  const before = wordAt(sight, at - 1);
  if (/^(?:between|from)$/.test(before)) return wordAt(sight, at - 2) === 'aged';
  if (/^(?:and|to)$/.test(before) && /^(?:between|from)$/.test(wordAt(sight, at - 3))) return wordAt(sight, at - 4) === 'aged';
  return false;
}

function isApposition(sight: Sight, at: number, next: number): boolean {
  const after = wordAt(sight, next);
  const named = tokenAt(sight, at - 2);
  const close = after === ',' || after === ')' || after === '.' || after === ';';
  const open = wordAt(sight, at - 1);
  const person = (named?.pos === 'PROPN' && /^\p{Lu}/u.test(named.text)) || ONE_PERSON.test(named?.lower ?? '');
  return close && (open === ',' || (open === '(' && after === ')')) && person;
}

const ONE_PERSON = /^(?:man|woman|boy|girl|youth|teenager|child|pensioner|driver|motorist|cyclist|student|pupil|mother|father|suspect|gunman|victim|widow|widower)$/;

/** "a man of 26 was held"; "a boy of 11 months" counts months. */
function isOfAge(sight: Sight, at: number, next: number): boolean {
  if (wordAt(sight, at - 1) !== 'of' || !ONE_PERSON.test(wordAt(sight, at - 2))) return false;
  const after = tokenAt(sight, next)?.pos;
  return after !== 'NOUN' && after !== 'ADJ' && after !== 'PROPN' && after !== 'NUM' && !/^(?:%|-)$/.test(wordAt(sight, next));
}

function isCopular(sight: Sight, at: number, next: number): boolean {
  const end = next >= sight.pieces.length || /^[.,;]$/.test(wordAt(sight, next));
  const subject = wordAt(sight, at - 2);
  const person = /^(?:he|she|who|i)$/.test(subject) || tokenAt(sight, at - 2)?.pos === 'PROPN';
  return end && person && /^(?:was|is|turned|am)$/.test(wordAt(sight, at - 1));
}
