import { type PlainWord, plainWords } from '../reading/plain-words.js';
import type { Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { excuses, isMetBy, VAGUE } from './met-words.js';
import { sameKernel } from './subjects.js';

/** True where two texts, in whatever order of words, have different subjects, or name different kinds of a thing or different bearers of half a name. */
export function areOfOtherKinds(pair: Pair): boolean {
  return modifiersApart(pair) || subjectsApart(pair) || namesApart(pair);
}

/** "The skipper was not hurt", "the trawler's cook was hurt". */
function subjectsApart({ a, b }: Pair): boolean {
  const [x, y] = [subjectHead(a), subjectHead(b)];
  return x !== null && y !== null && !isMetBy(a, x, b) && !isMetBy(b, y, a) && !excuses(a, x, b, y);
}

/** The head of the noun phrase that a text begins with. */
const subjectHead = ofReading((reading): PlainWord | null => {
  const { tokens } = reading;
  let at = tokens.findIndex(({ pos }) => !/^(?:DET|ADJ|NUM|ADV)$/.test(pos));
  while (at >= 0 && continuesPhrase(tokens, at)) at++;
  if (at < 0 || tokens[at]!.pos !== 'NOUN' || VAGUE.has(tokens[at]!.lemma)) return null;
  return plainWords(reading).find(({ from }) => from === at) ?? null;
});

/** "the Harbour Prize", "the Linden Prize": names that end alike and begin otherwise. */
function namesApart({ a, b }: Pair): boolean {
  return a.names.some((one) => b.names.some((other) => areSiblings(one.words, other.words) && !namesIt(a, other.words[0]!) && !namesIt(b, one.words[0]!)));
}

function areSiblings(x: readonly string[], y: readonly string[]): boolean {
  return x.length > 1 && y.length > 1 && x.at(-1) === y.at(-1) && x[0] !== y[0];
}

function namesIt({ names }: Reading, word: string): boolean {
  return names.some(({ words }) => words.some((one) => sameKernel(one, word)));
}

const POSSESSIVE = /^['’]s?$/;

/** The noun phrase that a text begins with goes on after a token. */
function continuesPhrase(tokens: Reading['tokens'], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  return /^(?:NOUN|PROPN)$/.test(next.pos) || POSSESSIVE.test(tokens[at]!.lower) || (POSSESSIVE.test(next.lower) && /^(?:NOUN|ADJ)$/.test(tokens[at + 2]?.pos ?? ''));
}

/** "permanent staff", "seasonal staff": a thing that both speak of is another kind of it in each. */
function modifiersApart({ a, b }: Pair): boolean {
  for (const [noun, x] of modifiersIn(a)) {
    const y = modifiersIn(b).get(noun);
    if (y === undefined || x.some((one) => isMetBy(a, one, b)) || y.some((one) => isMetBy(b, one, a))) continue;
    if (!x.some((one) => y.some((other) => excuses(a, one, b, other)))) return true;
  }
  return false;
}

/** By the lemma of a noun: the words before it that say which one is meant. */
const modifiersIn = ofReading((reading): ReadonlyMap<string, readonly PlainWord[]> => {
  const found = new Map<string, readonly PlainWord[]>();
  const { tokens } = reading;
  const words = plainWords(reading);
  for (let at = 1; at < words.length; at++) {
    const head = tokens[words[at]!.from]!;
    const [own, before] = [words[at - 1]!, tokens[words[at]!.from - 1]!];
    if (head.pos !== 'NOUN' || own.to !== words[at]!.from || own.quantity !== null || !MODIFYING.test(before.pos) || UNSPECIFIC.has(before.lower) || tokens[words[at]!.to]?.pos === 'NOUN') continue;
    found.set(head.lemma, found.has(head.lemma) ? [...found.get(head.lemma)!, own] : [own]);
  }
  return found;
});

const MODIFYING = /^(?:ADJ|NOUN|ADV)$/;

/** Words before a noun that do not say which one is meant. */
const UNSPECIFIC: ReadonlySet<string> = new Set('all any no not same own such other last latest current whole entire more most many few several some very so too only even just n\'t also then now here there ago single sole'.split(' '));
