import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { carriedSubject } from './carried-subject.js';
import type { Junction } from './carried-subject.js';
import { clauseOver } from './clause.js';
import type { Clause } from './clause.js';
import { firstFinite, isClause, isFinite, isInvertedCondition, isNominal, wordCount } from './finite-verbs.js';
import { opensClause } from './new-subject.js';

const COORDINATORS = new Set(['and', 'but', 'yet']);
const CONTRAST = new Set(['while', 'whereas']);
const HARD_SUBORDINATORS = new Set(['if', 'unless', 'whether', 'lest', 'provided', 'either', 'neither']);
const SOFT_SUBORDINATORS = new Set(['that', 'who', 'which', 'whose', 'when', 'because', 'although', 'though', 'as', 'after', 'before', 'since', 'until', 'where', 'while', 'how', 'what', 'why', 'than']);
/** Verbs whose object clause goes on past "and": what follows may still be what was said. */
const REPORTING = new Set(['say', 'tell', 'think', 'believe', 'claim', 'know', 'argue', 'add', 'report', 'announce', 'warn', 'suggest', 'note', 'insist', 'deny', 'admit', 'hope', 'fear', 'feel', 'show', 'reveal', 'mean', 'ensure', 'hear', 'learn', 'find']);
const DASHES = new Set(['--', '—', '–', '―']);
const FEWEST_WORDS = 3;

/**
 * Splits a clause at semicolons and dashes between clauses, at a coordinator with a new subject and finite verb, at "and that"
 * in what was said, and at a coordinator with a second finite verb, which takes the first one's subject over.
 *
 * What stands inside "if" and relative clauses, comparisons and "between X and Y" is never split.
 */
export function splitClause(tokens: readonly Token[], clause: Clause): Clause[] {
  const parts: Clause[] = [];
  let rest = clause;
  for (let cut = nextCut(tokens, rest); cut !== null; cut = nextCut(tokens, rest)) {
    parts.push(withOwnAct(clauseOver(rest, { from: rest.from, to: cut.at }, within(rest.omit, rest.from, cut.at))));
    rest = afterCut(rest, cut);
  }
  parts.push(withOwnAct(rest));
  return parts;
}

function afterCut({ to, attribution, act, source, link, omit, aside }: Clause, { resume, subject, outside }: Cut): Clause {
  const own = outside === true;
  return { from: resume, to, attribution: own ? null : attribution, act, source: own ? null : source, prefix: subject, link, omit: within(omit, resume, to), aside };
}

/** A part without the cue is no act of speech of that source. */
function withOwnAct(part: Clause): Clause {
  const { act } = part;
  return act === null || (part.from <= act.from && act.to <= part.to) ? part : { ...part, act: null, attribution: null };
}

function within(ranges: readonly TokenRange[], from: number, to: number): TokenRange[] {
  return ranges.filter((range) => range.from < to && from < range.to);
}

interface Cut {
  /** The left part ends before this token, the right one starts at `resume`. */
  readonly at: number;
  readonly resume: number;
  /** Subject, and auxiliary, that the right part takes over; null where it has its own. */
  readonly subject: TokenRange | null;
  /** That subject is the speaker: the right part is no longer what was said. */
  readonly outside?: boolean;
}

function nextCut(tokens: readonly Token[], clause: Clause): Cut | null {
  const { from, to, prefix, omit, source } = clause;
  const said = clause.attribution !== null && clause.act === null;
  let finite = -1;
  let hard = false;
  let soft = false;
  let infinitive = false;
  let depth = 0;
  let quoted = false;
  let between = false;
  let contrast = -1;
  for (let at = from; at < to; at++) {
    const { text, lower } = tokens[at]!;
    if (text === '(' || text === '[') depth++;
    else if (text === ')' || text === ']') depth--;
    quoted = quoteState(text, quoted);
    if (depth > 0) continue;
    if (text === ';' && isClause(tokens, from, at) && isClause(tokens, at + 1, to)) return { at, resume: at + 1, subject: null };
    if (text === ':' && !quoted && at > from && opensClause(tokens, at + 1, to, omit)) return { at, resume: at + 1, subject: null };
    if (!quoted && !hard && DASHES.has(text) && partsAtDash(tokens, clause, at)) return { at, resume: at + 1, subject: null };
    if (text === ',') soft = infinitive = false;
    const comma = at > from && tokens[at - 1]!.text === ',';
    if (lower === 'between') between = true;
    else if (between && lower === 'and') {
      between = false;
      continue;
    }
    const open = quoted && !isOpeningMark(tokens[at - 1]);
    const begun = contrast >= 0 && firstFinite(tokens, contrast + 1, at) < 0;
    if (finite >= 0 && !hard && !open && !begun && (COORDINATORS.has(lower) || (comma && CONTRAST.has(lower)))) {
      const cut = (said ? cutAtThat(tokens, clause, at) : null) ?? cutAt(tokens, { from, to, at, finite, soft: (soft || infinitive) && !comma, carried: prefix, omit, source });
      if (cut !== null) return cut;
    }
    // A clause that "while" has opened is not over before its verb: "while the rate for old and empty boats was …".
    if (comma && CONTRAST.has(lower)) contrast = at;
    if (HARD_SUBORDINATORS.has(lower) || isInvertedCondition(tokens, at)) hard = true;
    else if (SOFT_SUBORDINATORS.has(lower)) soft = true;
    else if (lower === 'to') infinitive = true;
    if (finite < 0 && !soft && !hard && isFinite(tokens, at, from, to) && (prefix !== null || nominalBefore(tokens, from, at))) finite = at;
    if (finite < 0 && text === ',') hard = false;
  }
  return null;
}

