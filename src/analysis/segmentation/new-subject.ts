import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { firstFinite, isFinite, isNominal, isReduced } from './finite-verbs.js';
import { resumesAfterRelative } from './main-verb.js';

const RELATIVES = new Set(['who', 'which', 'that', 'whose', 'where']);
const OBJECT_PRONOUNS = new Set(['him', 'them', 'me', 'us', 'himself', 'herself', 'itself', 'themselves']);
const GLUE = new Set(['-', '’', '“', '”', '"']);
const OPENS_PHRASE = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM']);
const LONGEST_SUBJECT = 14;
const LONGEST_ASIDE = 14;
const SUBORDINATORS = new Set(['when', 'while', 'because', 'if', 'as', 'after', 'before', 'since', 'until', 'whether', 'how', 'why', 'what', 'than', 'although', 'though']);
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/**
 * Whether a new subject with its finite verb stands at `from`, right after a coordinator.
 *
 * The subject may be coordinated ("the mayor and his deputy left"), hold an apposition between commas or a restrictive
 * relative clause, and a short time may come before it ("by Friday the port had closed").
 *
 * @param omit ranges inside the clause that are read over.
 */
export function opensClause(tokens: readonly Token[], from: number, to: number, omit: readonly TokenRange[]): boolean {
  const start = subjectStart(tokens, from, to);
  const opener = tokens[start];
  if (opener === undefined || start >= to || OBJECT_PRONOUNS.has(opener.lower) || SUBORDINATORS.has(opener.lower)) return false;
  if (opener.lower.endsWith('ing') && opener.pos !== 'PROPN' && opener.lemma !== opener.lower) return false;
  let nominal = false;
  let end = Math.min(to, start + LONGEST_SUBJECT);
  for (let at = start; at < end; at++) {
    const token = tokens[at]!;
    const aside = omit.find((range) => range.from === at)?.to ?? (nominal && token.text === ',' ? asideEnd(tokens, at, to) : undefined);
    if (aside !== undefined) {
      if (tokens[aside]?.pos === 'CCONJ') return false;
      at = aside - 1;
      end = Math.min(to, aside + LONGEST_SUBJECT);
      continue;
    }
    const listed = nominal && token.text === ',' ? listEnd(tokens, at, to) : undefined;
    if (listed !== undefined) {
      at = listed;
      continue;
    }
    if (nominal && (token.pos === 'VERB' || token.pos === 'AUX') && isFinite(tokens, at, start, to)) return !isReduced(tokens, at);
    if (RELATIVES.has(token.lower) && nominal) return resumesAfterRelative(tokens, at, to);
    if (isNominal(token) || token.lower === 'there') nominal = true;
    else if (stopsSubject(tokens, at, nominal)) return false;
  }
  return false;
}

/** Where the subject begins: after adverbs and a short time ("on Friday", "by 1990"). */
function subjectStart(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && (tokens[at]!.pos === 'ADV' || tokens[at]!.lower === 'not')) at++;
  const time = tokens[at + 1]?.lower ?? '';
  if (tokens[at]?.pos === 'ADP' && (DAY.test(time) || MONTH.test(time) || /^\d{4}$/u.test(time))) {
    at += 2;
    if (tokens[at]?.text === ',') at++;
  }
  return at;
}

function stopsSubject(tokens: readonly Token[], at: number, nominal: boolean): boolean {
  const token = tokens[at]!;
  if (token.pos === 'CCONJ') return !nominal || !OPENS_PHRASE.has(tokens[at + 1]?.pos ?? '');
  if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'SCONJ' || SUBORDINATORS.has(token.lower)) return true;
  if ((token.pos === 'ADP' || token.lower === 'to') && !nominal) return true;
  return token.pos === 'PUNCT' && !GLUE.has(token.text);
}

/** The "and" of a list of single words that goes on at a comma ("small, old and empty boats"); undefined where there is none. */
function listEnd(tokens: readonly Token[], comma: number, to: number): number | undefined {
  const isListed = (at: number): boolean => /^(?:ADJ|NOUN)$/u.test(tokens[at]?.pos ?? '');
  let at = comma;
  while (at + 2 < to && tokens[at]!.text === ',' && isListed(at - 1) && isListed(at + 1)) at += 2;
  if (at === comma) return undefined;
  return tokens[at]!.lower === 'and' && isListed(at + 1) ? at : undefined;
}

/** The token after the comma that closes an apposition opened at `comma`; undefined where none is closed. */
function asideEnd(tokens: readonly Token[], comma: number, to: number): number | undefined {
  const next = tokens[comma + 1];
  if (next === undefined || !OPENS_PHRASE.has(next.pos) || comma + 2 >= to) return undefined;
  for (let at = comma + 2; at < Math.min(to - 1, comma + LONGEST_ASIDE); at++) {
    if (tokens[at]!.text !== ',') continue;
    const after = tokens[at + 1]!.pos;
    const verbal = after === 'VERB' || after === 'AUX' || after === 'ADV';
    return verbal && firstFinite(tokens, comma + 1, at) < 0 ? at + 1 : undefined;
  }
  return undefined;
}
