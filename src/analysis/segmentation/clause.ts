import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

/** A stretch of a sentence that becomes a claim, with what its proposition needs from elsewhere. */
export interface Clause extends TokenRange {
  /** Index of the attribution whose content holds it, or whose act of speech it is; null for the outlet's own words. */
  readonly attribution: number | null;
  /** The cue, where the attribution's frame is part of the claim ("urged all parties to …"); else null. */
  readonly act: TokenRange | null;
  /** Who says it, where that stands in the sentence outside the clause; else null. */
  readonly source: TokenRange | null;
  /** Tokens put before its own in the proposition: the carried subject, the antecedent. */
  readonly prefix: TokenRange | null;
  /** Word between prefix and the rest ("is"), or null. */
  readonly link: string | null;
  /** Tokens of its own that the proposition leaves out. */
  readonly omit: readonly TokenRange[];
  /** Stands inside another claim: an apposition or a clause opened by "who" or "which". */
  readonly aside: boolean;
}

/** A clause with nothing carried over and nothing left out. */
export function plainClause(range: TokenRange, attribution: number | null, act: TokenRange | null = null): Clause {
  return { from: range.from, to: range.to, attribution, act, source: null, prefix: null, link: null, omit: [], aside: false };
}

/** A clause over other tokens. Spelled out here and where clauses are made, because a copy by spread that replaces what it copied costs twenty times as much. */
export function clauseOver({ attribution, act, source, prefix, link, aside }: Clause, { from, to }: TokenRange, omit: readonly TokenRange[]): Clause {
  return { from, to, attribution, act, source, prefix, link, omit, aside };
}

const OPENING = new Set(['“', '"', '‘', '«', "''", "'"]);
const CLOSING = new Set(['”', '"', '’', '»', "''", "'"]);
const CLOSED_BY: ReadonlyMap<string, string> = new Map([['“', '”'], ['"', '"'], ['‘', '’'], ['«', '»'], ["''", "''"], ["'", "'"]]);
const LEADING = new Set(['that', 'whether', 'and', 'but', 'or', 'so', 'yet']);

/**
 * Narrows a range to what a claim's text should be: no punctuation around it, no leading conjunction, quotation marks only
 * where both ends of the quotation are inside.
 */
export function trimClause(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  let start = afterLeadIn(tokens, from, to);
  let end = to;
  while (end > start && isTrailing(tokens, start, end - 1)) end--;
  while (start < end && isLeading(tokens, start, end)) start++;
  while (end > start && isTrailing(tokens, start, end - 1)) end--;
  return unquoted(tokens, start, end);
}

/** A clause's range, trimmed, without what its proposition leaves out at its end: "Nobody was hurt, police said" before ", and the road is open". */
export function withoutOmittedEnd(tokens: readonly Token[], clause: Clause): TokenRange {
  let range = trimClause(tokens, clause);
  for (const omitted of [...clause.omit].sort((a, b) => b.to - a.to)) {
    if (omitted.from > range.from && omitted.from < range.to && omitted.to >= range.to) range = trimClause(tokens, { from: range.from, to: omitted.from });
  }
  return range;
}

/** Adverbs before a leading "that" say how it was said, not what: "once again that Israel …". */
const LONGEST_LEAD_IN = 3;

function afterLeadIn(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && at - from < LONGEST_LEAD_IN && tokens[at]!.pos === 'ADV') at++;
  const that = tokens[at];
  return at > from && at < to && that!.lower === 'that' && that!.pos === 'SCONJ' ? at : from;
}

/** Without a pair of marks around all of it. */
function unquoted(tokens: readonly Token[], from: number, to: number): TokenRange {
  let start = from;
  let end = to;
  for (let last = lastMark(tokens, start, end); last > start && OPENING.has(tokens[start]!.text) && isWhole(tokens, start, last); last = lastMark(tokens, start, end)) {
    start++;
    end = last;
    while (end > start && isTrailing(tokens, start, end - 1)) end--;
  }
  return { from: start, to: end };
}

function lastMark(tokens: readonly Token[], start: number, end: number): number {
  let last = end - 1;
  while (last > start && /^[.,;!?…]$/u.test(tokens[last]!.text)) last--;
  return last > start && CLOSING.has(tokens[last]!.text) ? last : -1;
}

/** Whether the mark at `start` is closed by the one at `last` and by none before. */
function isWhole(tokens: readonly Token[], start: number, last: number): boolean {
  const closing = tokens[last]!.text;
  if (closing !== CLOSED_BY.get(tokens[start]!.text)) return false;
  let count = 0;
  for (let at = start + 1; at < last; at++) if (tokens[at]!.text === closing) count++;
  return closing === tokens[start]!.text ? count % 2 === 0 : count === 0;
}

function isEdge({ pos, text }: Token): boolean {
  return (pos === 'PUNCT' || pos === 'SYM') && text !== '%' && text !== '$' && !/[\p{L}\p{N}]/u.test(text);
}

function isTrailing(tokens: readonly Token[], start: number, at: number): boolean {
  return tokens[at]!.pos === 'CCONJ' || (isEdge(tokens[at]!) && !closesInside(tokens, start, at));
}

/** Whether the mark at `at` ends what was opened between `start` and it. */
function closesInside(tokens: readonly Token[], start: number, at: number): boolean {
  const { text } = tokens[at]!;
  if (text === ')' || text === ']') return has(tokens, start, at, text === ')' ? '(' : '[');
  if (!CLOSING.has(text)) return false;
  for (let index = at - 1; index >= start; index--) {
    if (CLOSING.has(tokens[index]!.text) && text !== tokens[index]!.text) return false;
    if (OPENING.has(tokens[index]!.text)) return true;
  }
  return false;
}

function has(tokens: readonly Token[], from: number, to: number, text: string): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.text === text) return true;
  return false;
}

function isLeading(tokens: readonly Token[], start: number, end: number): boolean {
  const token = tokens[start]!;
  if (OPENING.has(token.text)) return !closedBefore(tokens, start, end);
  if (token.text === '(' || token.text === '[') return !has(tokens, start, end, token.text === '(' ? ')' : ']');
  if (token.text === '$' || token.text === '£' || token.text === '€' || token.text === '#') return token.text === '#';
  if (isEdge(token)) return true;
  if (!LEADING.has(token.lower)) return false;
  if (token.lower !== 'that') return true;
  // "That tracks what she said" opens a sentence.
  if (token.pos !== 'SCONJ' && tokens[start - 1]?.sentence !== token.sentence) return false;
  return isConjunction(token, tokens[start + 1]);
}

function closedBefore(tokens: readonly Token[], start: number, end: number): boolean {
  const closing = tokens[start]!.text === '“' ? '”' : tokens[start]!.text === '«' ? '»' : tokens[start]!.text === '‘' ? '’' : tokens[start]!.text;
  return has(tokens, start + 1, end, closing);
}

/** "that" before a clause, not "that plan" or "that was wrong". */
function isConjunction(that: Token, next: Token | undefined): boolean {
  if (that.pos === 'SCONJ') return true;
  if (next === undefined || next.pos === 'AUX' || next.pos === 'VERB') return false;
  return that.pos !== 'DET' || next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'PROPN';
}
