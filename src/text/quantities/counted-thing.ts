import type { Token } from '../tokens.js';
import { isStatusNoun, statusOf } from './status-words.js';

const PEOPLE: ReadonlySet<string> = new Set(['people', 'person', 'persons', 'individual', 'human', 'folk', 'soul']);
const SKIP: ReadonlySet<string> = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'these', 'those', 'other', 'more', 'further', 'additional', 'new', 'such', 'all', '-', 'strong', 'or', 'so', 'a', 'an']);
const CLAUSE_END = /^(?:[.;:!?()—–]|and|but|while|when|after|before|which|because|although|though)$/;

/** What is counted and what is said of it. */
export interface CountedThing {
  readonly item: string | null;
  readonly status: string | null;
}

/**
 * Finds what a number counts (the head of the noun phrase behind it, else the noun before it) and its status in the clause.
 *
 * @param from index of the first token of the amount; @param to index after its last; @param end index after the sentence.
 */
export function countedThing(tokens: readonly Token[], from: number, to: number, end: number, unit: string): CountedThing {
  const head = headAfter(tokens, to, end);
  const itemToken = head ?? (unit === 'count' ? null : nounBefore(tokens, from, /^[A-Z]{3}$/.test(unit)));
  const plain = unit === 'count' || unit === 'percent';
  const status = plain ? statusAround(tokens, from, head === null ? to : head + 1, end, head === null ? null : tokens[head]!) : null;
  if (!plain && statusAround(tokens, from, to, end, null) === 'pledged') return { item: itemToken === null ? null : itemLemma(tokens[itemToken]!), status: 'pledged' };
  if (itemToken === null && status === null && unit === 'count' && crowdBefore(tokens, from)) return { item: 'person', status: null };
  if (itemToken === null) return { item: status !== null && unit === 'count' ? 'person' : null, status };
  const token = tokens[itemToken]!;
  return { item: isStatusNoun(token.lemma) || PEOPLE.has(token.lower) ? 'person' : itemLemma(token), status };
}

function itemLemma(token: Token): string {
  return token.lemma === token.lower && token.lower.length > 4 && /[^s]s$/.test(token.lower) ? token.lower.slice(0, -1) : token.lemma;
}

