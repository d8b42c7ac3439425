import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { firstFinite, wordCount } from './finite-verbs.js';
import { isImperative } from './imperative.js';

const OPENING = /^(?:“|"|«|'')$/u;
const CLOSING = /^(?:”|"|»|'')$/u;
/** Words in quotation marks from which they say something without a verb ("A disaster for this town"). */
const FEWEST_VERBLESS_WORDS = 4;
const GREETING = /^(?:good|welcome|happy|hello|thanks?)$/u;

/** What stands in quotation marks says something although it is no clause: an imperative or exclamation. A question states nothing, nor does a greeting. */
export function saysEnough(tokens: readonly Token[], range: TokenRange): boolean {
  const { from, to } = range;
  if (!isQuoted(tokens, from) || isQuestion(tokens, to) || GREETING.test(tokens[from]!.lower)) return false;
  return firstFinite(tokens, from, to) >= 0 || isImperative(tokens, range) || wordCount(tokens, from, to) >= FEWEST_VERBLESS_WORDS;
}

/** Whether the words from `from` on stand in quotation marks that open right there. */
export function isQuoted(tokens: readonly Token[], from: number): boolean {
  return OPENING.test(tokens[from]!.text) || OPENING.test(tokens[from - 1]?.text ?? '');
}

function isQuestion(tokens: readonly Token[], to: number): boolean {
  const last = CLOSING.test(tokens[to - 1]!.text) ? to - 2 : to - 1;
  return tokens[last]?.text === '?' || tokens[to]?.text === '?';
}
