/** Frequent words of English that are no words of the other languages written in Latin letters… */
const SURE: ReadonlySet<string> = new Set([
  'the', 'and', 'that', 'which', 'with', 'this', 'these', 'those', 'they', 'their', 'them', 'there', 'when', 'where', 'while', 'who', 'whose', 'would', 'could', 'should', 'what',
  'been', 'were', 'from', 'after', 'before', 'because', 'about', 'said', 'says', 'his', 'she', 'its', 'our', 'your', 'you', 'not', 'but', 'than', 'into', 'to', 'are', 'of', 'for',
]);
/** …and of those that a few have as well. */
const LIKELY: ReadonlySet<string> = new Set(['a', 'in', 'on', 'by', 'was', 'is', 'has', 'had', 'have', 'at', 'an', 'be', 'as', 'will', 'he', 'her', 'it', 'over', 'or', 'up', 'out', 'one', 'new']);
/** Characters that are looked at, in two halves that must both be English: a foreign opening leaves the question open. */
const HALF = 180;
const FEWEST_WORDS = 15;
const FEWEST_SURE = 3;
/** Of running English four words in ten are in the lists, of other languages next to none. */
const LEAST_SHARE = 0.2;

/**
 * Whether the beginning of a text is English beyond doubt; false says nothing.
 *
 * A look at sixty words, so that the language model need not be asked about every article of an English newsroom.
 */
export function isPlainEnglish(text: string): boolean {
  if (text.length < 2 * HALF) return false;
  return isEnglish(text.slice(0, HALF)) && isEnglish(text.slice(HALF, 2 * HALF));
}

function isEnglish(part: string): boolean {
  const words = part.toLowerCase().split(' ');
  let sure = 0;
  let likely = 0;
  for (const word of words) {
    if (SURE.has(word)) sure++;
    else if (LIKELY.has(word)) likely++;
  }
  return words.length >= FEWEST_WORDS && sure >= FEWEST_SURE && sure + likely >= words.length * LEAST_SHARE;
}
