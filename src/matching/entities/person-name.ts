import { givenNameOf, isTransliterated, soundOf } from './transliteration.js';

/** A person's name made ready to be compared. */
export interface PersonName {
  /** Lower-case words without marks, articles and titles of descent; "abu marzouk" and "de blasio" keep theirs. */
  readonly words: readonly string[];
  /** The first word with its spellings unified; null where there is but one name. */
  readonly given: string | null;
  /** The last word, with what belongs before it ("abu marzouk"). */
  readonly family: string;
  /** What stands between: further names, "jr". */
  readonly middle: readonly string[];
  /** The name is written over from another script, so that spellings differ. */
  readonly transliterated: boolean;
}

/** Articles that are joined to a family name by a hyphen, in all the shapes that the sound after them gives them. */
const ARTICLE = /(^|[\s-])(?:al|el|as|ash|ad|adh|at|an|ar|az|ez)[-‑](?=\p{L})/giu;
/** The same as words of their own, and links of descent: outlets write, join or leave them out. */
const PARTICLES = new Set(['al', 'el', 'bin', 'ibn', 'ben', 'bint', 'ould']);
const FOREIGN = /(?:^|\s)(?:al|el|ash?)[-‑]\p{L}|\s(?:al|el|abu|bin|ibn)[\s-]/iu;
/** Parts of a family name: it is not the same without. */
const KEPT = new Set(['abu', 'abd', 'abdel', 'de', 'van', 'von', 'del', 'della', 'di', 'da', 'la', 'le', 'du', 'ter', 'der', 'den', 'st', 'san', 'mac']);
const DESCENT = new Set(['jr', 'sr', 'ii', 'iii']);

/** Reads a name: "Azzam Al-Ahmad", "Moussa Abu Marzouk", "José Müller Jr.". Null where no word is left. */
export function personName(text: string): PersonName | null {
  const all = plainWords(text.replace(ARTICLE, '$1').replace(/^al\s(?=\p{L})/u, ''));
  const descent = all.filter((word) => DESCENT.has(word));
  // An opening "Al" or "Ben" is somebody's given name.
  const words = all.filter((word, at) => !DESCENT.has(word) && !(at > 0 && PARTICLES.has(word)));
  if (words.length === 0) return null;
  let start = words.length - 1;
  while (start > 0 && KEPT.has(words[start - 1]!) && (start > 1 || words.length === 2)) start--;
  const given = start === 0 ? null : givenNameOf(words[0]!);
  return {
    words,
    given,
    family: words.slice(start).join(' '),
    middle: [...words.slice(1, Math.max(1, start)), ...descent],
    transliterated: FOREIGN.test(text) || words.some(isTransliterated),
  };
}

/** Lower case, marks gone ("José" is "jose"), hyphens and dots as parting, apostrophes as nothing. */
export function plainWords(text: string): string[] {
  return text
    .replace(/[øØ]/gu, 'o').replace(/[łŁ]/gu, 'l').replace(/ß/gu, 'ss').replace(/[đĐ]/gu, 'd').replace(/[æÆ]/gu, 'ae').replace(/[ıİ]/gu, 'i')
    .normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/['’‘ʿʾ`]/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().split(' ').filter((word) => word !== '');
}

/** True for a lone letter that stands for a given name ("J."). */
export function isInitial(given: string): boolean {
  return given.length === 1;
}

/** By this key full names are one: given and family name, by sound where the name is written over from another script. */
export function nameKey({ given, family }: PersonName, bySound: boolean): string {
  return `${given ?? ''} ${bySound ? family.split(' ').map(soundOf).join(' ') : family}`;
}
