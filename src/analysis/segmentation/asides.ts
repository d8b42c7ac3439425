import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { antecedentOf } from './antecedent.js';
import { clauseOver } from './clause.js';
import type { Clause } from './clause.js';
import { firstFinite, wordCount } from './finite-verbs.js';

const RELATIVES = new Set(['who', 'which', 'where', 'whose']);
const SUBORDINATORS = new Set(['if', 'when', 'because', 'although', 'though', 'while', 'as', 'after', 'before', 'unless']);
const COORDINATORS = new Set(['and', 'but', 'while']);
const FEWEST_WORDS = 3;

/** A clause without its non-restrictive parts, and those parts as clauses of their own. */
export interface WithAsides {
  readonly main: Clause;
  readonly asides: readonly Clause[];
}

/**
 * Takes non-restrictive "who", "which", "where" and "whose" clauses out of a clause.
 *
 * One at its end is cut off; one in its middle stays inside its text and is left out of its proposition. Inside an act of
 * speech, which is no report of words, they are the outlet's own.
 *
 * @param names token ranges of people in the sentence.
 */
export function takeRelatives(tokens: readonly Token[], clause: Clause, names: readonly TokenRange[] = []): WithAsides {
  const asides: Clause[] = [];
  const omit: TokenRange[] = [...clause.omit];
  const attribution = clause.act === null ? clause.attribution : null;
  let { to } = clause;
  for (let at = clause.from + 2; at < to; at++) {
    if (tokens[at - 1]!.text !== ',' || !RELATIVES.has(tokens[at]!.lower)) continue;
    const verb = firstFinite(tokens, at, to);
    const antecedent = verb < 0 ? null : antecedentOf(tokens, { from: clause.from, to: beforeTime(tokens, clause.from, at - 1) }, verb, names);
    const end = antecedent === null ? null : relativeEnd(tokens, { from: clause.from, to }, at);
    if (antecedent === null || end === null || wordCount(tokens, at, end) < FEWEST_WORDS) continue;
    asides.push({ from: at, to: end, attribution, act: null, source: null, prefix: antecedent, link: null, omit: [], aside: end < to });
    // After an age its second comma stays: "Ines Duarte, 52, left".
    const aged = tokens[at - 2]!.pos === 'NUM' && tokens[at - 3]?.text === ',';
    if (end < to) omit.push({ from: aged ? at : at - 1, to: end + 1 });
    else to = at - 1;
    at = end;
  }
  return { main: asides.length === 0 ? clause : clauseOver(clause, { from: clause.from, to }, omit), asides };
}

/** "a meeting of the council on Tuesday, where …": the index of a time that ends at the comma, which nothing is said of; else of the comma. */
function beforeTime(tokens: readonly Token[], from: number, comma: number): number {
  const last = tokens[comma - 1]!;
  if (!/day$/u.test(last.lower) && !TIME_NOUNS.has(last.lower)) return comma;
  let at = comma - 1;
  while (at - 1 > from && (tokens[at - 1]!.pos === 'NUM' || tokens[at - 1]!.pos === 'ADJ' || tokens[at - 1]!.pos === 'DET')) at--;
  const before = tokens[at - 1]!;
  return at - 2 > from && TIME_PREPOSITIONS.has(before.lower) ? at - 1 : comma;
}

const TIME_NOUNS = new Set(['midnight', 'noon', 'midday', 'years', 'months', 'weeks', 'hours', 'minutes']);
const TIME_PREPOSITIONS = new Set(['on', 'in', 'at', 'around', 'about', 'by', 'within', 'for', 'since', 'until', 'before', 'after']);

/** Where a relative clause that opens at `at` ends; null where it has no verb or no end can be told. */
function relativeEnd(tokens: readonly Token[], { from, to }: TokenRange, at: number): number | null {
  const verb = firstFinite(tokens, at, to);
  if (verb < 0) return null;
  const mainVerb = firstFinite(tokens, coordinateStart(tokens, from, at), at);
  for (let index = verb; index < to; index++) {
    if (tokens[index]!.text !== ',') continue;
    const next = tokens[index + 1];
    if (next === undefined) return to;
    if (mainVerb < 0 ? resumes(next, tokens[index + 2]) : endsAt(tokens, { from: verb, to }, index)) return index;
  }
  return mainVerb >= 0 ? to : null;
}

/** What may follow a relative clause after a subject: its verb, or a second subject ("…, and the board, …"). */
function resumes({ pos, lower }: Token, after: Token | undefined): boolean {
  if (lower === 'and') return after?.pos !== 'VERB' && after?.pos !== 'AUX';
  return pos === 'VERB' || pos === 'AUX' || pos === 'ADV';
}

/** Whether a comma closes a relative clause after the main verb. */
function endsAt(tokens: readonly Token[], { from, to }: TokenRange, comma: number): boolean {
  const next = tokens[comma + 1]!;
  const after = tokens[comma + 2];
  if (next.pos === 'AUX' && tokens[comma - 1]!.pos !== 'ADV') return true;
  if (!COORDINATORS.has(next.lower) || after === undefined) return false;
  if (SUBORDINATORS.has(after.lower)) return true;
  // "we run the lock, which is old, and is leaking": a singular verb cannot be that of "we".
  if (after.pos === 'AUX' || after.pos === 'VERB') return !(/^(?:is|was|has)$/u.test(after.lower));
  if (firstFinite(tokens, comma + 2, to) >= 0) return true;
  return after.pos === 'DET' && !hasComma(tokens, from, comma);
}

function hasComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.text === ',') return true;
  return false;
}

/** Where the coordinated clause that holds `at` starts: after the last comma and coordinator before it. */
function coordinateStart(tokens: readonly Token[], from: number, at: number): number {
  for (let index = at - 2; index > from; index--) {
    if (tokens[index]!.pos === 'CCONJ' && tokens[index - 1]!.text === ',') return index + 1;
  }
  return from;
}
