import { conceptOf } from '../lexicon/concepts.js';
import { phrasalConcept } from '../lexicon/phrasal.js';
import type { Reading } from '../reading/reading.js';
import { ofPair, ofReading } from '../reading/remembered.js';
import { stem } from '../reading/stem.js';
import type { Predicate } from '../../text/predicates/predicate.js';

/** A predicate of each claim that state the same kind of act. */
export interface AlignedPredicates {
  readonly a: Predicate;
  readonly b: Predicate;
  readonly key: string;
}

const EMPTY: ReadonlySet<string> = new Set(['say', 'tell', 'be', 'have', 'do', 'make', 'take', 'get', 'go', 'come', 'give', 'put', 'add', 'know', 'think', 'believe', 'want', 'see', 'begin', 'continue', 'report', 'announce', 'ask', 'call', 'show', 'find', 'record', 'measure', 'register', 'clock']);

/** The concept or kernel of a predicate, or null for light and reporting verbs. */
export function predicateKey(reading: Reading, predicate: Predicate): string | null {
  const known = keysOf(reading).get(predicate);
  return known === undefined ? keyOf(reading, predicate) : known;
}

const keysOf = ofReading((reading) => new Map(reading.predicates.map((predicate) => [predicate, keyOf(reading, predicate)])));

function keyOf(reading: Reading, predicate: Predicate): string | null {
  const token = reading.tokens[predicate.token]!;
  const phrase = phrasalConcept(reading.tokens, predicate.token);
  if (phrase !== undefined) return phrase;
  if (EMPTY.has(token.lemma)) return null;
  return conceptOf(token.lower) ?? conceptOf(token.lemma) ?? stem(token.lemma);
}

/** All pairs of predicates with the same key. */
export const alignPredicates = ofPair((a, b): readonly AlignedPredicates[] => {
  const aligned: AlignedPredicates[] = [];
  for (const { key, predicate } of keyed(a)) for (const other of keyed(b)) if (other.key === key) aligned.push({ a: predicate, b: other.predicate, key });
  return aligned;
});

/** The predicates that have a key. */
const keyed = ofReading((reading) =>
  reading.predicates.flatMap((predicate) => {
    const key = predicateKey(reading, predicate);
    return key === null ? [] : [{ key, predicate }];
  }),
);
