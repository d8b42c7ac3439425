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
  return before !== undefined && (before.pos === 'NOUN' || before.pos === 'PROPN') && after !== undefined && (after.pos === 'ADP' || lower === 'given' || (after.pos === 'NUM' && /^(?:day|week|month|year)s?$/u.test(tokens[at + 2]?.lower ?? ''))) && !isJoined(tokens, at);
}

/** "walked to the gate once the ice had gone": another clause is joined on before the next verb. */
function isJoined(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb + 1; at < tokens.length && tokens[at]!.pos !== 'VERB' && tokens[at]!.pos !== 'AUX'; at++) if (JOINING.has(tokens[at]!.lower)) return true;
  return false;
}

const JOINING: ReadonlySet<string> = new Set(['once', 'so', 'yet', 'then', 'but', 'as', 'or', 'than', 'like', 'what', 'how', 'why']);