/** Index of the head noun of the phrase that begins at `at`, or null. */
function headAfter(tokens: readonly Token[], at: number, end: number): number | null {
  let index = afterRate(tokens, at, end);
  while (index < end && (SKIP.has(tokens[index]!.lower) || tokens[index]!.pos === 'NUM') && index < at + 6) index++;
  let head: number | null = null;
  for (; index < end && index < at + 11; index++) {
    const token = tokens[index]!;
    if (token.pos === 'NOUN' || (token.pos === 'PROPN' && head === null)) {
      if (token.pos === 'NOUN') head = index;
    } else if (!(token.pos === 'ADJ' || token.lower === '-' || (token.pos === 'PROPN' && head === null) || /^['’]s?$/.test(token.lower))) break;
  }
  if (head === null && tokens[at]?.lower === 'dead') return at;
  return head;
}

const TIME_UNITS: ReadonlySet<string> = new Set(['hour', 'day', 'night', 'week', 'month', 'quarter', 'season', 'year']);

/** Index after "a year" and "per day", which say how often, not what. */
function afterRate(tokens: readonly Token[], at: number, end: number): number {
  const rate = at + 1 < end && /^(?:an?|per|each|every)$/.test(tokens[at]!.lower) && TIME_UNITS.has(tokens[at + 1]!.lower);
  return rate ? (tokens[at + 2]?.lower === 'earlier' ? end : at + 2) : at;
}

/** "put the crowd at 4,000": the people are counted. */
function crowdBefore(tokens: readonly Token[], from: number): boolean {
  return [1, 2, 3].some((back) => /^(?:crowd|turnout|attendance|audience|gathering)$/.test(tokens[from - back]?.lower ?? ''));
}

const MEASURE: ReadonlySet<string> = new Set(['be', 'total', 'reach', 'rise', 'fall', 'climb', 'stand', 'cost', 'hit', 'grow', 'drop', 'increase', 'exceed', 'top', 'come', 'amount']);

/** The nearest noun before the amount with only verbs, prepositions and the like between ("revenue climbed 6%"). */
function nounBefore(tokens: readonly Token[], from: number, money: boolean): number | null {
  for (let index = from - 1; index >= Math.max(0, from - 6); index--) {
    const token = tokens[index]!;
    if (token.sentence !== tokens[from]!.sentence) return null;
    const first = tokens[index - 1]?.sentence !== token.sentence;
    const noun = token.pos === 'NOUN' || (first && token.pos === 'PROPN') || (token.lower === 'fine' && tokens[index + 1]?.lower === 'of');
    if (noun) return tokens[index - 1]?.pos === 'NUM' ? null : index;
    // Who pays is no name of the sum: only verbs of measure lead back to it.
    if (money && token.pos === 'VERB' && !MEASURE.has(token.lemma)) return null;
    if (!/^(?:VERB|AUX|ADP|ADV|DET|PART|ADJ|PROPN|PRON)$/.test(token.pos)) return null;
  }
  return null;
}

/** Status words in the amount's clause: its own head, then behind it, then before it. */
function statusAround(tokens: readonly Token[], from: number, after: number, end: number, head: Token | null): string | null {
  const own = head === null ? undefined : statusOf(head.lemma, head.lower);
  if (own !== undefined && (head!.lemma !== 'case' || isOfDisease(tokens, from))) return own;
  for (let index = after; index < end && index < after + 7; index++) {
    const token = tokens[index]!;
    if (CLAUSE_END.test(token.lower) || token.pos === 'NUM' || (token.lower === 'that' && tokens[index - 1]?.pos === 'VERB')) break;
    const found = statusOfPhrase(tokens, index) ?? statusOf(token.lemma, token.lower);
    if (found !== undefined && !isOtherNoun(token)) return found;
  }
  for (let index = from - 1; index >= Math.max(0, from - 9) && tokens[index]!.sentence === tokens[from]!.sentence; index--) {
    const token = tokens[index]!;
    if (CLAUSE_END.test(token.lower) && token.lower !== 'and' && index < from - 1) break;
    const found = statusOf(token.lemma, token.lower);
    if (found !== undefined && !isOtherNoun(token)) return found;
  }
  return statusOfSubject(tokens, from);
}

/** Words of illness within so many tokens: cases may be anything else. */
const DISEASE = /^(?:virus|viral|infections?|infected|infectious|outbreak|epidemic|pandemic|disease|illness|covid.*|flu|influenza|measles|cholera|ebola|mumps|polio|hepatitis|meningitis|malaria|dengue|bacteri(?:a|um)|bug|patients?|hospitals?|wards?|tested|testing|tests?|confirmed|vaccin.*|quarantine|symptoms?|health|contracted|variant|strain|fever|poisoning|clinics?|doctors?)$/;
const NEAR = 15;

function isOfDisease(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - NEAR), at + NEAR).some(({ lower }) => DISEASE.test(lower));
}

/** "the death toll from the collapse of the dam rose to 11": a long subject in front of the verb that leads to the amount. */
function statusOfSubject(tokens: readonly Token[], from: number): string | null {
  if (!/^(?:to|at)$/.test(tokens[from - 1]?.lower ?? '') || !MEASURE.has(tokens[from - 2]?.lemma ?? '')) return null;
  for (let index = from - 3; index >= Math.max(0, from - 20) && tokens[index]!.sentence === tokens[from]!.sentence; index--) {
    if (CLAUSE_END.test(tokens[index]!.lower)) return null;
    if (tokens[index]!.lower === 'toll') return 'killed';
  }
  return null;
}

/** Statuses that take more than one word: "yet to be found", "took part", "signed a petition". */
function statusOfPhrase(tokens: readonly Token[], at: number): string | undefined {
  const word = (index: number): string => tokens[index]?.lower ?? '';
  if (/^(?:found|located|accounted|traced)$/.test(word(at)) && ((word(at - 1) === 'be' && /^(?:yet|still)$/.test(word(at - 3))) || /^(?:not|n't|n’t)$/.test(word(at - 2)))) return 'missing';
  const { lemma } = tokens[at]!;
  if (lemma === 'take' && word(at + 1) === 'part') return 'attending';
  if (lemma === 'turn' && word(at + 1) === 'out' && word(at + 2) !== 'to') return 'attending';
  if (lemma === 'sign' && /^(?:petitions?|letters?)$/.test([2, 3].map((step) => word(at + step)).find((next) => /^(?:petition|letter)/.test(next)) ?? '')) return 'signed';
  return undefined;
}

function isOtherNoun(token: Token): boolean {
  if (token.lemma === 'burn' && token.pos === 'VERB') return true;
  return token.pos === 'NOUN' && /^(?:life|charges?|case|sentence|body|promise|level|hostage)$/.test(token.lower);
}
