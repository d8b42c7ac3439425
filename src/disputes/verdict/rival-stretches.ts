import type { DisputeType, RelationFinding } from '../../domain/dispute.js';
import { dispute } from '../finding.js';
import { phraseAround, tokensEvidence } from '../reading/evidence.js';
import { excludeEachOther } from '../lexicon/exclusive-words.js';
import type { Pair, Reading } from '../reading/reading.js';
import { compareIntervals } from '../slot/compare-intervals.js';
import type { PlainWord } from '../reading/plain-words.js';
import { isNegator } from './stance-signs.js';

/** What one text has in a place where the other has something else. */
export interface Stretch {
  readonly reading: Reading;
  readonly words: readonly PlainWord[];
  /** Tokens, the last exclusive; where there are no words, the place where the other's stand. */
  readonly from: number;
  readonly to: number;
}

/**
 * Says what two texts contradict each other in whose words are the same but for one place, by the grammar of that place: amounts, a word of
 * negation, words that exclude each other, who did it ("by …", "it was … that"), where, and why.
 *
 * @returns null where the two may stand side by side.
 */
export function rivalStretches(pair: Pair, a: Stretch, b: Stretch): RelationFinding | null {
  const [x, y] = [a.words[0]?.quantity, b.words[0]?.quantity];
  if (x != null && y != null && a.words.length === 1 && b.words.length === 1) return x.unit === y.unit && compareIntervals(x, y) === 'disjoint' ? tell(pair, a, b, 'quantity') : null;
  if (onlyNegates(a, b) || onlyNegates(b, a)) return tell(pair, a, b, 'polarity');
  if (excludeEachOther(textOf(a), textOf(b))) return tell(pair, a, b, 'antonym');
  if (a.words.length === 0 || b.words.length === 0 || sharesStem(a, b) || !a.words.every(isNominal(a)) || !b.words.every(isNominal(b))) return null;
  const type = typeOfPlace(a);
  return type === null || type !== typeOfPlace(b) ? null : tell(pair, a, b, type);
}

const ABOUT: Readonly<Partial<Record<DisputeType, string>>> = {
  quantity: 'The figures differ', polarity: 'One affirms what the other negates', antonym: 'The two accounts are opposites', actor: 'They name different doers', place: 'The places differ', cause: 'They give different causes',
};

function tell(pair: Pair, a: Stretch, b: Stretch, type: DisputeType): RelationFinding {
  return dispute(pair, type, { rule: `${type}/one-place`, confidence: 0.75, a: evidenceOf(a), b: evidenceOf(b), about: ABOUT[type]! });
}

function evidenceOf({ from, reading, to, words }: Stretch): ReturnType<typeof tokensEvidence> {
  return words.length === 0 ? phraseAround(reading, Math.min(from, reading.tokens.length - 1)) : tokensEvidence(reading, from, to);
}

function textOf({ reading, words }: Stretch): string {
  return words.map(({ from }) => reading.tokens[from]!.lower).join(' ');
}

/** Words that only help to negate. */
const AUXILIARY = /^(?:do|does|did|has|have|had|is|was|were|be|been|will|would|can|could|ever|yet|to|any|an?|the)$/;
/** What is still to come, or did not come about. */
const NOT_SO = /^(?:(?:has|have|had|is|are|was|were|been) )*(?:yet to|unable to|failed to|fails to)\b ?/;

/** One side adds a negation and nothing else of weight; the other may have an auxiliary. */
function onlyNegates(one: Stretch, other: Stretch): boolean {
  const [own, others] = [one, other].map(({ reading, words }) => words.map(({ from }) => reading.tokens[from]!.lower));
  const missed = NOT_SO.exec(own!.join(' '));
  if (missed !== null) return actsOf(one).slice(missed[0].trim().split(' ').length).join(' ') === actsOf(other).filter((word) => !AUXILIARY.test(word)).join(' ');
  return own!.some(isNegator) && own!.every((word) => isNegator(word) || AUXILIARY.test(word)) && others!.every((word) => AUXILIARY.test(word));
}

/** The words of a stretch in their basic forms: "reached" is what one "failed to reach". */
function actsOf({ reading, words }: Stretch): readonly string[] {
  return words.map(({ from }) => reading.tokens[from]!.lemma);
}

/** Part of a noun phrase; after an article or a noun a word is one, whatever the tagger takes it for ("a gas leak"). */
function isNominal({ reading }: Stretch): (word: PlainWord) => boolean {
  const { tokens } = reading;
  return ({ from, quantity }) => quantity === null && (/^(?:NOUN|PROPN|ADJ|DET|ADP)$/.test(tokens[from]!.pos) || (tokens[from]!.pos === 'VERB' && /^(?:DET|NOUN|ADJ)$/.test(tokens[from - 1]?.pos ?? '')));
}

/** "army chief" and "army": one may be the other, told more closely. */
function sharesStem(a: Stretch, b: Stretch): boolean {
  const starts = ({ words }: Stretch): readonly string[] => words.map(({ key }) => key.slice(0, 5)).filter((key) => key.length >= 3);
  const others = starts(b);
  return starts(a).some((key) => others.includes(key));
}

const PLACING = /^(?:in|at|on|near|outside|inside|behind|under|beneath|beside|from|off)$/;
/** Tokens between a passive and its "by". */
const BY = 8;
const CAUSING = /\b(?:caused by|because of|due to|blamed on|died of|died from|as a result of)(?: an?| the)?$/;

/** What a noun in this place answers: who, where or why. */
function typeOfPlace({ from, reading, to }: Stretch): DisputeType | null {
  const { predicates, tokens } = reading;
  const before = tokens.slice(Math.max(0, from - 6), from).map(({ lower }) => lower).join(' ');
  if (CAUSING.test(before)) return 'cause';
  const word = before.replace(/ (?:an?|the)$/, '').split(' ').at(-1)!;
  if (word === 'by' && predicates.some(({ passive, token }) => passive && token < from && from - token <= BY)) return 'actor';
  if (/^it (?:was|is) (?:an? |the )?$/.test(`${before} `) && /^(?:that|who|which)$/.test(tokens[to]?.lower ?? '')) return 'actor';
  return PLACING.test(word) && tokens.slice(from, to).every(({ pos }) => pos !== 'PROPN') && PLACED.test(tokens[from - 1]!.lower) ? 'place' : null;
}

/** A single thing is meant: "in a church", not "in charge". */
const PLACED = /^(?:an?|the)$/;
