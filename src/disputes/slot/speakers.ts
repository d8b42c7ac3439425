import type { TextSpan } from '../../domain/span.js';
import type { Pair, Reading } from '../reading/reading.js';
import { stem } from '../reading/stem.js';

const REPORT: ReadonlySet<string> = new Set(['say', 'tell', 'declare', 'warn', 'add', 'claim', 'insist', 'state', 'announce', 'reply', 'shout', 'write', 'tweet', 'argue', 'complain', 'snap', 'respond', 'call', 'vow', 'remark']);

/** Somebody who speaks. */
export interface Speaker {
  /** Where the text says so, by offsets of the article. */
  readonly at: TextSpan;
  readonly name: string;
}

/**
 * Who is said to have spoken a quotation: the subject of the nearest reporting verb. Attribution of the claim, where
 * analysis found one, outranks this.
 */
export function speakerOf(reading: Reading, quote: TextSpan): Speaker | null {
  const source = reading.claim.attribution?.source;
  const { start: offset, end } = reading.claim.claim;
  if (source !== null && source !== undefined) {
    const at = { start: source.start, end: source.end, text: source.text };
    if (source.start >= offset && source.end <= end) return { at, name: source.text };
    // Whom a pronoun or a role stands for is too uncertain to set two articles against each other.
    if (/\p{Lu}/u.test(source.text) && isNamed(source.canonical) && !/^(?:he|she|they|it|we|i|the|a|an)\b/i.test(source.text) && reading.claim.attribution!.kind === 'direct') return { at, name: source.canonical };
  }
  const said = subjectOfReport(reading, quote);
  return said === null ? null : { at: { start: offset + said.start, end: offset + said.end, text: said.text }, name: said.text };
}

function subjectOfReport(reading: Reading, quote: TextSpan): TextSpan | null {
  const verbs = reading.tokens.map((token, at) => ({ token, at })).filter(({ token }) => REPORT.has(token.lemma) && (token.start >= quote.end || token.end <= quote.start));
  verbs.sort((x, y) => gap(x.token, quote) - gap(y.token, quote));
  const cleft = /\bit (?:was|is) ([^.;"“]{3,60}?) who\b/i.exec(reading.text);
  if (cleft !== null) {
    const start = cleft.index + cleft[0].indexOf(cleft[1]!);
    return { start, end: start + cleft[1]!.length, text: cleft[1]! };
  }
  const verb = verbs[0];
  if (verb === undefined) return null;
  return (verb.token.start >= quote.end && !/\p{L}/u.test(reading.text.slice(quote.end, verb.token.start)) ? subjectBehind(reading, verb.at) : null) ?? subjectBefore(reading, verb.at);
}

/** The claim's source by its full name, where analysis found one that is no pronoun. */
export function namedSource(reading: Reading): string | null {
  const source = reading.claim.attribution?.source;
  if (source === null || source === undefined || /^(?:he|she|they|it|who|which|we|i)$/i.test(source.canonical)) return null;
  return source.canonical;
}

function gap(token: { readonly start: number; readonly end: number }, quote: TextSpan): number {
  return token.start >= quote.end ? token.start - quote.end : quote.start - token.end;
}

/** "…," said Ada Doe, a chemist: the noun phrase behind a verb that follows its quotation. */
function subjectBehind(reading: Reading, verb: number): TextSpan | null {
  const { tokens } = reading;
  let to = verb + 1;
  while (to < tokens.length && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[to]!.pos) && to - verb < 8) to++;
  if (to === verb + 1 || !/^(?:NOUN|PROPN)$/.test(tokens[to - 1]!.pos)) return null;
  const [start, end] = [tokens[verb + 1]!.start, tokens[to - 1]!.end];
  return { start, end, text: reading.text.slice(start, end) };
}

/** The noun phrase before a verb, back to punctuation, a verb or "that". */
function subjectBefore(reading: Reading, verb: number): TextSpan | null {
  const { tokens } = reading;
  let to = verb;
  while (to > 0 && /^(?:ADV|AUX|PRON)$/.test(tokens[to - 1]!.pos) && tokens[to - 1]!.lower !== 'he' && tokens[to - 1]!.lower !== 'she') to--;
  if (tokens[to - 1]?.text === ',') to--;
  let from = to;
  while (from > 0 && !/^[.;:"“”]$/.test(tokens[from - 1]!.text) && !/^(?:VERB|AUX|SCONJ)$/.test(tokens[from - 1]!.pos) && to - from < 10) from--;
  while (from < to && !/\p{L}/u.test(tokens[from]!.text)) from++;
  if (from >= to) return null;
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  return { start, end, text: reading.text.slice(start, end) };
}

const EMPTY = /^(?:the|a|an|his|her|its|their|not|of|in|and|who|mr|mrs|ms|dr)$/;

const RANK = /^(?:minist|secret|offici|spokes|presid|direct|chief|lead|head|agen|depart)/;

/**
 * True when two speakers cannot be one: the same rank of different fields ("the interior minister", "the finance
 * minister"), or two full names neither of which the other text knows.
 */
export function speakersConflict(pair: Pair, x: string, y: string): boolean {
  const [a, b] = [content(beforeContrast(x)), content(beforeContrast(y))];
  const shared = a.filter((word) => b.includes(word));
  if (shared.length > 0) return shared.every((word) => RANK.test(word)) && shared.length < Math.min(a.length, b.length);
  const [named, other] = [isNamed(x), isNamed(y)];
  return named && other && !a.some((word) => mentions(pair.b, word)) && !b.some((word) => mentions(pair.a, word));
}

/** True when two descriptions of an origin have no content word in common. */
export function originsConflict(x: TextSpan, y: TextSpan): boolean {
  const [a, b] = [content(x.text), content(y.text)];
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word) && !RANK.test(word));
}

/** "a statement from Ada Doe's office" and "Ben Roe, an adviser to Ms. Doe" hand on one thing: one is no person, and both name somebody. */
export function speakForOne(x: string, y: string): boolean {
  return (OFFICE.test(x) || OFFICE.test(y)) && namesOf(x).some((name) => namesOf(y).includes(name));
}

const OFFICE = /\b(?:statement|letter|office|campaign|press release|website|report)\b/i;

function namesOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?<=[\p{L},.] )\p{Lu}[\p{L}-]+/gu), ([name]) => stem(name.toLowerCase())).filter((name) => !RANK.test(name));
}

function beforeContrast(text: string): string {
  const first = text.split(',')[0]!;
  return isNamed(first) ? first : text.split(', not ')[0]!;
}

function isNamed(text: string): boolean {
  return /\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+|^\p{Lu}[\p{L}'’-]+$/u.test(text);
}

function content(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !EMPTY.test(word)).map(stem);
}

function mentions(reading: Reading, kernel: string): boolean {
  return reading.tokens.some((token) => stem(token.lower) === kernel);
}
