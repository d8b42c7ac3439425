import type { NamesLexicon } from '../../text/names-lexicon.js';
import { roleAfter } from '../../text/names-roles.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { Clause } from './clause.js';
import { firstFinite, isNominal, wordCount } from './finite-verbs.js';

const RELATIVES = new Set(['who', 'which', 'where', 'whose']);
const POSSESSIVE = new Set(['’s', "'s", '’', "'"]);
const FEWEST_WORDS = 3;

/** A clause without its non-restrictive parts, and those parts as clauses of their own. */
export interface WithAsides {
  readonly main: Clause;
  readonly asides: readonly Clause[];
}

/**
 * Takes non-restrictive "who", "which", "where" and "whose" clauses out of a clause.
 *
 * One at its end is cut off; one in its middle stays inside its text and is left out of its proposition.
 */
export function takeRelatives(tokens: readonly Token[], clause: Clause): WithAsides {
  const asides: Clause[] = [];
  const omit: TokenRange[] = [...clause.omit];
  let { to } = clause;
  for (let at = clause.from + 2; at < to; at++) {
    if (tokens[at - 1]!.text !== ',' || !RELATIVES.has(tokens[at]!.lower)) continue;
    const antecedent = phraseBefore(tokens, clause.from, at - 1);
    const end = antecedent === null ? null : relativeEnd(tokens, { from: clause.from, to }, at);
    if (antecedent === null || end === null || wordCount(tokens, at, end) < FEWEST_WORDS) continue;
    asides.push({ from: at, to: end, attribution: clause.attribution, act: null, source: null, prefix: antecedent, link: null, omit: [], aside: end < to });
    if (end < to) omit.push({ from: at - 1, to: end + 1 });
    else to = at - 1;
    at = end;
  }
  return { main: { ...clause, to, omit }, asides };
}

/** Where a relative clause that opens at `at` ends; null where it has no verb or no end can be told. */
function relativeEnd(tokens: readonly Token[], { from, to }: TokenRange, at: number): number | null {
  const verb = firstFinite(tokens, at, to);
  if (verb < 0) return null;
  const mainVerb = firstFinite(tokens, coordinateStart(tokens, from, at), at);
  for (let index = verb; index < to; index++) {
    if (tokens[index]!.text !== ',') continue;
    const next = tokens[index + 1];
    if (next === undefined) return to;
    if (mainVerb < 0 && (next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'ADV')) return index;
    if (mainVerb >= 0 && (next.lower === 'and' || next.lower === 'but' || next.lower === 'while') && firstFinite(tokens, index + 2, to) >= 0) return index;
  }
  return mainVerb >= 0 ? to : null;
}

/** Where the coordinated clause that holds `at` starts: after the last comma and coordinator before it. */
function coordinateStart(tokens: readonly Token[], from: number, at: number): number {
  for (let index = at - 2; index > from; index--) {
    if (tokens[index]!.pos === 'CCONJ' && tokens[index - 1]!.text === ',') return index + 1;
  }
  return from;
}

/** The noun phrase right before a comma. */
function phraseBefore(tokens: readonly Token[], from: number, end: number): TokenRange | null {
  let start = end;
  while (start > from && inPhrase(tokens, start - 1)) start--;
  while (start < end && POSSESSIVE.has(tokens[start]!.lower)) start++;
  return start < end && isNominal(tokens[end - 1]!) ? { from: start, to: end } : null;
}

function inPhrase(tokens: readonly Token[], at: number): boolean {
  const { pos, lower, text } = tokens[at]!;
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'DET' || pos === 'NUM' || POSSESSIVE.has(lower) || text === '-';
}

/**
 * Appositions that give a named person a role, as clauses: "Ines Duarte, the mayor of Port Ansel," states that she is.
 *
 * @param names token ranges of named people in the sentence.
 */
export function takeAppositions(tokens: readonly Token[], clause: Clause, names: readonly TokenRange[], lexicon: NamesLexicon): WithAsides {
  const asides: Clause[] = [];
  const omit: TokenRange[] = [...clause.omit];
  for (const name of names) {
    if (name.from < clause.from || name.to >= clause.to) continue;
    const role = roleAfter(tokens, name, Math.min(clause.to + 1, tokens.length), lexicon);
    if (role === null || role.to > clause.to || wordCount(tokens, role.from, role.to) < FEWEST_WORDS) continue;
    asides.push({ from: role.from, to: role.to, attribution: clause.attribution, act: null, source: null, prefix: name, link: 'is', omit: [], aside: true });
    omit.push({ from: role.from - 1, to: Math.min(role.to + 1, clause.to) });
  }
  return { main: { ...clause, omit }, asides };
}
