import type { Token } from '../../text/tokens.js';

const CLOSING_ONLY = new Set(['”', '’', '»', ')', ']']);
const STRAIGHT = new Set(['"', "''", "'"]);
const ABBREVIATION = /^(?:Sen|Sens|Rep|Reps|Gov|Mr|Mrs|Ms|Dr|Prof|St|Lt|Col|Gen|Maj|Sgt|Capt|Rev|No|vs|Jr|[A-Z])\.?$/u;
const CLOSING: ReadonlyMap<string, string> = new Map([['“', '”'], ['"', '"'], ["''", "''"]]);
const LONGEST_TAG = 7;

/**
 * Mends the sentence numbers that the tokenizer gave one stretch of text.
 *
 * Closing marks go back to the sentence that they close; a "sentence" that opens in lower case ("she said"), follows an
 * abbreviation or is only the speaker of a quoted question is joined to the one before. Speech behind a word that may be an
 * abbreviation ("had been ill. “My client …”", "at 5 p.m. “We …”") opens a sentence, and so does a new statement behind a time of day or a speed ("at 7:15 p.m. Haldane was …"),
 * which the tokenizer takes for abbreviations.
 *
 * @returns the index of the first token of every sentence, in order; empty for no tokens.
 */
export function mendBreaks(tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  let open = 0;
  let sinceParity = 0;
  for (let index = 0; index < tokens.length; index++) {
    if (index > 0 && tokens[index]!.sentence !== tokens[index - 1]!.sentence) {
      for (; sinceParity < index; sinceParity++) if (tokens[sinceParity]!.text === '"') open ^= 1;
      const start = skipClosing(tokens, index, open === 1);
      if (start < tokens.length && !continues(tokens, start)) starts.push(start);
    } else if (index === 0 || opensSpeech(tokens, index) || opensAfterUnit(tokens, index, starts.at(-1) ?? 0)) starts.push(index);
  }
  return starts;
}

function skipClosing(tokens: readonly Token[], from: number, insideStraight: boolean): number {
  let at = from;
  while (at < tokens.length) {
    const { text } = tokens[at]!;
    const glued = tokens[at]!.start === tokens[at - 1]!.end;
    if (CLOSING_ONLY.has(text)) at++;
    else if (STRAIGHT.has(text) && glued && (text !== '"' || insideStraight || at === tokens.length - 1)) at++;
    else break;
  }
  return at;
}

/** Whether a quotation that is a sentence of its own, with a mark at its end, opens behind "ill." or "p.m.", though not behind "Mr." */
function opensSpeech(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index]!;
  const before = tokens[index - 1]!;
  const first = tokens[index + 1];
  if (first === undefined || first.start !== mark.end || before.end === mark.start) return false;
  const closing = CLOSING.get(mark.text);
  if (closing === undefined) return false;
  if (!/..\.$/u.test(before.text) || ABBREVIATION.test(before.text) || !/^\p{Lu}/u.test(first.text)) return false;
  let end = index + 1;
  while (end < tokens.length && tokens[end]!.text !== closing) end++;
  return /[.,?!…]$/u.test(tokens[end - 1]!.text);
}

const HALF_DAY = /^[ap]\.m\.$/i;
/** What a time of day goes on with: a day, a month, a zone. */
const AFTER_HOUR = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$|^(?:[ecmp][sd]?t|gmt|utc|bst|cest|cet|ist|eastern|central|mountain|pacific|greenwich|local)$/;
/** "the 8 p.m. House vote" */
const DETERMINER = /^(?:the|a|an|its|their|his|her|our|this|that|['’]s)$/;
/** Words of a statement within which its verb stands. */
const VERB_REACH = 8;

/** Whether a statement of its own begins behind "p.m." or "km/h.": both what stands before, from `from` on, and what follows have a verb. */
function opensAfterUnit(tokens: readonly Token[], index: number, from: number): boolean {
  // Asked of every token, so by its full stop before the patterns.
  if (!tokens[index - 1]!.text.endsWith('.')) return false;
  const first = tokens[index]!;
  const isHour = HALF_DAY.test(tokens[index - 1]!.text) && !DETERMINER.test(tokens[index - 3]?.lower ?? '');
  const isSpeed = tokens[index - 1]!.text === 'h.' && tokens[index - 2]?.text === '/';
  if (!(isHour || isSpeed) || !/^\p{Lu}/u.test(first.text) || AFTER_HOUR.test(first.lower)) return false;
  return hasVerb(tokens, from, index) && hasVerb(tokens, index, Math.min(tokens.length, index + VERB_REACH));
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:VERB|AUX)$/.test(tokens[at]!.pos)) return true;
  return false;
}

/** Whether the words from `start` belong to the sentence before it. */
function continues(tokens: readonly Token[], start: number): boolean {
  const first = tokens[start]!;
  const before = tokens[start - 1]!;
  if (isLower(first.text) || first.text === ',' || first.text === ';') return true;
  if (ABBREVIATION.test(before.text) && before.text !== 'I') return true;
  if (before.text === '.' && start > 1 && ABBREVIATION.test(tokens[start - 2]!.text) && first.start === before.end) return true;
  return isQuestionSpeaker(tokens, start);
}

function isLower(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toUpperCase() && !word.includes('.') && !word.includes('/');
}

/** "“Where were they?” Mira Dolan asked." */
function isQuestionSpeaker(tokens: readonly Token[], start: number): boolean {
  const mark = tokens[start - 2]?.text;
  const closing = tokens[start - 1]!.text;
  if ((mark !== '?' && mark !== '!') || !(CLOSING_ONLY.has(closing) || STRAIGHT.has(closing))) return false;
  const { sentence } = tokens[start]!;
  let verb = false;
  let at = start;
  for (; at < tokens.length && tokens[at]!.sentence === sentence; at++) {
    if (at - start > LONGEST_TAG) return false;
    if (tokens[at]!.pos === 'VERB' && at - start < 5) verb = true;
    if (tokens[at]!.text === ',' || tokens[at]!.pos === 'AUX') return false;
  }
  return verb;
}
