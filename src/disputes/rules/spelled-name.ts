import stringSimilarity from 'string-similarity';
import { dispute, type Rule } from '../finding.js';
import { tokensEvidence } from '../reading/evidence.js';
import type { Name, Pair, Reading } from '../reading/reading.js';

/** Share of its pairs of letters that another spelling of a word has too (Dice), and fewest letters of such a word. */
const ALIKE = 0.55;
const SHORTEST = 5;

/**
 * In reports of one event: somebody's name is spelled in two ways, one word of it being the same ("Maeve Corrigan", "Maeve Kerrigan"). Neither article may know
 * the other's spelling: then they are two people.
 */
export const spelledNameRule: Rule = (pair) => {
  if (pair.oneEvent !== true) return null;
  for (const x of fullNames(pair.a)) {
    for (const y of fullNames(pair.b)) {
      if (!isRespelled(pair, x, y)) continue;
      return dispute(pair, 'actor', { rule: 'actor/spelling', confidence: 0.7, a: tokensEvidence(pair.a, x.from, x.to), b: tokensEvidence(pair.b, y.from, y.to), about: 'A name is spelled in two ways' });
    }
  }
  return null;
};

function fullNames({ names }: Reading): readonly Name[] {
  return names.filter(({ words }) => words.length >= 2);
}

function isRespelled({ a, b }: Pair, x: Name, y: Name): boolean {
  const [left, right] = [x.words.slice(-2), y.words.slice(-2)];
  const odd = [0, 1].filter((at) => left[at] !== right[at]);
  if (odd.length !== 1) return false;
  const [one, other] = [left[odd[0]!]!, right[odd[0]!]!];
  return areSpellings(one, other) && !knows(b, one) && !knows(a, other);
}

function knows({ claim: { capitalised, sentence } }: Reading, word: string): boolean {
  return capitalised === null ? sentence.text.toLowerCase().includes(word) : capitalised.has(word);
}

/** Words of much the same letters; a plural or a possessive is no spelling. */
function areSpellings(x: string, y: string): boolean {
  if (Math.min(x.length, y.length) < SHORTEST || /[^\p{L}-]/u.test(x + y) || x === `${y}s` || y === `${x}s`) return false;
  return stringSimilarity.compareTwoStrings(x, y) >= ALIKE;
}
