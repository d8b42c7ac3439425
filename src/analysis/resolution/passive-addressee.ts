import type { AttributionSpans } from '../../domain/attribution.js';
import type { Token } from '../../text/tokens.js';
import { tokensOf } from './source-head.js';

/** Verbs whose subject, in the passive, is who was spoken to. */
const ADDRESSING = new Set(['warn', 'tell', 'inform', 'advise', 'notify', 'remind', 'assure', 'urge', 'ask', 'order']);
const BE = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be']);

/** Whether the words before a passive cue are the one who was spoken to: "the company was warned that …" names no source. */
export function isPassiveAddressee(tokens: readonly Token[], { source, cue }: AttributionSpans): boolean {
  if (source === null || cue === null || source.start > cue.start) return false;
  const range = tokensOf(tokens, cue);
  for (let at = range.from; at < range.to; at++) {
    if (!ADDRESSING.has(tokens[at]!.lemma) || !/(?:ed|ld)$/u.test(tokens[at]!.lower)) continue;
    let before = at - 1;
    while (before >= 0 && tokens[before]!.pos === 'ADV') before--;
    if (before >= 0 && BE.has(tokens[before]!.lower)) return true;
  }
  return false;
}
