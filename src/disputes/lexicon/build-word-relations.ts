import { placeOf, readWordNet, type WordNetEntry } from '../../text/wordnet.js';

/** The texts of WordNet's files by name: `data.*` and `index.*` of its four parts of speech, and `index.sense`. */
export type WordNetFiles = ReadonlyMap<string, string>;

/** Pairs of words that a dictionary ties, each as the first word with those that go with it. */
export interface WordRelations {
  readonly same: Readonly<Record<string, string>>;
  readonly kind: Readonly<Record<string, string>>;
  readonly opposite: Readonly<Record<string, string>>;
}

const PARTS = [['noun', 'n', 3], ['verb', 'v', 4], ['adj', 'a', 3], ['adv', 'r', 2]] as const;
/** How many senses of a word are looked at, by part of speech: the later ones are rare in the news. */
const SENSES: ReadonlyMap<string, number> = new Map(PARTS.map(([, part, senses]) => [part, senses]));
const NARROWER = 2;

/**
 * Reads synonyms, kinds and opposites of single words that occur in WordNet's tagged texts.
 *
 * Synonyms share a synset among the first senses of both; a kind is the direct hypernym of one of the first two senses; opposites
 * are antonyms, and adjectives whose first sense is like one of an antonym. Source of the index format: wndb(5WN), senseidx(5WN).
 *
 * @throws {RangeError} if a file is missing.
 */
export function buildWordRelations(files: WordNetFiles): WordRelations {
  const entries = new Map(PARTS.flatMap(([name]) => readWordNet(fileOf(files, `data.${name}`))).map((entry) => [entry.place, entry]));
  const rank = ranks(files);
  const known = taggedWords(fileOf(files, 'index.sense'));
  const [same, kind, opposite] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const isSense = (word: string, place: string, senses: number): boolean => known.has(word) && rank(word, place) < senses;
  for (const [place, { pointers, satellite, words }] of entries) {
    const senses = SENSES.get(place[0]!)!;
    const first = words.filter((word) => isSense(word, place, senses));
    for (const a of first) for (const b of first) if (a < b) same.add(`${a} ${b}`);
    for (const { from, place: other, symbol, to } of pointers) {
      const target = entries.get(other);
      if (target === undefined) continue;
      if (symbol === '@') for (const a of words) for (const b of target.words) if (a !== b && isSense(a, place, NARROWER) && isSense(b, other, 3)) kind.add(`${a} ${b}`);
      if (symbol === '!' && from > 0 && to > 0) addOpposite(opposite, words[from - 1]!, target.words[to - 1]!, (word, at) => isSense(word, at === 0 ? place : other, senses + 1));
      if (satellite && symbol === '&') for (const [a, b, at] of indirect(words, target, entries)) if (isSense(a, place, 1) && isSense(b, at, 2)) opposite.add([a, b].sort().join(' '));
    }
  }
  return { same: packed([...same].filter((pair) => !opposite.has(pair))), kind: packed([...kind]), opposite: packed([...opposite]) };
}

function addOpposite(opposite: Set<string>, a: string, b: string, isSense: (word: string, side: 0 | 1) => boolean): void {
  if (isSense(a, 0) && isSense(b, 1)) opposite.add([a, b].sort().join(' '));
}

/** The words of an adjective like another one, each with the opposites of that other one. */
function indirect(words: readonly string[], head: WordNetEntry, entries: ReadonlyMap<string, WordNetEntry>): (readonly [string, string, string])[] {
  return head.pointers.filter(({ symbol }) => symbol === '!').flatMap(({ place, to }) => {
    const target = entries.get(place);
    const opposites = target === undefined ? [] : to > 0 ? [target.words[to - 1]!] : target.words;
    return words.flatMap((a) => opposites.map((b) => [a, b, place] as const));
  });
}

function packed(pairs: readonly string[]): Record<string, string> {
  const byWord = new Map<string, string[]>();
  for (const pair of [...pairs].sort()) {
    const [a, b] = pair.split(' ') as [string, string];
    byWord.set(a, [...(byWord.get(a) ?? []), b]);
  }
  return Object.fromEntries([...byWord].map(([word, others]) => [word, others.join(' ')]));
}

/** Which sense of a word a synset is, counted from 0; infinite where it is none. */
function ranks(files: WordNetFiles): (word: string, place: string) => number {
  const order = new Map<string, readonly string[]>();
  for (const [name, part] of PARTS) {
    for (const line of fileOf(files, `index.${name}`).split('\n')) {
      const fields = line.trim().split(' ');
      if (line.startsWith('  ') || fields.length < 6) continue;
      order.set(`${part} ${fields[0]!}`, fields.slice(-Number(fields[2])).map((offset) => placeOf(part, offset)));
    }
  }
  return (word, place) => {
    const at = order.get(`${place[0]!} ${word}`)?.indexOf(place) ?? -1;
    return at < 0 ? Infinity : at;
  };
}

/** Single words in small letters that the tagged texts hold. */
function taggedWords(senses: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of senses.split('\n')) {
    const [key, , , count] = line.split(' ');
    const word = key?.split('%')[0] ?? '';
    if (Number(count) > 0 && /^[a-z]{3,}$/.test(word)) found.add(word);
  }
  return found;
}

function fileOf(files: WordNetFiles, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new RangeError(`WordNet: the file ${name} is missing`);
  return text;
}
