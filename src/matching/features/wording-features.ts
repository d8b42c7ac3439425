import type { ClaimSignature } from '../claim-signature.js';
import type { EventStatement } from './event-features.js';

/** Features of how far two sentences use the same words in one order, and who is quoted, in the order in which the scorer reads them. */
export const WORDING_FEATURES = ['quotedLeast', 'quotedMost', 'sharedTriples', 'longestRun', 'quotedCovered', 'quotedShared'] as const;

/** What a sentence's wording is compared by. */
interface Wording {
  /** Word numbers in order of the text. */
  readonly words: Int32Array;
  /** Codes of three neighbouring words, rising, each once. */
  readonly triples: Int32Array;
  readonly held: ReadonlySet<string>;
  readonly signature: ClaimSignature;
}

/** Compares the wording of sentences of one event; each is readied when it is first asked for, since few pairs are. */
export class SentenceWordings {
  private readonly known: (Wording | undefined)[];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly sentences: readonly EventStatement[]) {
    this.known = new Array<Wording | undefined>(sentences.length);
  }

  /** Reads the features of a pair into `row` from `at` on; symmetric. */
  read(a: number, b: number, row: Float64Array, at: number): void {
    const [x, y] = [this.wordingOf(a), this.wordingOf(b)];
    const [ofX, ofY] = [quotedIn(x.signature, y), quotedIn(y.signature, x)];
    const [shareX, shareY] = [x.signature.quotedShare ?? 0, y.signature.quotedShare ?? 0];
    row[at] = Math.min(shareX, shareY);
    row[at + 1] = Math.max(shareX, shareY);
    row[at + 2] = sharedOf(x.triples, y.triples);
    row[at + 3] = longestRun(x.words, y.words);
    row[at + 4] = Math.max(ofX.share, ofY.share);
    row[at + 5] = Math.max(ofX.count, ofY.count);
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.numbers.size);
    return this.numbers.size - 1;
  }

  private wordingOf(index: number): Wording {
    const known = this.known[index];
    if (known !== undefined) return known;
    const { signature } = this.sentences[index]!.claim;
    const plain = signature.wording ?? signature.words;
    const words = Int32Array.from(plain, (word) => this.numberOf(word));
    const wording = { words, triples: triplesOf(words), held: new Set(plain), signature };
    this.known[index] = wording;
    return wording;
  }
}

/** How many of the quoted words of one sentence the other has, quoted or not: a summary of a quotation uses its words. */
function quotedIn({ quoted = [] }: ClaimSignature, { held }: Wording): { readonly count: number; readonly share: number } {
  const count = quoted.filter((word) => held.has(word)).length;
  return { count, share: count / (quoted.length || 1) };
}

function triplesOf(words: Int32Array): Int32Array {
  const codes = new Int32Array(Math.max(0, words.length - 2));
  for (let at = 0; at < codes.length; at++) codes[at] = Math.imul(Math.imul(words[at]!, 65_599) ^ words[at + 1]!, 65_599) ^ words[at + 2]!;
  return codes.sort().filter((code, at, all) => at === 0 || code !== all[at - 1]);
}

function sharedOf(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i]!, b[j]!];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}

/** Length of the longest stretch of words that both have. */
function longestRun(a: Int32Array, b: Int32Array): number {
  let longest = 0;
  const runs = new Int32Array(b.length + 1);
  for (const word of a) {
    for (let at = b.length; at > 0; at--) {
      const run = b[at - 1] === word ? runs[at - 1]! + 1 : 0;
      runs[at] = run;
      if (run > longest) longest = run;
    }
  }
  return longest;
}