/** Part of a quotation is never cut off: its frame would go with one half. */
function quoteState(text: string, quoted: boolean): boolean {
  if (text === '“' || text === '«') return true;
  if (text === '”' || text === '»') return false;
  return text === '"' || text === "''" ? !quoted : quoted;
}

function isOpeningMark(token: Token | undefined): boolean {
  return token !== undefined && /^(?:“|«|"|'')$/u.test(token.text);
}

function nominalBefore(tokens: readonly Token[], from: number, at: number): boolean {
  for (let index = from; index < at; index++) if (isNominal(tokens[index]!) || tokens[index]!.lower === 'there' || tokens[index]!.pos === 'DET') return true;
  return false;
}

/** "… to the panel -- he assigned two aides": two clauses, and no second dash that would close an aside. */
function partsAtDash(tokens: readonly Token[], { from, to, omit, prefix }: Clause, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.end === tokens[at]!.start || (prefix === null && !isClause(tokens, from, at))) return false;
  for (let index = at + 1; index < to; index++) if (DASHES.has(tokens[index]!.text)) return false;
  return wordCount(tokens, from, at) >= FEWEST_WORDS && opensClause(tokens, tokens[at + 1]?.pos === 'CCONJ' ? at + 2 : at + 1, to, omit);
}

/** "said that the road was closed and that a detour was open": two contents of one cue. */
function cutAtThat(tokens: readonly Token[], { from, to, omit }: Clause, at: number): Cut | null {
  const that = tokens[at + 1];
  const after = tokens[at + 2]?.pos;
  if (that?.lower !== 'that' || after === 'VERB' || after === 'AUX' || !isClause(tokens, from, at) || !opensClause(tokens, at + 2, to, omit)) return null;
  return { at: tokens[at - 1]!.text === ',' ? at - 1 : at, resume: at + 2, subject: null };
}

function cutAt(tokens: readonly Token[], junction: Junction): Cut | null {
  const { from, to, at, finite, soft, carried } = junction;
  if (reportsClause(tokens, finite, at)) return null;
  if (wordCount(tokens, from, at) < (carried === null ? FEWEST_WORDS : 2) || wordCount(tokens, at + 1, to) < FEWEST_WORDS) return null;
  const leftEnd = tokens[at - 1]!.text === ',' ? at - 1 : at;
  if (!soft && opensClause(tokens, at + 1, to, junction.omit)) return { at: leftEnd, resume: at + 1, subject: null };
  if (CONTRAST.has(tokens[at]!.lower) || soft) return null;
  const verb = skipAdverbs(tokens, at + 1, to);
  if (verb >= to || tokens[at - 1]!.pos === 'VERB' || tokens[at - 1]!.pos === 'AUX') return null;
  if (tokens[at - 1]!.pos === 'ADJ' && tokens[at - 2]?.pos === 'DET') return null;
  const over = carriedSubject(tokens, junction, verb);
  return over === null || finite < 0 ? null : { at: leftEnd, resume: at + 1, ...over };
}

/** "X said Y had paid and left": the second verb may be part of what was said. */
function reportsClause(tokens: readonly Token[], finite: number, at: number): boolean {
  let verb = finite;
  while (verb + 1 < at && (tokens[verb]!.pos === 'AUX' || tokens[verb]!.pos === 'ADV' || tokens[verb]!.pos === 'PART')) verb++;
  return REPORTING.has(tokens[verb]!.lemma) && firstFinite(tokens, verb + 1, at) >= 0;
}

function skipAdverbs(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && (tokens[at]!.pos === 'ADV' || tokens[at]!.lower === 'not')) at++;
  return at;
}
