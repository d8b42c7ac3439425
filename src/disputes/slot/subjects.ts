import type { Name, Reading } from '../reading/reading.js';
import { ofPair, ofReading } from '../reading/remembered.js';
import { stem } from '../reading/stem.js';

/** Names of a claim that share no word with the other claim. */
export const ownNames = ofPair((reading, other): readonly Name[] => reading.names.filter((name) => !name.words.some((word) => mentions(other, word))));

/** Number of name words of either claim that the other has in any form ("Valdonia", "Valdonian"). */
export const sharedNameCount = ofPair((a, b) => Math.max(countIn(a, b), countIn(b, a)));

function countIn(reading: Reading, other: Reading): number {
  const words = new Set(reading.names.flatMap((name) => name.words));
  let count = 0;
  for (const word of words) if (mentions(other, word)) count++;
  return count;
}

function mentions(reading: Reading, word: string): boolean {
  return capitalised(reading).some((lower) => sameKernel(lower, word));
}

const capitalised = ofReading((reading) => reading.tokens.filter((token) => /^[\p{Lu}\d]/u.test(token.text)).map(({ lower }) => lower));

/** True for inflections and derivations of one name or word. */
export function sameKernel(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [stem(a), stem(b)];
  if (x === y) return true;
  return Math.min(x.length, y.length) >= 5 && (x.startsWith(y) || y.startsWith(x));
}

/** Names that begin alike and end otherwise ("Ashton Vale", "Ashton Green"): two places or people of one family. */
export function namesakes(a: Reading, b: Reading): boolean {
  const full = (reading: Reading): readonly (readonly string[])[] => reading.names.map((name) => name.words).filter((words) => words.length === 2);
  const [x, y] = [full(a), full(b)];
  const clash = x.some((one) => y.some((other) => one[0] === other[0] && one[1] !== other[1] && !mentions(a, other[1]!) && !mentions(b, one[1]!)));
  return clash && !x.some((one) => y.some((other) => one[0] === other[0] && one[1] === other[1]));
}
