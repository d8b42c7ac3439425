import { conceptOf } from '../lexicon/concepts.js';
import { isNegatedForm } from '../lexicon/negative-prefix.js';
import { areOpposite } from '../lexicon/opposites.js';
import { type PlainWord, plainWords } from '../reading/plain-words.js';
import type { Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { sameKernel } from './subjects.js';

/** The other text has the word in some form, one that begins alike ("life ban", "lifetime ban"), or one of the same concept. */
export function isMetBy(own: Reading, word: PlainWord, other: Reading): boolean {
  const { lemma } = own.tokens[word.from]!;
  const concept = conceptAt(own, word);
  if (concept !== undefined && conceptsOf(other).has(concept)) return true;
  if (plainWords(other).some(({ key }) => key === word.key || beginAlike(key, word.key))) return true;
  return lemmas(other).some((one) => one === lemma || (lemma.length >= 4 && sameKernel(one, lemma)));
}

/** Letters that alike words begin with; a shorter word may be the whole beginning. */
const BEGINNING = 5;

function beginAlike(x: string, y: string): boolean {
  const least = Math.min(x.length, y.length, BEGINNING);
  return least >= 4 && x.slice(0, least) === y.slice(0, least) && !/^\d/.test(x);
}

/** The lemmas of a claim, each once. */
export const lemmas = ofReading((reading): readonly string[] => [...new Set(reading.tokens.map(({ lemma }) => lemma))]);
const conceptsOf = ofReading((reading): ReadonlySet<string> => new Set(plainWords(reading).flatMap((word) => conceptAt(reading, word) ?? [])));

function conceptAt({ tokens }: Reading, { from }: PlainWord): string | undefined {
  return conceptOf(tokens[from]!.lower) ?? conceptOf(tokens[from]!.lemma);
}

/** The one is the opposite of the other: that is what is reversed. */
export function excuses(a: Reading, one: PlainWord, b: Reading, other: PlainWord): boolean {
  if (isNegatedForm(a.tokens[one.from]!.lower, b.tokens[other.from]!.lower)) return true;
  const [x, y] = [conceptAt(a, one), conceptAt(b, other)];
  return x !== undefined && y !== undefined && areOpposite(x, y);
}

/** Words that name nothing by themselves, general nouns by which anything that was named before may be called again, and parts of a day. */
export const VAGUE: ReadonlySet<string> = new Set(
  `all any no not same own such other able unable due set single one last latest current new old local whole entire
  person people man woman group party team crew official officer authority side member site area place spot scene building facility complex venue property location zone
  company firm body organisation organization agency service thing item object matter issue case incident event move measure step plan decision report figure number level
  morning noon midday afternoon evening night midnight dawn dusk nightfall day today yesterday tomorrow`.split(/\s+/),
);
