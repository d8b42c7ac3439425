import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { firstFinite } from './finite-verbs.js';
import type { LocalAttribution } from './local-attributions.js';

const SAYING = new Set(['adding', 'saying', 'noting', 'telling', 'insisting', 'arguing', 'warning', 'claiming', 'citing', 'calling']);
/** Prepositions by which what was said goes on; "according" and "as" open something else. */
const GOES_ON = new Set(['with', 'in', 'at', 'on', 'from', 'by', 'for', 'of', 'near', 'under', 'over', 'within', 'without', 'across', 'between', 'among', 'despite', 'including', 'because', 'to']);

/**
 * The content of an attribution with the end of its clause, where the tagger stopped at a comma too early.
 *
 * Only after the cue, and only where nobody else speaks there: a participle ("said the board had no money, preferring to wait"), or words without
 * a verb of their own that a preposition opens ("said it would close both plants, with the loss of 300 jobs").
 */
export function withTail(tokens: readonly Token[], attribution: LocalAttribution, region: TokenRange, others: readonly LocalAttribution[]): TokenRange {
  const { content, cue, index, source } = attribution;
  if (cue === null || cue.to > content.from || (source !== null && source.from >= content.to)) return content;
  const start = tokens[content.to]?.text === ',' ? content.to + 1 : content.to;
  if (start + 1 >= region.to || others.some((other) => other.index !== index && other.content.from < region.to && other.content.to > content.to)) return content;
  const goesOn = start > content.to && isParticiple(tokens[start]!) ? true : GOES_ON.has(tokens[start]!.lower) && firstFinite(tokens, start, region.to) < 0 && !isQuoteAhead(tokens, start, region.to);
  return goesOn ? { from: content.from, to: region.to } : content;
}

function isParticiple({ lower, pos }: Token): boolean {
  return pos === 'VERB' && lower.endsWith('ing') && !SAYING.has(lower);
}

/** What is quoted after the clause is another utterance. */
function isQuoteAhead(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^[“”"«»]$/u.test(tokens[at]!.text)) return true;
  return false;
}
