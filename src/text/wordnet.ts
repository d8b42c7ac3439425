/** A set of synonyms in WordNet. */
export interface WordNetEntry {
  /** Part of speech (n, v, a, r) and offset, by which other entries point to it. */
  readonly place: string;
  readonly words: readonly string[];
  /** True for an adjective that stands with a more general one. */
  readonly satellite: boolean;
  /** From one of `words` to a word of another entry, both counted from 1; 0 stands for all of them. */
  readonly pointers: readonly { readonly symbol: string; readonly place: string; readonly from: number; readonly to: number }[];
}

/** A line of a data file: offset, file, part of speech, number of words (hexadecimal), words, number of pointers, pointers, "|", gloss. */
const ENTRY = /^(\d{8}) \d\d ([nvasr]) ([0-9a-f]{2}) (.*?) \|/;

/** Reads the entries of a WordNet data file (data.noun and so on), words in lower case. Source of the format: wndb(5WN). */
export function readWordNet(file: string): readonly WordNetEntry[] {
  return file.split('\n').flatMap(readEntry);
}

function readEntry(line: string): WordNetEntry[] {
  const match = ENTRY.exec(line);
  if (match === null) return [];
  const fields = match[4]!.split(' ');
  const count = Number.parseInt(match[3]!, 16);
  const words = Array.from({ length: count }, (_, index) => fields[2 * index]!.replace(/\(.*\)$/, '').toLowerCase());
  const rest = fields.slice(2 * count + 1);
  const pointers = Array.from({ length: Number(fields[2 * count]) }, (_, index) => {
    const [symbol, offset, part, ends] = rest.slice(4 * index, 4 * index + 4) as [string, string, string, string];
    return { symbol, place: placeOf(part, offset), from: Number.parseInt(ends.slice(0, 2), 16), to: Number.parseInt(ends.slice(2), 16) };
  });
  return [{ place: placeOf(match[2]!, match[1]!), words, satellite: match[2] === 's', pointers }];
}

/** Where an entry stands, by its part of speech and its offset. Satellite adjectives stand in the file of adjectives. */
export function placeOf(part: string, offset: string): string {
  return `${part === 's' ? 'a' : part}${offset}`;
}
