import type { NamesLexicon } from './names-lexicon.js';
import type { TokenRange } from './sentence-ranges.js';
import type { Token } from './tokens.js';

const OPENING = new Set(['“', '"', '‘', '«', '(', '[', '*', '#', '-', '–', '—', "''", "'", '•', '_', '>', '…', '...']);

const PARTICLES = new Set(['de', 'van', 'von', 'del', 'della', 'di', 'al', 'el', 'abu', 'ben', 'bin', 'la', 'le', 'du', 'ter']);

/** What the capitals of an article say: 1 where a token may be part of a name. */
export interface Capitals {
  readonly candidate: Uint8Array;
  /** Lower-case words that were seen as names where the grammar asks for no capital. */
  readonly seen: ReadonlySet<string>;
}

const [CAPITAL_A, CAPITAL_Z, BEYOND_ASCII] = [0x41, 0x5a, 0x80];

/** True for words that begin with a capital letter ("al-" is not, "McKay" is). */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < BEYOND_ASCII) return code >= CAPITAL_A && code <= CAPITAL_Z;
  const first = word.charAt(0);
  return first !== first.toLowerCase() && first === first.toUpperCase();
}

/**
 * Marks the tokens whose capital means a name.
 *
 * In the middle of a sentence a capital is trusted; at its start only for words that are names elsewhere in the article,
 * known given names or titles, or words before another capital that never stand in lower case. In headlines (most words
 * capitalised) only words known from the rest count.
 */
export function markCapitals(tokens: readonly Token[], sentences: readonly TokenRange[], lexicon: NamesLexicon): Capitals {
  const candidate = new Uint8Array(tokens.length);
  const seen = new Set<string>();
  const lowered = new Set<string>();
  const headline = sentences.map((sentence) => isHeadline(tokens, sentence));
  for (const [number, { from, to }] of sentences.entries()) {
    if (headline[number] === true) continue;
    let opener = true;
    for (let index = from; index < to; index++) {
      const token = tokens[index]!;
      if (isCapital(token.text)) {
        if (opener) candidate[index] = 2;
        else if (isNameLike(token, lexicon)) {
          candidate[index] = 1;
          seen.add(token.lower);
        }
      } else if (!opener || token.pos !== 'PUNCT') lowered.add(token.lower);
      opener = opensSentence(tokens, index, opener);
    }
  }
  settleOpeners({ tokens, candidate, seen, lowered, lexicon });
  for (const [number, sentence] of sentences.entries()) {
    if (headline[number] === true) markHeadline(tokens, sentence, candidate, seen);
  }
  return { candidate, seen };
}

function opensSentence(tokens: readonly Token[], index: number, opener: boolean): boolean {
  const { text } = tokens[index]!;
  if (text === ':' || text === '?' || text === '!' || text === '“') return true;
  if (text === '"' || text === "''") return tokens[index + 1]?.start === tokens[index]!.end;
  return opener && OPENING.has(text);
}

function isNameLike(token: Token, lexicon: NamesLexicon): boolean {
  if (lexicon.calendar.has(token.lower) || token.pos === 'PUNCT' || token.pos === 'SYM') return false;
  return token.pos !== 'DET' && token.pos !== 'PRON' && !/^i['’]/u.test(token.lower) && !/^[dri]$/u.test(token.lower);
}

interface OpenerContext {
  readonly tokens: readonly Token[];
  readonly candidate: Uint8Array;
  readonly seen: ReadonlySet<string>;
  readonly lowered: ReadonlySet<string>;
  readonly lexicon: NamesLexicon;
}

function settleOpeners(context: OpenerContext): void {
  const { candidate } = context;
  for (let index = 0; index < candidate.length; index++) {
    if (candidate[index] === 2) candidate[index] = opensWithName(context, index) ? 1 : 0;
  }
}

function opensWithName({ tokens, candidate, seen, lowered, lexicon }: OpenerContext, index: number): boolean {
  const token = tokens[index]!;
  const word = token.lower;
  if (!isNameLike(token, lexicon) || lexicon.notNames.has(word)) return false;
  if (seen.has(word) || lexicon.given.has(word)) return true;
  if (token.text.length > 1 && token.text === token.text.toUpperCase() && word.length <= 6 && token.pos === 'PROPN') return true;
  if (PARTICLES.has(word) && candidate[index + 1] === 1) return true;
  if (lowered.has(word)) return false;
  const next = tokens[index + 1];
  if (next === undefined || next.sentence !== token.sentence) return false;
  if (next.text === '-' && next.start === token.end) return candidate[index + 2] === 1 || token.pos === 'PROPN';
  if (candidate[index + 1] === 1) return token.pos !== 'ADV' && token.pos !== 'VERB' && token.pos !== 'ADP' && token.pos !== 'DET' && token.pos !== 'PRON';
  if (token.pos !== 'PROPN' || lexicon.roleNouns.has(word) || lexicon.heads.has(word)) return false;
  const verb = next.pos === 'VERB' || next.pos === 'AUX' || next.lower === '’s' || next.lower === "'s";
  return verb && !word.endsWith('s') && !/(?:tion|ment|ness|ity|ship|ism|ance|ence|ing|age)$/u.test(word);
}

function isHeadline(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  let words = 0;
  let capitals = 0;
  for (let index = from; index < to; index++) {
    const { text, pos } = tokens[index]!;
    if ((pos === 'VERB' || pos === 'AUX') && !isCapital(text)) return false;
    if (text.length < 4 || text.charAt(0).toLowerCase() === text.charAt(0).toUpperCase()) continue;
    words++;
    if (isCapital(text)) capitals++;
  }
  return words >= 4 && capitals / words > 0.7;
}

/** In a headline a word counts where the rest of the article has it as a name and the one beside it does not gainsay it. */
function markHeadline(tokens: readonly Token[], { from, to }: TokenRange, candidate: Uint8Array, seen: ReadonlySet<string>): void {
  for (let index = from; index < to; index++) {
    if (isCapital(tokens[index]!.text) && seen.has(tokens[index]!.lower)) candidate[index] = 1;
  }
}
