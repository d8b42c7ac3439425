/** Frequent words of English that are no words of the other languages written in Latin letters… */
const SURE: ReadonlySet<string> = new Set([
  'the', 'and', 'that', 'which', 'with', 'this', 'these', 'those', 'they', 'their', 'them', 'there', 'when', 'where', 'while', 'who', 'whose', 'would', 'could', 'should', 'what',
  'been', 'were', 'from', 'after', 'before', 'because', 'about', 'said', 'says', 'his', 'she', 'its', 'our', 'your', 'you', 'not', 'but', 'than', 'into', 'to', 'are', 'of', 'for',
]);
/** …and of those that a few have as well. */
const LIKELY: ReadonlySet<string> = new Set(['a', 'in', 'on', 'by', 'was', 'is', 'has', 'had', 'have', 'at', 'an', 'be', 'as', 'will', 'he', 'her', 'it', 'over', 'or', 'up', 'out', 'one', 'new']);
/** Characters that are looked at, in two halves that must both be English: a foreign opening leaves the question open. */
const HALF = 180;
const FEWEST_SURE_OF_HALF = 2;
const FEWEST_SURE = 6;
/** Of running English four words in ten are in the lists, of other languages next to none. */
const LEAST_SHARE = 0.2;

/**
 * Whether the beginning of a text is English beyond doubt; false says nothing.
 *
 * A look at sixty words, so that the language model need not be asked about every article of an English newsroom.
 */
export function isPlainEnglish(text: string): boolean {
  if (text.length < 2 * HALF) return false;
  const first = countWords(text.slice(0, HALF));
  const second = countWords(text.slice(HALF, 2 * HALF));
  const sure = first.sure + second.sure;
  if (Math.min(first.sure, second.sure) < FEWEST_SURE_OF_HALF || sure < FEWEST_SURE) return false;
  return sure + first.likely + second.likely >= (first.all + second.all) * LEAST_SHARE;
}

function countWords(part: string): { readonly all: number; readonly sure: number; readonly likely: number } {
  const words = part.toLowerCase().split(/[ \n]+/);
  let sure = 0;
  let likely = 0;
  for (const word of words) {
    if (SURE.has(word)) sure++;
    else if (LIKELY.has(word)) likely++;
  }
  return { all: words.length, sure, likely };
}
