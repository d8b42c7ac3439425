import type { TextSpan } from '../../domain/span.js';
import { ofReading } from './remembered.js';

/** A quotation with its words: in order, each once, and joined between blanks. */
export interface Quotation {
  readonly quote: TextSpan;
  readonly words: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly line: string;
  /** Words with a capital inside a sentence: names. */
  readonly names: ReadonlySet<string>;
}

/** What a claim quotes, in order; offsets are from its start. */
export const quotations = ofReading((reading): readonly Quotation[] =>
  reading.quotes.map((quote) => {
    const own = quotedWords(quote.text);
    const names = new Set(Array.from(quote.text.matchAll(/(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}\p{N}]+/gu), ([name]) => name.toLowerCase()));
    return { quote, words: own, known: new Set(own), line: ` ${own.join(' ')} `, names };
  }),
);

/** Contractions written out: how an outlet spells "I'll" is no other wording. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'], [/\bcan't\b/g, 'cannot'], [/n't\b/g, ' not'], [/'ll\b/g, ' will'], [/'re\b/g, ' are'], [/'ve\b/g, ' have'], [/'m\b/g, ' am'],
  [/\bgonna\b/g, 'going to'], [/\bwanna\b/g, 'want to'],
];
/** Titles before a name, which house styles add, shorten and drop. */
const TITLE = /\b(?:Senator|Sen|Representative|Rep|Governor|Gov|General|Gen|Professor|Prof|Doctor|Dr|Mr|Mrs|Ms|Miss)\b\.? (?=\p{Lu})/gu;

/** The words of a quotation, without an editor's insertions in brackets, titles before names, dots within abbreviations, and without "that", which is often dropped. */
export function quotedWords(text: string): string[] {
  const plain = text.replace(TITLE, '').replace(/\b(?:\p{L}\.){2,}/gu, (dotted) => dotted.replaceAll('.', '')).toLowerCase().replace(/’/g, "'").replace(/\[[^\]]*\]|\([^)]*\)/g, ' ').replace(/&/g, 'and');
  const full = CONTRACTIONS.reduce((rest, [pattern, written]) => rest.replace(pattern, written), plain);
  return (full.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []).filter((word) => word !== 'that').map((word) => DIGITS.get(word) ?? word);
}

/** Small numbers in figures: "one in three" and "1 in 3" are one wording. */
const DIGITS: ReadonlyMap<string, string> = new Map('zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, value) => [word, String(value)]));
