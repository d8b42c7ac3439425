import { dispute, type Rule } from '../finding.js';
import { tokensEvidence } from '../reading/evidence.js';
import type { Pair, Reading, Term } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { conceptNames } from '../lexicon/concepts.js';
import { areKin } from '../slot/outcomes.js';
import { edgeOf } from '../slot/roles.js';

/** Words between an effect and the cause behind them, or between a cause and the effect behind them. */
const CAUSE_BEHIND = /^(?:(?:was|were|been|being|is|are) (?:\w+ly )?(?:caused|triggered|sparked|started|prompted|provoked|set off|brought about|brought on|blamed) (?:by|on)|because of|due to|owing to|as a result of|result(?:ed|s|ing)? (?:from|of)|stem(?:med|s) from|died (?:of|from)|(?:caused|triggered|sparked) by)$/;
const CAUSE_AHEAD = /^(?:caused|causes|triggered|sparked|led to|resulted in|brought about|(?:was|were|is|are) to blame for|(?:was|were|is|are) (?:responsible for|the cause of|behind))$/;
/** Verbs of harm, of which a thing or an ailment is the cause. */
const HARM = /^(?:killed|destroyed|sank|wrecked|made|brought down|knocked out)$/;
const AILMENT = /^(?:overdose|attack|stroke|cancer|disease|illness|infection|poison|poisoning|lack|shortage|pneumonia|sepsis|snow|rain|lightning|storm|gale|wind|flood|fire|blast|explosion|leak|rot|rust|frost|heat|cold|error|fault|failure|beam|beams|cable|speed|speeding)$/;
/** Causes that say no more than that there was one. */
const VAGUE = /^(?:accident|cause|causes|combination|condition|conditions|defect|error|errors|event|factor|factors|failing|failings|failure|fault|faults|incident|issue|malfunction|mistake|mistakes|neglect|negligence|problem|problems|reason|reasons|weather)$/;
const HUMAN = /^(?:pilot|driver|human|operator|crew|captain|negligence|speed|speeding|drunk|drink|alcohol|fatigue)$/;
const MECHANICAL = /^(?:mechanical|technical|engine|brake|brakes|cable|cables|signal|rudder|wiring|valve|broken|faulty|defective|snapped|worn|software)$/;
/** Words with which one of these phrases begins. */
const OPENING: ReadonlySet<string> = new Set(
  `was were been being is are because due owing as result resulted results resulting stemmed stems died caused triggered sparked
  causes led brought killed destroyed sank wrecked made knocked`.split(/\s+/),
);
/** Longest phrase of several words in the patterns. */
const LONGEST = 5;
const REACH = 8;

interface Explained {
  readonly cause: readonly Term[];
  readonly from: number;
  readonly to: number;
}

/** The first cause that a claim gives. */
const explain = ofReading((reading): Explained | null => {
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at++) {
    if (!OPENING.has(tokens[at]!.lower)) continue;
    for (let size = LONGEST; size >= 1; size--) {
      const words = tokens.slice(at, at + size).map(({ lower }) => lower).join(' ');
      const side = CAUSE_BEHIND.test(words) ? 1 : CAUSE_AHEAD.test(words) ? -1 : HARM.test(words) && isAilment(reading, at) ? -1 : 0;
      if (side === 0 || isOpen(reading, at, size)) continue;
      const found = side > 0 ? behind(reading, at + size) : ahead(reading, at);
      if (found.cause.some(({ kind }) => kind === 'noun' || kind === 'name')) return found;
    }
  }
  return null;
});

/** Two causes are given for one effect, neither of which is vague or can be a part of the other. */
export const rivalCauseRule: Rule = (pair) => {
  const [x, y] = [explain(pair.a), explain(pair.b)];
  if (x === null || y === null || !sameEffect(pair, x, y) || !exclude(pair, x, y)) return null;
  return dispute(pair, 'cause', { rule: 'cause/rival', confidence: 0.62, a: tokensEvidence(pair.a, x.from, x.to), b: tokensEvidence(pair.b, y.from, y.to), about: 'The causes differ' });
};

function behind(reading: Reading, at: number): Explained {
  const end = Math.min(edgeOf(reading, at - 1, 1), at + REACH);
  return phrase(reading, at, end);
}

function ahead(reading: Reading, at: number): Explained {
  return phrase(reading, Math.max(edgeOf(reading, at, -1), at - REACH), at);
}

function phrase(reading: Reading, from: number, to: number): Explained {
  return { cause: reading.terms.filter(({ token, kind }) => token >= from && token < to && kind !== 'verb'), from, to };
}

/** The subject of a verb of harm is a thing that harms, not somebody. */
function isAilment(reading: Reading, at: number): boolean {
  return reading.tokens.slice(Math.max(edgeOf(reading, at, -1), at - REACH), at).some(({ lower }) => AILMENT.test(lower));
}

/** "may have been caused by", "was not caused by", "if": no cause is given. */
function isOpen(reading: Reading, at: number, size: number): boolean {
  return reading.predicates.some((predicate) => predicate.token >= at - 1 && predicate.token < at + size && (predicate.negated || predicate.conditional || predicate.certainty !== 'CT'));
}

/** Besides the causes the claims share a name and a word, or three words. */
function sameEffect(pair: Pair, x: Explained, y: Explained): boolean {
  const rest = (reading: Reading, own: Explained): Term[] => reading.terms.filter((term) => !own.cause.includes(term) && term.key !== 'cause' && term.key !== 'blame');
  const there = new Set(rest(pair.b, y).map(({ key }) => key));
  const shared = rest(pair.a, x).filter(({ key }) => there.has(key));
  const keys = new Set(shared.map(({ key }) => key)).size;
  return keys >= 3 || (keys >= 2 && shared.some(({ kind }) => kind === 'name')) || (keys >= 2 && Math.min(rest(pair.a, x).length, rest(pair.b, y).length) <= 3);
}

/** No word in common, none told for another, none vague unless it says man where the other says machine. */
function exclude(pair: Pair, x: Explained, y: Explained): boolean {
  const keys = y.cause.map(({ key }) => key);
  if (x.cause.some(({ key }) => pair.b.keys.has(key)) || keys.some((key) => pair.a.keys.has(key))) return false;
  if (x.cause.some(({ key }) => conceptNames.has(key) && keys.some((other) => conceptNames.has(other) && areKin(key, other)))) return false;
  const [one, other] = [wordsOf(pair.a, x), wordsOf(pair.b, y)];
  if ((one.some(isHuman) && other.some(isMechanical)) || (one.some(isMechanical) && other.some(isHuman))) return true;
  return !one.some((word) => VAGUE.test(word)) && !other.some((word) => VAGUE.test(word));
}

function wordsOf(reading: Reading, { cause }: Explained): string[] {
  return cause.map(({ token }) => reading.tokens[token]!.lower);
}

function isHuman(word: string): boolean {
  return HUMAN.test(word);
}

function isMechanical(word: string): boolean {
  return MECHANICAL.test(word);
}
