import { conceptOf } from '../lexicon/concepts.js';
import { areOpposite } from '../lexicon/opposites.js';
import type { Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';

/** Words, and concepts of the news, that say by themselves that something is not so or came to nothing. */
const NEGATIVE: ReadonlySet<string> = new Set(
  'reject refuse deny decline fail miss drop scrap cancel abandon shelve ditch lift overturn quash annul void oppose lack avoid escape prevent block stop halt end close shut lose dismiss withdraw veto acquit clear absent missing except unchanged same unable without lift-ban abolish release remain stay keep'.split(' '),
);
/** Negative by its prefix ("unaware"), which "until" and "union" have not. */
const PREFIXED = /^un(?!i|der|til|less|cle)\p{L}{4,}$/u;

/**
 * True where the text that affirms does so by a negative word of its own, or by the opposite of what the other negates: "was unaware", "did not know"; "missed the deadline", "did
 * not meet the deadline"; "were all killed", "did not survive". To reverse twice is to say the same.
 */
export function isReversedTwice(denier: Reading, other: Reading): boolean {
  if (hasOwnNegative(other, denier)) return true;
  const own = wordsOf(denier);
  return other.terms.some(({ concept }) => concept !== null && !own.has(concept) && denier.terms.some((term) => term.concept !== null && areOpposite(term.concept, concept)));
}

/** True where a text has a negative word that the other has not. */
export function hasOwnNegative(reading: Reading, other: Reading): boolean {
  const [words, negative] = [wordsOf(other), negativeWords(other)];
  return negativeWords(reading).some((word) => !words.has(word) && !negative.includes(word));
}

/** Nothing is left of it. */
const USED_UP = /\b(?:ran|runs?|running) out of\b|\bthe last\b|\balready left\b/i;

/** Negative words of a text, by concept or lemma. */
const negativeWords = ofReading((reading): readonly string[] => {
  const found: string[] = [];
  for (const [at, { lemma, lower, pos }] of reading.tokens.entries()) {
    const concept = conceptOf(lower) ?? conceptOf(lemma);
    if (NEGATIVE.has(lemma) || NEGATIVE.has(lower) || (concept !== undefined && NEGATIVE.has(concept))) found.push(concept ?? lemma);
    else if (lower === 'late' && reading.tokens[at - 1]?.pos === 'VERB') found.push(lower);
    else if (PREFIXED.test(lower) && /^(?:ADJ|ADV|VERB)$/.test(pos)) found.push(lower);
  }
  if (USED_UP.test(reading.text)) found.push('used-up');
  return found;
});

const wordsOf = ofReading((reading): ReadonlySet<string> => new Set(reading.tokens.flatMap(({ lemma, lower }) => [lemma, lower, conceptOf(lower) ?? conceptOf(lemma) ?? lemma])));
