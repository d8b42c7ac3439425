import { isNominal, POS } from './part-of-speech.js';
import type { TokenRange } from './token-range.js';

/** The part of a token that phrase finding reads. */
interface Word {
  readonly lower: string;
}

const POSSESSIVE = new Set(["'s", '’s', "'", '’']);

/**
 * Finds base noun phrases from parts of speech: determiner, adjectives, nouns, with possessives inside ("Mr. Doe's lawyer").
 *
 * @returns the phrases in order, and for each token the number of its phrase, -1 outside.
 */
export function markNounPhrases(
  pos: Int32Array, words: readonly Word[], sentences: readonly TokenRange[],
): { phrase: Int32Array; phrases: TokenRange[] } {
  const phrase = new Int32Array(pos.length).fill(-1);
  const phrases: TokenRange[] = [];
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to;) {
      const to = phraseEnd(pos, words, at, sentence.to);
      if (to > at) {
        phrase.fill(phrases.length, at, to);
        phrases.push({ from: at, to });
        at = to;
      } else at++;
    }
  }
  return { phrase, phrases };
}

/** Which of first and last token of its phrase a token is: 1 neither, 2 first, 3 last, 4 both. */
export function phrasePlace({ from, to }: TokenRange, index: number): number {
  return 1 + (index === from ? 1 : 0) + (index === to - 1 ? 2 : 0);
}

/** End of the phrase that starts at `from`, or `from` where none does. A phrase ends at its last nominal. */
function phraseEnd(pos: Int32Array, words: readonly Word[], from: number, limit: number): number {
  let end = from;
  let at = from;
  while (at < limit) {
    const tag = pos[at]!;
    if (isNominal(tag)) {
      if (tag === POS.PRON && end > from && !startsAfterPossessor(words, at)) break;
      end = at + 1;
      at++;
      if (tag === POS.PRON && !isPossessivePronoun(words[at - 1]!.lower)) break;
    } else if (tag === POS.ADJ || (tag === POS.DET && at === from)) at++;
    else if (tag === POS.PART && end === at && at > from && POSSESSIVE.has(words[at]!.lower)) at++;
    else break;
  }
  return end;
}

function startsAfterPossessor(words: readonly Word[], at: number): boolean {
  return POSSESSIVE.has(words[at - 1]!.lower);
}

const POSSESSIVE_PRONOUNS = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose']);

function isPossessivePronoun(word: string): boolean {
  return POSSESSIVE_PRONOUNS.has(word);
}
