import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { firstFinite, isPurePast } from './finite-verbs.js';
import { SPEECH_ACTS } from './speech-acts.js';

/** Where two clauses may part: a coordinator with what stands around it. */
export interface Junction extends TokenRange {
  readonly at: number;
  readonly finite: number;
  /** A subordinate clause or infinitive is open on the left. */
  readonly soft: boolean;
  readonly carried: TokenRange | null;
  readonly omit: readonly TokenRange[];
  /** Who says the clause, where that stands before it. */
  readonly source: TokenRange | null;
}

/** What a coordinated verb takes over; `outside` where its subject is the speaker, not the subject of what was said. */
export interface Carried {
  readonly subject: TokenRange;
  readonly outside: boolean;
}

/** The subject, with the auxiliary where the second verb needs it, that coordinated verbs share; null where they do not. */
export function carriedSubject(tokens: readonly Token[], junction: Junction, verb: number): Carried | null {
  const { from, finite, source } = junction;
  const token = tokens[verb]!;
  if ((token.pos !== 'VERB' && token.pos !== 'AUX') || token.lower.endsWith('ing')) return null;
  const own = junction.carried ?? subjectBefore(tokens, from, finite);
  if (own === null) return null;
  if (source !== null && isSpeakers(tokens, finite, verb)) return { subject: source, outside: true };
  if (token.pos === 'AUX') return token.lower === 'be' || token.lower === 'been' || disagree(tokens[own.to - 1]!, token) ? null : inside(own);
  if (tokens[finite]!.pos === 'AUX') return afterAuxiliary(tokens, junction, verb, own);
  return token.lower === token.lemma ? null : inside(own);
}

/** "we" and "is". */
function disagree({ lower }: Token, verb: Token): boolean {
  return /^(?:we|they|you|i)(?:['’].+)?$/u.test(lower) && /^(?:is|was|has|does)$/u.test(verb.lower) && !(lower === 'i' && verb.lower === 'was');
}

function inside(subject: TokenRange): Carried {
  return { subject, outside: false };
}

/** "The judge ruled that the sale was illegal and ordered the firm …", "She said she wants more and pushed for …". */
function isSpeakers(tokens: readonly Token[], finite: number, verb: number): boolean {
  const token = tokens[verb]!;
  if (token.pos !== 'VERB' || token.lower === token.lemma || token.lower.endsWith('s')) return false;
  const leads = tokens[finite]!;
  if (isForm(leads)) return (SPEECH_ACTS.has(token.lemma) && takesObject(tokens[verb + 1])) || /^(?:is|are|am)$/u.test(leads.lower);
  return leads.pos === 'VERB' && (leads.lower === leads.lemma || leads.lower.endsWith('s')) && SPEECH_ACTS.has(token.lemma);
}

function isForm({ pos, lower }: Token): boolean {
  return pos === 'AUX' && /^(?:is|are|am|was|were)$/u.test(lower);
}

function takesObject(next: Token | undefined): boolean {
  return next !== undefined && (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'PROPN' || next.pos === 'NUM');
}

function afterAuxiliary(tokens: readonly Token[], { at, finite, carried }: Junction, verb: number, own: TokenRange): Carried | null {
  if (carried !== null) return null;
  const token = tokens[verb]!;
  const leads = tokens[finite]!;
  const base = token.lower === token.lemma;
  const modal = !/^(?:is|are|was|were|has|have|had|am|’s|'s)$/u.test(leads.lower);
  if (base && !modal && token.lower !== 'set') return null;
  const comma = tokens[at - 1]!.text === ',';
  if (base && !comma && (hasInfinitive(tokens, finite, at) || countVerbs(tokens, finite, at) > 1)) return null;
  if (!base && !token.lower.endsWith('s') && hasComma(tokens, finite, comma ? at - 1 : at)) return null;
  if (!base && modal) return token.lower.endsWith('s') ? inside(own) : null;
  const alone = (token.lower.endsWith('s') && !base) || (isForm(leads) && isActive(tokens, verb));
  return inside(alone ? own : { from: own.from, to: finite + 1 });
}

/** "was tired and left the port", "is ill and lost the vote": a verb with an object needs no "was". */
function isActive(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  if (next?.lower === 'by' || next?.lower === 'to') return false;
  return isPurePast(tokens[verb]!) || (tokens[verb]!.lower.endsWith('ed') && takesObject(next));
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
