import type { EntityMention } from '../../domain/entity.js';
import type { Span } from '../../domain/span.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { tokensOf } from './source-head.js';

const REPORTING = new Set(['report', 'say', 'quote', 'cite', 'write']);
const TELLING = new Set(['tell', 'inform', 'brief']);
const ADDRESSING = new Set(['to', 'with', 'by', 'on']);
const OCCASION = new Set(['interview', 'speak', 'speaking', 'spoke', 'statement', 'comment', 'comments', 'remarks', 'talk', 'talking', 'interviewed', 'quoted', 'cited', 'appearance', 'appearing', 'write', 'said']);
const BACK = 6;

/**
 * Finds the outlet or agency that words came through: "told Reuters", "in an interview with …", "…, the agency X reported",
 * "according to X".
 *
 * Looks at outlets named in the sentence of the cue, outside the content and the source's own name.
 */
export function findVia(tokens: readonly Token[], sentence: TokenRange, outlets: readonly EntityMention[], skip: readonly Span[]): EntityMention | null {
  for (const outlet of outlets) {
    if (skip.some((span) => span.start <= outlet.start && outlet.end <= span.end)) continue;
    const { from, to } = tokensOf(tokens, outlet);
    if (isAddressed(tokens, from, sentence.from) || isReporter(tokens, to, sentence.to)) return outlet;
  }
  return null;
}

function isAddressed(tokens: readonly Token[], from: number, start: number): boolean {
  for (let at = from - 1; at >= Math.max(start, from - BACK); at--) {
    const token = tokens[at]!;
    if (TELLING.has(token.lemma)) return true;
    if (token.lower === 'according') return true;
    if (ADDRESSING.has(token.lower)) {
      for (let back = at - 1; back >= Math.max(start, at - 3); back--) {
        if (OCCASION.has(tokens[back]!.lower) || OCCASION.has(tokens[back]!.lemma)) return true;
        if (tokens[back]!.lower === 'according') return true;
      }
      return false;
    }
    if (token.text === ',' || token.pos === 'VERB' || token.pos === 'AUX') return false;
  }
  return false;
}

function isReporter(tokens: readonly Token[], to: number, end: number): boolean {
  for (let at = to; at < Math.min(end, to + 3); at++) {
    const token = tokens[at]!;
    if (REPORTING.has(token.lemma) && token.pos === 'VERB') return true;
    if (token.pos !== 'ADV' && token.pos !== 'AUX') return false;
  }
  return false;
}
