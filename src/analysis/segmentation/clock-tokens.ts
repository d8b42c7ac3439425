import type { Token } from '../../text/tokens.js';

/** What a time of day ends in when it is written in one go: "20am" of "11.20am", "2pm." */
const TAIL = /^\d{1,2}[ap]m\.?$/u;
const CLOCK = /^\d{1,2}[.:]\d\d[ap]m\.?$/u;
const SENTENCE_OPENER = /^[\p{Lu}“"‘]/u;
/** "11" and "." before "20am", "9.3" before "0pm" */
const MOST_PIECES = 2;

/**
 * Puts times of day together that the tokenizer cuts ("11.20am" into "11", ".", "20am"; "9.30pm" into "9.3", "0pm"), and parts
 * one that ends a sentence ("2pm.") from its full stop and from what follows.
 */
export function mendClocks(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isTail)) return tokens;
  const mended: Token[] = [];
  let shift = 0;
  for (const [at, token] of tokens.entries()) {
    if (!isTail(token)) {
      mended.push(shift === 0 ? token : { ...token, sentence: token.sentence + shift });
      continue;
    }
    const first = takePieces(mended, token);
    if (first !== null) shift = first.sentence - token.sentence;
    const stop = token.text.endsWith('.');
    const sentence = token.sentence + shift;
    const start = first?.start ?? token.start;
    const end = stop ? token.end - 1 : token.end;
    const written = first === null ? token.text : first.written;
    mended.push(word({ ...token, start, end, sentence }, stop ? written.slice(0, -1) : written));
    if (!stop) continue;
    mended.push({ ...word({ ...token, start: end, sentence }, '.'), pos: 'PUNCT' });
    const next = tokens[at + 1];
    if (next !== undefined && next.sentence === token.sentence && SENTENCE_OPENER.test(next.text)) shift++;
  }
  return mended;
}

/** Asked of every token, so by its letters before the pattern. */
function isTail({ text }: Token): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (last === 109 || (last === 46 && text.length > 2)) && TAIL.test(text);
}

/** Takes the pieces back that stand right before the end of a time of day; null where none do. */
function takePieces(mended: Token[], tail: Token): { readonly start: number; readonly sentence: number; readonly written: string } | null {
  let written = tail.text;
  let { start } = tail;
  for (let count = 1; count <= MOST_PIECES; count++) {
    const piece = mended.at(-count);
    if (piece === undefined || piece.end !== start) return null;
    written = piece.text + written;
    start = piece.start;
    if (!CLOCK.test(written)) continue;
    mended.length -= count;
    return { start, sentence: piece.sentence, written };
  }
  return null;
}

/** Without the number of its old letters. */
function word({ start, end, pos, sentence }: Token, text: string): Token {
  return { start, end, text, lower: text.toLowerCase(), lemma: text.toLowerCase(), pos, sentence };
}
