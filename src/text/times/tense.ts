import type { Token } from '../tokens.js';

/** What the clause around a time speaks of. Both false where that cannot be told. */
export interface Tense {
  readonly future: boolean;
  readonly past: boolean;
}

const FUTURE: Tense = { future: true, past: false };
const PAST: Tense = { future: false, past: true };
const UNTOLD: Tense = { future: false, past: false };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that put what follows them ahead, whatever their tense. */
const AHEAD = words('due scheduled slated planned upcoming forthcoming deadline postponed expected forecast ahead rescheduled');
const MODALS = words("will shall 'll ’ll wo would can could may might must should");
/** "would not say", "could not attend" tell what was. */
const REFUSABLE = words('would could');
/** Verbs whose infinitive lies ahead of them. */
const LOOKING_AHEAD = words('expect plan agree vow promise schedule set decide intend threaten hope want pledge prepare order urge ask tell invite wish need propose offer arrange go wait have');
/** Verbs used in the present for what is on the calendar. */
const CALENDAR = words('begin start open close meet face end return resume expire vote play host hold leave visit arrive travel take appear run due fall come');
const LEFT_REACH = 12;
const RIGHT_REACH = 12;

/**
 * Reads the tense of the clause that a time belongs to: the nearest verb before it, else the first one after it, with its
 * auxiliaries; an infinitive looks ahead where its governor does ("agreed to meet on Friday", not "failed to open on Friday").
 *
 * @param from index of the time's first token; @param to index after its last.
 */
export function tenseAround(tokens: readonly Token[], from: number, to: number): Tense {
  const before = tokens[from - 1]?.lower ?? '';
  if (before === 'for' || isDeadline(tokens, from)) return FUTURE;
  if (before === 'since') return PAST;
  return onLeft(tokens, from) ?? onRight(tokens, to) ?? UNTOLD;
}

/** Tokens between "until" and a day: "until 5 p.m. on Friday". */
const CLOCK_LENGTH = 4;

/** "until Friday", "till noon on Friday". */
function isDeadline(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 1 - CLOCK_LENGTH); at--) {
    const { lower } = tokens[at]!;
    if (lower === 'until' || lower === 'till') return true;
    if (!/^(?:on|noon|midnight|[\d.:]+|[ap]\.?m\.?|o['’]clock)$/.test(lower)) return false;
  }
  return false;
}

/** "Falls" in "Lowell Falls" is no verb, whatever the tagger takes it for. */
function isOfName(tokens: readonly Token[], at: number): boolean {
  return /^\p{Lu}/u.test(tokens[at]!.text) && tokens[at - 1]?.pos === 'PROPN' && tokens[at - 1]!.sentence === tokens[at]!.sentence;
}

function onLeft(tokens: readonly Token[], from: number): Tense | null {
  const { sentence } = tokens[from]!;
  let infinitive = false;
  for (let at = from - 1; at >= Math.max(0, from - LEFT_REACH); at--) {
    const token = tokens[at]!;
    if (token.sentence !== sentence || token.text === ';') return null;
    if (AHEAD.has(token.lower)) return FUTURE;
    if ((token.pos !== 'VERB' && token.pos !== 'AUX') || isOfName(tokens, at)) continue;
    if (tokens[at - 1]?.lower === 'to') {
      infinitive = true;
      at--;
      continue;
    }
    // "had to apologise on Saturday": it was done.
    if (infinitive && token.lower === 'had') return PAST;
    if (infinitive && LOOKING_AHEAD.has(token.lemma)) return FUTURE;
    if (infinitive && token.lemma === 'be' && tokens[at + 1]?.lower === 'to') return FUTURE;
    const tense = ofGroup(tokens, at, sentence);
    if (tense !== null) return tense;
  }
  return null;
}

/** Tense of the verb group that ends at `at`; null for participles that take over the tense of another verb. */
function ofGroup(tokens: readonly Token[], at: number, sentence: number): Tense | null {
  let auxiliary = '';
  let negated = false;
  let first = at;
  while (first > 0 && tokens[first - 1]!.sentence === sentence && /^(?:AUX|ADV|PART)$/.test(tokens[first - 1]!.pos)) {
    first--;
    const { pos, lower } = tokens[first]!;
    if (/^(?:not|n['’]t|never)$/.test(lower)) negated = true;
    if (pos === 'AUX') auxiliary = lower;
  }
  const token = tokens[at]!;
  if (auxiliary === '' && token.pos === 'AUX') auxiliary = token.lower;
  if (MODALS.has(auxiliary)) return negated && REFUSABLE.has(auxiliary) ? PAST : FUTURE;
  if (/^(?:was|were|had|has|have|did|['’]ve)$/.test(auxiliary)) return PAST;
  if (auxiliary !== '') return token.lower.endsWith('ing') || token.lower !== token.lemma ? FUTURE : null;
  if (token.lower.endsWith('ing')) return /^(?:starting|beginning)$/.test(token.lower) ? FUTURE : null;
  if (token.lower === token.lemma) return isInvariant(token.lower) ? PAST : CALENDAR.has(token.lemma) ? FUTURE : null;
  if (token.lower.endsWith('s')) return CALENDAR.has(token.lemma) ? FUTURE : null;
  return PAST;
}

function onRight(tokens: readonly Token[], to: number): Tense | null {
  const sentence = tokens[to - 1]!.sentence;
  for (let at = to; at < Math.min(tokens.length, to + RIGHT_REACH); at++) {
    const token = tokens[at]!;
    if (token.sentence !== sentence || token.text === ';') return null;
    if (AHEAD.has(token.lower)) return FUTURE;
    if ((token.pos !== 'VERB' && token.pos !== 'AUX') || isOfName(tokens, at)) continue;
    if (MODALS.has(token.lower)) return FUTURE;
    const end = groupEnd(tokens, at);
    if (AHEAD.has(tokens[end + 1]?.lower ?? '')) return FUTURE;
    const tense = ofGroup(tokens, end, sentence);
    if (tense !== null) return tense;
  }
  return null;
}

/** The last verb of a group that begins with an auxiliary ("was not told"). */
function groupEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (tokens[end]!.pos === 'AUX' && /^(?:AUX|ADV|PART|VERB)$/.test(tokens[end + 1]?.pos ?? '')) {
    end++;
    while (/^(?:ADV|PART)$/.test(tokens[end]!.pos) && /^(?:AUX|ADV|PART|VERB)$/.test(tokens[end + 1]?.pos ?? '')) end++;
  }
  return tokens[end]!.pos === 'VERB' || tokens[end]!.pos === 'AUX' ? end : at;
}

function isInvariant(word: string): boolean {
  return /^(?:hit|cut|put|shut|cost|quit|hurt|let|burst|split|beat|cast|bid|rid|read|shed|spread)$/.test(word);
}
