import type { NamesLexicon } from './names-lexicon.js';
import type { TokenRange } from './sentence-ranges.js';
import type { Token } from './tokens.js';

/** A name with the tokens of its title, as far as role phrases need to know it. */
export interface NamePlace extends TokenRange {
  readonly title: TokenRange | null;
}

const PREPOSITIONS = new Set(['of', 'for', 'with', 'at', 'in', 'to', 'on']);
const POSSESSIVE = new Set(['’s', "'s", '’', "'"]);
const COPULAS = new Set(['is', 'remains', 'became']);
const LONGEST_BEFORE = 12;
const LONGEST_AFTER = 25;

/** True for "leader" and, with `plural`, also for "leaders". */
export function isRoleNoun(token: Token, lexicon: NamesLexicon, plural = false): boolean {
  if (!lexicon.roleNouns.has(token.lower)) return plural && token.lower.endsWith('s') && lexicon.roleNouns.has(token.lower.slice(0, -1));
  return plural || !(token.lower.endsWith('s') && lexicon.roleNouns.has(token.lower.slice(0, -1)));
}

/**
 * Finds the role that stands before a name: its title, "Hamas leader", "chief negotiator with Hamas", or the phrase before
 * a comma ("the party's No. 2, …"). Leading determiners are left out.
 *
 * @param from first token of the sentence. @returns null where no role noun governs the name.
 */
export function roleBefore(tokens: readonly Token[], name: NamePlace, from: number, lexicon: NamesLexicon): TokenRange | null {
  if (name.title !== null) return trimmed(tokens, { from: phraseStart(tokens, name.title.from, from), to: name.title.to });
  const last = name.from - 1;
  if (last < from) return null;
  if (tokens[last]!.text === ',') return roleBeforeComma(tokens, name, from, lexicon);
  if (isRoleNoun(tokens[last]!, lexicon)) return trimmed(tokens, { from: phraseStart(tokens, last, from), to: name.from });
  if (PREPOSITIONS.has(tokens[last]!.lower) || !isNominal(tokens[last]!)) return null;
  return roleAcrossPreposition(tokens, name.from, from, lexicon);
}

/** "Head of the movement's politburo Rana Adel": a role noun with its prepositional phrase before the name. */
function roleAcrossPreposition(tokens: readonly Token[], end: number, from: number, lexicon: NamesLexicon): TokenRange | null {
  for (let at = end - 1; at >= Math.max(from, end - LONGEST_BEFORE); at--) {
    const token = tokens[at]!;
    if (PREPOSITIONS.has(token.lower)) {
      const head = tokens[at - 1];
      if (at - 1 >= from && head !== undefined && isRoleNoun(head, lexicon)) return trimmed(tokens, { from: phraseStart(tokens, at - 1, from), to: end });
    } else if (!isNominal(token) && token.lower !== 'the' && !POSSESSIVE.has(token.lower)) return null;
  }
  return null;
}

function roleBeforeComma(tokens: readonly Token[], name: TokenRange, from: number, lexicon: NamesLexicon): TokenRange | null {
  const head = name.from - 2;
  if (head <= from) return null;
  const after = tokens[name.to];
  if (after !== undefined && after.sentence === tokens[head]!.sentence && after.text !== ',' && after.text !== '.') return null;
  const numbered = tokens[head]!.pos === 'NUM' && tokens[head - 1]!.lower === 'no.';
  if (!numbered && !isRoleNoun(tokens[head]!, lexicon)) return definiteRole(tokens, head + 1, from, lexicon);
  const start = phraseStart(tokens, head, from);
  const opener = tokens[start - 1];
  const definite = (opener !== undefined && start > from && (opener.lower === 'the' || opener.lower === 'its'))
    || tokens.slice(start, head).some(({ lower }) => POSSESSIVE.has(lower));
  return definite ? trimmed(tokens, { from: start, to: head + 1 }) : null;
}

