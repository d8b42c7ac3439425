import { IRREGULAR_FORMS } from './irregular-forms.js';

const VOWEL = /[aeiouy]/;
const CONSONANT_VOWEL_CONSONANT = /[^aeiou][aeiouy][^aeiouwxy]$/;
const DOUBLE_CONSONANT = /([^aeiouylsz])\1$/;

/** Suffixes of Porter's steps 2 and 3, longest first, with what takes their place where a syllable is left before. */
const DERIVATIONS: readonly (readonly [string, string])[] = [
  ['ization', 'ize'], ['ational', 'ate'], ['fulness', 'ful'], ['ousness', 'ous'], ['iveness', 'ive'], ['tional', 'tion'],
  ['biliti', 'ble'], ['ation', 'ate'], ['alism', 'al'], ['aliti', 'al'], ['entli', 'ent'], ['ousli', 'ous'], ['iviti', 'ive'],
  ['ator', 'ate'], ['alli', 'al'], ['izer', 'ize'], ['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['iciti', 'ic'],
  ['ical', 'ic'], ['ness', ''], ['abli', 'able'], ['ful', ''], ['eli', 'e'],
];

/** Suffixes of Porter's step 4, longest first; they go where two syllables are left before. */
const ENDINGS: readonly string[] = [
  'ement', 'ance', 'ence', 'able', 'ible', 'ment', 'ant', 'ent', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize', 'al', 'er', 'ic', 'ou',
];

const cache = new Map<string, string>();
const CACHE_LIMIT = 200_000;

/**
 * The stem of an English word in lower case, so that inflected and derived forms compare equal.
 *
 * Porter's algorithm (Program 14, 1980), after a table of irregular verb and noun forms that suffix rules cannot
 * reach ("shot" → "shoot"). Words of fewer than three letters, and words with anything but a–z, are returned as they are.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const result = compute(IRREGULAR_FORMS.get(word) ?? word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, result);
  return result;
}

function compute(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let result = withoutInflection(withoutPlural(word));
  if (result.endsWith('y') && VOWEL.test(result.slice(0, -1))) result = `${result.slice(0, -1)}i`;
  return withoutFinalE(withoutEnding(withoutDerivation(result)));
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses') || (word.endsWith('ies') && word.length > 4)) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.slice(0, -1);
  return word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') ? word.slice(0, -1) : word;
}

function withoutInflection(word: string): string {
  if (word.endsWith('eed')) return syllables(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  for (const suffix of ['ed', 'ing']) {
    const base = word.slice(0, -suffix.length);
    if (word.endsWith(suffix) && base.length > 1 && VOWEL.test(base)) return repaired(base);
  }
  return word;
}

function repaired(base: string): string {
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (DOUBLE_CONSONANT.test(base)) return base.slice(0, -1);
  return syllables(base) === 1 && CONSONANT_VOWEL_CONSONANT.test(base) ? `${base}e` : base;
}

function withoutDerivation(word: string): string {
  for (const [suffix, replacement] of DERIVATIONS) {
    if (!word.endsWith(suffix)) continue;
    const base = word.slice(0, -suffix.length);
    return syllables(base) > 0 ? base + replacement : word;
  }
  return word;
}

function withoutEnding(word: string): string {
  if (/[st]ion$/.test(word)) return syllables(word.slice(0, -3)) > 1 ? word.slice(0, -3) : word;
  for (const suffix of ENDINGS) {
    if (!word.endsWith(suffix)) continue;
    const base = word.slice(0, -suffix.length);
    return syllables(base) > 1 ? base : word;
  }
  return word;
}

function withoutFinalE(word: string): string {
  if (word.endsWith('ll') && syllables(word) > 1) return word.slice(0, -1);
  if (!word.endsWith('e')) return word;
  const base = word.slice(0, -1);
  const measure = syllables(base);
  return measure > 1 || (measure === 1 && !CONSONANT_VOWEL_CONSONANT.test(base)) ? base : word;
}

/** Porter's measure: how often a vowel run is followed by a consonant run. */
function syllables(word: string): number {
  let count = 0;
  let afterVowel = false;
  for (let index = 0; index < word.length; index++) {
    const letter = word[index]!;
    const vowel = 'aeiou'.includes(letter) || (letter === 'y' && index > 0 && !'aeiou'.includes(word[index - 1]!));
    if (afterVowel && !vowel) count++;
    afterVowel = vowel;
  }
  return count;
}
