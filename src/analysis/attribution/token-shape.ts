const UPPER = /^\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /^[\d.,]*\d[\d.,]*$/;

/** Shapes of a word: 0 lower case, 1 Capitalised, 2 ALL CAPITALS, 3 a single capital or initial, 4 digits, 5 a sign, 6 mixed. */
export function tokenShape(text: string): number {
  if (DIGIT.test(text)) return 4;
  if (UPPER.test(text)) {
    if (text.length === 1 || (text.length === 2 && text[1] === '.')) return 3;
    return LOWER.test(text) ? 1 : 2;
  }
  if (!LOWER.test(text)) return 5;
  return text.toLowerCase() === text ? 0 : 6;
}