/** "The mayor of Elmford, …": a role with its prepositional phrase, told from any enumeration by its article. */
function definiteRole(tokens: readonly Token[], end: number, from: number, lexicon: NamesLexicon): TokenRange | null {
  const role = roleAcrossPreposition(tokens, end, from, lexicon);
  return role !== null && role.from > from && tokens[role.from - 1]!.lower === 'the' ? role : null;
}

/** First token of the noun phrase that ends at or before `head`, within its sentence. */
function phraseStart(tokens: readonly Token[], head: number, from: number): number {
  let start = head;
  while (start > from && head - start < LONGEST_BEFORE) {
    const token = tokens[start - 1]!;
    const glued = token.text === '-' && token.end === tokens[start]!.start;
    const number = token.pos === 'NUM' && token.lower !== 'one';
    if (!isNominal(token) && !POSSESSIVE.has(token.lower) && !glued && !(number && tokens[start]!.pos === 'NOUN')) break;
    start--;
  }
  while (start < head && POSSESSIVE.has(tokens[start]!.lower)) start++;
  return start;
}

function isNominal({ pos, lower }: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || lower === 'no.';
}

function trimmed(tokens: readonly Token[], { from, to }: TokenRange): TokenRange | null {
  let start = from;
  while (start < to && (tokens[start]!.pos === 'DET' || tokens[start]!.pos === 'ADV' || tokens[start]!.pos === 'NUM')) start++;
  return start < to ? { from: start, to } : null;
}

/**
 * Finds the role in apposition after a name: "…, one of the leaders of the delegation, told", "…, the head of the bureau".
 *
 * @param to end of the sentence's tokens. @returns the phrase with its determiner, up to the closing comma; or null.
 */
export function roleAfter(tokens: readonly Token[], name: TokenRange, to: number, lexicon: NamesLexicon): TokenRange | null {
  const comma = tokens[name.to];
  if (name.to + 1 >= to || comma === undefined) return null;
  if (COPULAS.has(comma.lower)) return roleAfterCopula(tokens, name.to + 1, to, lexicon);
  if (comma.text !== ',') return null;
  const start = name.to + 1;
  const head = roleHead(tokens, start, to, lexicon);
  if (head < 0) return null;
  let bracket = 0;
  for (let at = head + 1; at < to && at - start < LONGEST_AFTER; at++) {
    const { text, pos } = tokens[at]!;
    if (text === '(') bracket++;
    else if (text === ')' && bracket-- > 0) continue;
    if (text === ',' || text === '.' || text === ';' || text === '—' || text === '–' || text === ')' || text === '”') return { from: start, to: at };
    if (pos === 'AUX' && text !== 'being') return null;
  }
  return null;
}

/** "… is the mayor of Elmford" */
function roleAfterCopula(tokens: readonly Token[], start: number, to: number, lexicon: NamesLexicon): TokenRange | null {
  if (tokens[start]!.pos !== 'DET') return null;
  const head = roleHead(tokens, start, to, lexicon);
  if (head < 0 || tokens[head + 1]?.lower === 'to') return null;
  let end = head + 1;
  if (end + 1 < to && (tokens[end]!.lower === 'of' || tokens[end]!.lower === 'for')) {
    end++;
    while (end < to && (isNominal(tokens[end]!) || tokens[end]!.pos === 'DET')) end++;
  }
  return { from: start, to: end };
}

/** Index of the role noun that heads the phrase from `start`, or -1. */
function roleHead(tokens: readonly Token[], start: number, to: number, lexicon: NamesLexicon): number {
  let at = start;
  const oneOf = tokens[at]!.lower === 'one' && tokens[at + 1]?.lower === 'of';
  if (oneOf) at += 2;
  let head = -1;
  for (; at < Math.min(to, start + LONGEST_BEFORE); at++) {
    const token = tokens[at]!;
    if (isRoleNoun(token, lexicon, oneOf)) head = at;
    const inPhrase = isNominal(token) || token.pos === 'DET' || token.pos === 'NUM' || POSSESSIVE.has(token.lower) || token.text === '-';
    if (!inPhrase) break;
  }
  return head;
}
