import stringSimilarity from 'string-similarity';
import { dispute, type Rule } from '../finding.js';
import { type FullName, fullNames } from '../reading/full-names.js';
import type { Pair, Reading } from '../reading/reading.js';

/** Share of its pairs of letters that another spelling of a word has too (Dice), and fewest letters of such a word. */
const ALIKE = 0.55;
const SHORTEST = 5;
/** Given names that two people of one event may well have. */
const COMMON = /^(?:alex|andrew|anna|anne|anthony|ben|charles|chris|christopher|daniel|dan|dave|david|elizabeth|emma|george|jack|james|jane|jim|joe|john|jon|joseph|kate|kevin|laura|linda|mark|martin|mary|matt|matthew|michael|mike|nick|patrick|paul|peter|richard|robert|rob|ryan|sam|sarah|scott|simon|stephen|steve|steven|susan|thomas|tim|tom|tony|will|william)$/;

/**
 * In reports of one event: somebody's name is spelled in two ways, one word of it being the same ("Maeve Corrigan", "Maeve Kerrigan"); or who has one role, or was
 * named when nobody knew him, has two surnames. Neither article may know the other's word: then they are two people.
 */
export const spelledNameRule: Rule = (pair) => {
  if (pair.oneEvent !== true) return null;
  for (const x of fullNames(pair.a)) {
    for (const y of fullNames(pair.b)) {
      const about = differenceOfNames(pair, x, y);
      if (about !== null) return dispute(pair, 'actor', { rule: 'actor/spelling', confidence: 0.75, a: x.span, b: y.span, about });
    }
  }
  return null;
};

/** How two names in two claims differ, in words, where both must be of one person; else null. Symmetric but for the order of its arguments. */
export function differenceOfNames({ a, b }: Pick<Pair, 'a' | 'b'>, x: FullName, y: FullName): string | null {
  const odd = [0, 1].filter((at) => x.words[at] !== y.words[at]);
  if (odd.length !== 1) return null;
  const [one, other] = [x.words[odd[0]!]!, y.words[odd[0]!]!];
  // "Chris" is short for "Christopher".
  if (knows(b, one) || knows(a, other) || (odd[0] === 0 && (one.startsWith(other) || other.startsWith(one)))) return null;
  if (areSpellings(one, other)) return 'A name is spelled in two ways';
  return odd[0] === 1 && !COMMON.test(x.words[0]) && (haveOneRole(x, y) || (x.isRevealed && y.isRevealed)) ? 'One person is given two names' : null;
}

/** "Curator Ingrid Solberg", "Ingrid Solheim, the curator of coins". */
function haveOneRole(x: FullName, y: FullName): boolean {
  return x.roles.some((role) => y.roles.includes(role));
}

function knows({ claim: { capitalised, sentence } }: Reading, word: string): boolean {
  return capitalised === null ? sentence.text.toLowerCase().includes(word) : capitalised.has(word);
}

/** Words of much the same letters; a plural or a possessive is no spelling. */
function areSpellings(x: string, y: string): boolean {
  if (Math.min(x.length, y.length) < SHORTEST || /[^\p{L}-]/u.test(x + y) || x === `${y}s` || y === `${x}s`) return false;
  return stringSimilarity.compareTwoStrings(x, y) >= ALIKE || (x[0] === y[0] && Math.min(x.length, y.length) > SHORTEST && lettersApart(x, y) <= 1);
}

/** Letters of either word that the other does not have, the more of the two ("Kestle", "Kessel": one). */
function lettersApart(x: string, y: string): number {
  const left = [...y];
  const own = [...x].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return Math.max(own.length, left.length);
}
