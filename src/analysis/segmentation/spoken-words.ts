import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { firstFinite, wordCount } from './finite-verbs.js';
import { isImperative } from './imperative.js';

const OPENING = /^(?:“|"|«|'')$/u;
/** Words in quotation marks from which they say something without a verb ("A disaster for this town"). */
const FEWEST_VERBLESS_WORDS = 4;
const GREETING = /^(?:good|welcome|happy|hello|thanks?)$/u;

/** What stands in quotation marks says something although it is no clause: a question, an imperative or an exclamation. A greeting does not. */
export function saysEnough(tokens: readonly Token[], range: TokenRange): boolean {
  const { from, to } = range;
  if (!isQuoted(tokens, from) || GREETING.test(tokens[from]!.lower)) return false;
  return firstFinite(tokens, from, to) >= 0 || isImperative(tokens, range) || wordCount(tokens, from, to) >= FEWEST_VERBLESS_WORDS;
}

/** Whether the words from `from` on stand in quotation marks that open right there. */
export function isQuoted(tokens: readonly Token[], from: number): boolean {
  return OPENING.test(tokens[from]!.text) || OPENING.test(tokens[from - 1]?.text ?? '');
}
