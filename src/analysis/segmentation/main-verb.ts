import type { Token } from '../../text/tokens.js';
import { before, firstFinite, isContraction, isFinite, isInvertedCondition, isNominal, isPurePast, isReduced } from './finite-verbs.js';

/**
 * Whether [from, to) has a finite verb of its own and is no noun phrase with a relative clause ("a plan that failed",
 * "the target it set").
 *
 * @param lenient takes a past form that may be a participle for the verb, where nothing else is one ("The bridge collapsed at noon").
 */
export function hasMainVerb(tokens: readonly Token[], from: number, to: number, lenient = false): boolean {
  let subordinate = false;
  let nominal = false;
  let reduced = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (token.text === ',' || token.text === ';' || token.text === ':') subordinate = false;
    else if (SUBORDINATORS.has(token.lower) && at > from && !isDemonstrative(tokens, at)) {
      if (lenient && RELATIVES.has(token.lower) && nominal && resumesAfterRelative(tokens, at, to)) return true;
      subordinate = true;
    }
    else if (isInvertedCondition(tokens, at)) subordinate = true;
    else if ((nominal || isContraction(token)) && !subordinate && isFinite(tokens, at, from, to)) {
      if (isReduced(tokens, at)) reduced = true;
      else if (!isBareRelative(tokens, at, from)) return true;
      else subordinate = true;
    }
    // "…, updating the council on what …": what follows the comma hangs on a verb before the content.
    if (!lenient && token.text === ',' && tokens[at + 1]?.pos === 'VERB' && tokens[at + 1]!.lower.endsWith('ing')) return false;
    if (isNominal(token) || token.lower === 'there' || token.lower === 'this' || token.lower === 'that') nominal = true;
    // "Among the dead were …"
    else if (token.pos === 'ADJ' && tokens[at - 1]?.pos === 'DET') nominal = true;
  }
  return lenient && (reduced || resumesAfterParticiple(tokens, from, to));
}

/** "without that it will be pulled down" */
function isDemonstrative(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower === 'that' && tokens[at]!.pos === 'DET' && tokens[at - 1]!.pos === 'ADP';
}

const RELATIVES = new Set(['who', 'which', 'that', 'whose', 'where']);
const LONGEST_RELATIVE = 14;

/** "the company that runs the mill denied …": whether a second finite verb follows a restrictive clause's own. */
export function resumesAfterRelative(tokens: readonly Token[], relative: number, to: number): boolean {
  if (tokens[relative]!.pos === 'DET') return false;
  const own = firstFinite(tokens, relative, Math.min(to, relative + LONGEST_RELATIVE));
  if (own < 0) return false;
  for (let at = own + 1; at < Math.min(to, own + LONGEST_RELATIVE); at++) {
    const token = tokens[at]!;
    if (token.pos === 'SCONJ' || token.pos === 'PUNCT' || RELATIVES.has(token.lower)) return false;
    if (!isNominal(tokens[at - 1]!)) continue;
    if (token.pos === 'AUX' && isFinite(tokens, at, own, to)) return true;
    if (token.pos === 'VERB' && isFinite(tokens, at, own, to) && (isPurePast(token) || takesObject(tokens[at + 1]))) return !isReduced(tokens, at);
  }
  return false;
}

/** "a man, dressed in black, approached the mayor": whether a past form follows a description between commas. */
export function resumesAfterParticiple(tokens: readonly Token[], from: number, to: number): boolean {
  let described = false;
  for (let at = from; at + 1 < to; at++) {
    const next = tokens[at + 1]!;
    if (tokens[at]!.text !== ',' || next.pos !== 'VERB' || next.lower === next.lemma) continue;
    if (described && !next.lower.endsWith('ing')) return true;
    described = true;
  }
  return false;
}

function takesObject(next: Token | undefined): boolean {
  return next !== undefined && (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'PROPN' || next.lower === 'that' || next.lower === 'to');
}

const SUBORDINATORS = new Set([
  'that', 'who', 'which', 'whose', 'while', 'when', 'because', 'as', 'after', 'before', 'if', 'where', 'since', 'until', 'although', 'how', 'why', 'what', 'whether',
]);

/** "the target it set", "the steps Norland took": a subject right after a noun opens a relative clause. */
function isBareRelative(tokens: readonly Token[], at: number, from: number): boolean {
  const subject = before(tokens, at, from);
  if (subject <= from) return false;
  if (tokens[subject]!.pos === 'PRON') return tokens[subject - 1]!.pos === 'NOUN' || tokens[subject - 1]!.pos === 'PROPN';
  let first = subject;
  while (first > from && tokens[first - 1]!.pos === 'PROPN') first--;
  if (tokens[subject]!.pos !== 'PROPN' || first <= from) return false;
  const previous = tokens[first - 1]!;
  return previous.text === '”' || (previous.pos === 'NOUN' && previous.lower.endsWith('s'));
}
