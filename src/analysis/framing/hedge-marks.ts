import type { Span } from '../../domain/span.js';
import type { Token } from '../../text/tokens.js';
import type { FramingLexicon } from './framing-lexicon.js';

/** A hedge with its kind: an adverb or adjective, a phrase, or a modal verb. */
export interface Hedge extends Span {
  readonly category: 'word' | 'phrase' | 'modal';
}

const INABILITY: ReadonlySet<string> = new Set(['not', 'n’t', "n't", 'no', 'never', 'neither']);

/** Words and phrases that make a statement less than certain, in order of the text; the longest phrase wins. */
export function findHedges(tokens: readonly Token[], lexicon: FramingLexicon): Hedge[] {
  const hedges: Hedge[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const length = phraseLength(tokens, at, lexicon);
    if (length > 0) {
      hedges.push({ start: token.start, end: tokens[at + length - 1]!.end, category: 'phrase' });
      at += length - 1;
    } else if (lexicon.hedges.has(token.lower)) {
      hedges.push({ start: token.start, end: token.end, category: 'word' });
    } else if (token.pos === 'AUX' && lexicon.modals.has(token.lower) && !isInability(token, tokens[at + 1])) {
      hedges.push({ start: token.start, end: token.end, category: 'modal' });
    }
  }
  return hedges;
}

/** "could not get the permits" states that they were not to be had. */
function isInability({ lower }: Token, next: Token | undefined): boolean {
  return lower === 'could' && next !== undefined && INABILITY.has(next.lower);
}

function phraseLength(tokens: readonly Token[], at: number, lexicon: FramingLexicon): number {
  const { lower, sentence } = tokens[at]!;
  const phrases = lexicon.hedgePhrases.get(lower);
  if (phrases === undefined) return 0;
  let longest = 0;
  for (const words of phrases) {
    const fits = words.every((word, i) => tokens[at + i]?.lower === word && tokens[at + i]!.sentence === sentence);
    if (fits) longest = Math.max(longest, words.length);
  }
  return longest;
}
