import type { Name, Reading } from '../reading/reading.js';
import { ofPair, ofReading } from '../reading/remembered.js';
import { stem } from '../reading/stem.js';

/** A word with its kernel. */
interface Kernel {
  readonly word: string;
  readonly kernel: string;
}

/** Names of a claim that share no word with the other claim. */
export const ownNames = ofPair((reading, other): readonly Name[] => {
  const words = nameWords(reading);
  return reading.names.filter((_, name) => !words[name]!.some((word) => mentions(other, word)));
});

/** Number of name words of either claim that the other has in any form ("Valdonia", "Valdonian"). */
export const sharedNameCount = ofPair((a, b) => Math.max(countIn(a, b), countIn(b, a)));

function countIn(reading: Reading, other: Reading): number {
  const counted = new Set<string>();
  for (const name of nameWords(reading)) for (const word of name) if (!counted.has(word.word) && mentions(other, word)) counted.add(word.word);
  return counted.size;
}

function mentions(reading: Reading, word: Kernel): boolean {
  return capitalised(reading).some((other) => other.word === word.word || sameKernels(other.kernel, word.kernel));
}

/** The words of each name of a claim. */
const nameWords = ofReading((reading): readonly (readonly Kernel[])[] => reading.names.map(({ words }) => words.map(kernelOf)));

const capitalised = ofReading((reading): readonly Kernel[] => reading.tokens.filter((token) => /^[\p{Lu}\d]/u.test(token.text)).map(({ lower }) => kernelOf(lower)));

function kernelOf(word: string): Kernel {
  return { word, kernel: stem(word) };
}

/** True for inflections and derivations of one name or word. */
export function sameKernel(a: string, b: string): boolean {
  return a === b || sameKernels(stem(a), stem(b));
}

function sameKernels(x: string, y: string): boolean {
  return x === y || (x.length >= 5 && y.length >= 5 && (x.startsWith(y) || y.startsWith(x)));
}

/** Names that begin alike and end otherwise ("Ashton Vale", "Ashton Green"): two places or people of one family. */
export function namesakes(a: Reading, b: Reading): boolean {
  const [x, y] = [fullNames(a), fullNames(b)];
  const clash = x.some((one) => y.some((other) => one.first === other.first && one.last !== other.last && !mentions(a, kernelOf(other.last)) && !mentions(b, kernelOf(one.last))));
  return clash && !x.some((one) => y.some((other) => one.first === other.first && one.last === other.last));
}

/** The names of two words. */
const fullNames = ofReading((reading) => reading.names.filter(({ words }) => words.length === 2).map(({ words }) => ({ first: words[0]!, last: words[1]! })));
