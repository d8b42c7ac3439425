import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { firstFinite } from './finite-verbs.js';

/** Where two clauses may part: a coordinator with what stands around it. */
export interface Junction extends TokenRange {
  readonly at: number;
  readonly finite: number;
  /** A subordinate clause or infinitive is open on the left. */
  readonly soft: boolean;
  readonly carried: TokenRange | null;
  readonly omit: readonly TokenRange[];
}

/** The subject, with the auxiliary where the second verb needs it, that coordinated verbs share; null where they do not. */
export function carriedSubject(tokens: readonly Token[], { from, finite, at, carried }: Junction, verb: number): TokenRange | null {
  const token = tokens[verb]!;
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return null;
  const own = carried ?? subjectBefore(tokens, from, finite);
  if (own === null || token.lower.endsWith('ing')) return null;
  if (token.pos === 'AUX') return token.lower === 'be' || token.lower === 'been' ? null : own;
  const base = token.lower === token.lemma;
  const leads = tokens[finite]!;
  if (leads.pos === 'AUX') {
    if (carried !== null) return null;
    const modal = !/^(?:is|are|was|were|has|have|had|am|’s|'s)$/u.test(leads.lower);
    if (base && !modal && token.lower !== 'set') return null;
    const comma = tokens[at - 1]!.text === ',';
    if (base && !comma && (hasInfinitive(tokens, finite, at) || countVerbs(tokens, finite, at) > 1)) return null;
    if (!base && !token.lower.endsWith('s') && hasComma(tokens, finite, comma ? at - 1 : at)) return null;
    if (!base && modal) return token.lower.endsWith('s') ? own : null;
    return token.lower.endsWith('s') && !base ? own : { from: own.from, to: finite + 1 };
  }
  return base ? null : own;
}

function countVerbs(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]!.pos === 'VERB') count++;
  return count;
}

function hasComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.text === ',') return true;
  return false;
}

function hasInfinitive(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.lower === 'to' && tokens[at + 1]?.pos === 'VERB') return true;
  return false;
}

/**
 * The subject of the clause whose finite verb is at `finite`: without an adverbial before it and an apposition after.
 */
function subjectBefore(tokens: readonly Token[], from: number, finite: number): TokenRange | null {
  let start = from;
  const first = tokens[from]!;
  if (first.pos === 'ADP' || first.pos === 'ADV' || first.pos === 'SCONJ' || first.pos === 'VERB' || first.text === '“') {
    for (let at = from; at < finite; at++) if (tokens[at]!.text === ',') start = at + 1;
    if (start === from && first.pos !== 'ADV' && first.text !== '“') return null;
    if (start === from) start++;
  }
  let end = start;
  while (end < finite && tokens[end]!.text !== ',' && tokens[end]!.text !== '(') end++;
  while (end > start && tokens[end - 1]!.pos === 'ADV') end--;
  return end > start && firstFinite(tokens, start, end) < 0 ? { from: start, to: end } : null;
}
