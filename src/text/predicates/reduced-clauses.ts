import type { Token } from '../tokens.js';

/** Verbs behind which a clause without "that" may stand. */
const SAYING: ReadonlySet<string> = new Set(
  'say add tell think know believe hope fear claim insist argue suggest note warn report confirm learn find hear see feel write agree admit explain stress recall'.split(' '),
);

/** Whether a verb may describe the noun before it, as a participle without an object: "a trial published two years ago", "a case announced by the board". */
export function isReduced(tokens: readonly Token[], at: number): boolean {
  const { pos, lower, lemma } = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (pos !== 'VERB' || lower === lemma || SAYING.has(lemma) || !/(?:ed|en|wn|ade|old|ught|ound|eld|ent)$/u.test(lower)) return false;
  return before !== undefined && (before.pos === 'NOUN' || before.pos === 'PROPN') && after !== undefined && (after.pos === 'ADP' || after.pos === 'NUM' || lower === 'given');
}
