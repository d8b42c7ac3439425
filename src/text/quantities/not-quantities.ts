import { type Sight, tokenAt, touching, wordAt } from './draft.js';

const MONTH = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const CLOCK = /^(?:am|pm|gmt|utc|bst|cet|cest|est|edt|pst|pdt|ist|o|hrs)$/;
const HOURS: ReadonlySet<string> = new Set(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']);
const LABELS: ReadonlySet<string> = new Set([
  'no', 'number', 'flight', 'route', 'highway', 'interstate', 'section', 'article', 'chapter', 'page', 'rule', 'room', 'gate', 'level', 'phase', 'stage', 'part', 'volume', 'channel', 'grade',
  'type', 'category', 'class', 'round', 'game', 'formula', 'line', 'size', 'psalm', 'version', 'resolution', 'proposition', 'paragraph', 'clause', 'amendment', 'platform', 'runway', 'unit',
  'junction', 'exit', 'terminal', 'tier', 'step', 'week', 'day', 'ward', 'precinct', 'covid', 'group', 'pier', 'reactor', 'block', 'building', 'camp', 'train', 'bus', 'case', 'court', 'titles', 'question',
]);

/**
 * True when the number at a piece is a date, a year, a time of day, an ordinal, a telephone number or a label
 * ("Flight 618", "No. 2"), not an amount.
 *
 * @param next index of the piece after the number; @param value as read.
 */
export function isNotQuantity(sight: Sight, at: number, next: number, value: number): boolean {
  return isOrdinal(sight, at, next) || isDate(sight, at, next, value) || isClock(sight, at, next) || isSpokenClock(sight, at, next) || isCode(sight, at, next) || isLabel(sight, at, next, value);
}

/** As `isNotQuantity`, without labels: a tally follows a team's name ("beat Castle 3-1"). */
export function isDateOrCode(sight: Sight, at: number, next: number, value: number): boolean {
  return isOrdinal(sight, at, next) || isDate(sight, at, next, value) || isClock(sight, at, next) || isCode(sight, at, next);
}

function isOrdinal(sight: Sight, at: number, next: number): boolean {
  return sight.pieces[at]!.kind === 'number' && touching(sight, next - 1) && /^(?:st|nd|rd|th|s)$/.test(wordAt(sight, next));
}

function isDate(sight: Sight, at: number, next: number, value: number): boolean {
  if (sight.pieces[at]!.kind !== 'number') return false;
  const [before, after] = [wordAt(sight, at - 1), wordAt(sight, next)];
  const day = Number.isInteger(value) && value >= 1 && value <= 31;
  if (day && MONTH.test(after) && after !== 'may') return true;
  if (day && after === 'may' && tokenAt(sight, next)!.text === 'May') return true;
  if (day && MONTH.test(before) && isCapital(sight, at - 1)) return wordAt(sight, at - 2) !== 'in' || tokenAt(sight, next)?.pos !== 'NOUN';
  return isYear(sight, at, next, value);
}

function isYear(sight: Sight, at: number, next: number, value: number): boolean {
  if (!Number.isInteger(value) || value < 1000 || value > 2100 || sight.pieces[at]!.end - sight.pieces[at]!.start !== 4) return false;
  const before = wordAt(sight, at - 1);
  if (/^(?:in|since|until|till|by|during|before|after|early|late|mid|from|year|of|to|through|and|the|spring|summer|autumn|winter|fall)$/.test(before) || MONTH.test(before) || at === 0) {
    return before !== 'the' && before !== 'by' && before !== 'of' && before !== 'and' && before !== 'to' ? true : !isCounted(sight, next);
  }
  if (before === ',' && MONTH.test(wordAt(sight, at - 3))) return true;
  return value >= 1900 && !isCounted(sight, next);
}

/** A plural noun or unit follows. */
function isCounted(sight: Sight, next: number): boolean {
  const token = tokenAt(sight, next);
  return token !== undefined && (token.pos === 'NOUN' || token.pos === 'ADJ') && (token.lower.endsWith('s') || token.lower === 'people');
}

function isClock(sight: Sight, at: number, next: number): boolean {
  if (sight.pieces[at]!.kind !== 'number') return false;
  const after = wordAt(sight, next);
  if (CLOCK.test(after) && (after !== 'o' || wordAt(sight, next + 1) !== '')) return true;
  if (/^o['’]clock$/.test(after) || (after === 'local' && wordAt(sight, next + 1) === 'time')) return true;
  if ((after === 'a' || after === 'p') && wordAt(sight, next + 1) === '.' && wordAt(sight, next + 2) === 'm') return true;
  return (after === ':' && touching(sight, at) && /^\d\d$/.test(wordAt(sight, next + 1))) || (wordAt(sight, at - 1) === ':' && touching(sight, at - 1) && touching(sight, at - 2));
}

/** "at nine at night", "on Thursday at six": a time of day in words. */
function isSpokenClock(sight: Sight, at: number, next: number): boolean {
  if (!HOURS.has(wordAt(sight, at)) || next !== at + 1) return false;
  const after = wordAt(sight, next);
  if (/^(?:in|at)$/.test(after) && /^(?:night|the)$/.test(wordAt(sight, next + 1))) return after === 'at' || /^(?:morning|afternoon|evening)$/.test(wordAt(sight, next + 2));
  const alone = next >= sight.pieces.length || /^(?:[.,;]|on|and|today|tonight|tomorrow|yesterday|this)$/.test(after);
  return alone && wordAt(sight, at - 1) === 'at' && !LEVEL.test(tokenAt(sight, at - 2)?.lemma ?? '') && !LEVEL.test(tokenAt(sight, at - 3)?.lemma ?? '');
}

/** What a number behind "at" measures. */
const LEVEL = /^(?:stand|put|remain|hold|keep|stay|peak|end|toll|number|count|total|rank|rate|place|estimate|leave|cap|set|fix|figure|score|crowd|tally|deficit|lead)$/;

/** The number of the emergency services, and what stands behind it and before it. */
const EMERGENCY = /^(?:911|999|112|000|111|101)$/;
const EMERGENCY_CALL = /^(?:calls?|callers?|operators?|dispatchers?|emergency|handlers?|recordings?|transcripts?)$/;
const DIALLING = /^(?:called|dialled|dialed|rang|phoned|call|dial|ring|phone)$/;

/** Parts of codes and dates in digits, and numbers that are dialled: "9/11", "2024-10-05", "F-16", "555-1234", "a 911 call". */
function isCode(sight: Sight, at: number, next: number): boolean {
  const [before, after] = [wordAt(sight, at - 1), wordAt(sight, next)];
  if (sight.pieces[at]!.kind !== 'number') return false;
  if ((before === '/' && touching(sight, at - 1) && touching(sight, at - 2)) || (after === '/' && touching(sight, at) && /^\d/.test(wordAt(sight, next + 1)))) return true;
  if (isPhone(sight, at, at + 1) || isPhone(sight, at - 2, at - 1)) return true;
  if (EMERGENCY.test(wordAt(sight, at)) && (EMERGENCY_CALL.test(after) || DIALLING.test(before))) return true;
  if (before === '#' || before === '@') return true;
  if (before === '-' && touching(sight, at - 1) && touching(sight, at - 2)) {
    const first = sight.pieces[at - 2]!;
    return first.kind === 'word' && !/^(?:under|over|mid|pre|post|plus)$/.test(first.lower) ? !/^(?:to|and)$/.test(first.lower) : false;
  }
  return false;
}

function isPhone(sight: Sight, first: number, dash: number): boolean {
  const length = (at: number): number => (sight.pieces[at]?.kind === 'number' ? sight.pieces[at]!.end - sight.pieces[at]!.start : 0);
  return wordAt(sight, dash) === '-' && touching(sight, first) && touching(sight, dash) && length(first) >= 3 && length(dash + 1) === 4;
}

function isLabel(sight: Sight, at: number, next: number, value: number): boolean {
  const token = tokenAt(sight, at)!;
  const before = tokenAt(sight, at - 1);
  if (before === undefined) return false;
  const counted = tokenAt(sight, next)?.pos === 'NOUN' || /^(?:%|percent|per|bn|m|million|billion|km|people)$/.test(wordAt(sight, next));
  if (wordAt(sight, at - 1) === '.' && wordAt(sight, at - 2) === 'no') return true;
  if (LABELS.has(wordAt(sight, at - 1)) && before.pos !== 'VERB' && wordAt(sight, at - 1) !== 'no' && Number.isInteger(value) && !counted) return true;
  if (LABELS.has(wordAt(sight, at - 1)) && isCapital(sight, at - 1) && wordAt(sight, at - 1) !== 'no' && Number.isInteger(value)) return true;
  const capitalWord = sight.pieces[at]!.kind === 'word' && /^\p{Lu}/u.test(token.text) && at > 0;
  if (capitalWord) return before.pos === 'PROPN' || tokenAt(sight, next)?.pos === 'PROPN';
  return before.pos === 'PROPN' && isCapital(sight, at - 1) && at > 1 && !counted && sight.pieces[at]!.kind === 'number' && Number.isInteger(value) && !MONTH.test(before.lower);
}

function isCapital(sight: Sight, at: number): boolean {
  return /^\p{Lu}/u.test(tokenAt(sight, at)?.text ?? '');
}
