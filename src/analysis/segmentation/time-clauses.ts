import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { trimClause } from './clause.js';
import { isClause, wordCount } from './finite-verbs.js';
import { hasMainVerb } from './main-verb.js';

const FEWEST_WORDS = 4;
const TIME_OPENERS = new Set(['when', 'after', 'before', 'as', 'since', 'once']);
const LONGEST_TIME = 5;

/**
 * The clause in "Three days after the lock broke, the board said …": when it was said is a claim of its own, and the outlet's.
 *
 * @param rest what is left of a sentence without what was said; null where it is no clause of time.
 */
export function afterTime(tokens: readonly Token[], rest: TokenRange): TokenRange | null {
  const { from, to } = trimClause(tokens, rest);
  for (let at = from; at < Math.min(to, from + LONGEST_TIME); at++) {
    const { lower, pos } = tokens[at]!;
    if (TIME_OPENERS.has(lower)) {
      const inner = trimClause(tokens, { from: at + 1, to });
      if (mainClauseFollows(tokens, inner)) return null;
      const clausal = inner.to > inner.from && tokens[inner.from]!.pos !== 'VERB' && hasMainVerb(tokens, inner.from, inner.to);
      return clausal && wordCount(tokens, inner.from, inner.to) >= FEWEST_WORDS ? inner : null;
    }
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PRON') return null;
  }
  return null;
}

/** "After the lock broke, a crew was sent …": what was left is a whole sentence. */
function mainClauseFollows(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.text === ',' && isClause(tokens, at + 1, to)) return true;
  return false;
}
