import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { TextSpan } from '../../domain/span.js';
import { findPredicates } from '../../text/predicates/find-predicates.js';
import { type Token, tokenize } from '../../text/tokens.js';
import { conceptOf } from '../lexicon/concepts.js';
import { compoundConcept, phrasalConcept } from '../lexicon/phrasal.js';
import { LIGHT } from '../lexicon/light-words.js';
import type { Name, Reading, Term } from './reading.js';
import { stem } from './stem.js';
import { denialOutside, utteranceOf } from './surroundings.js';

const QUOTE = /["“]([^"“”]{3,})["”]|(?<![\p{L}\d])['‘]([^'‘’]{12,})['’](?!\p{L})/gu;

const READ = new WeakMap<ClaimInContext, Reading>();

/** Reads a claim once for all rules: tokens, content terms, names, predicates, quotations. A claim read before is not read again. */
export function readClaim(claim: ClaimInContext): Reading {
  const before = READ.get(claim);
  if (before !== undefined) return before;
  const reading = readAnew(claim);
  READ.set(claim, reading);
  return reading;
}

/** The keys of a phrase's content words, by which rules compare claims. */
export function contentKeys(text: string): readonly string[] {
  const { tokens } = tokenize(text, { start: 0, end: text.length }, 0);
  return findTerms(tokens, findNames(tokens)).map((term) => term.key);
}

function readAnew(claim: ClaimInContext): Reading {
  const { text } = claim.claim;
  const { tokens } = tokenize(text, { start: 0, end: text.length }, 0);
  const names = findNames(tokens);
  const terms = findTerms(tokens, names);
  return {
    claim,
    text,
    tokens,
    terms,
    keys: new Set(terms.map((term) => term.key)),
    names,
    predicates: findPredicates(tokens, 0, tokens.length),
    quantities: claim.claim.quantities,
    times: claim.claim.times,
    quotes: [...findQuotes(text), ...utteranceOf(claim)],
    deniedBy: denialOutside(claim),
    published: claim.published === null ? NaN : Date.parse(withZone(claim.published.iso)),
    remembered: [],
  };
}

function withZone(iso: string): string {
  return /T\d\d:\d\d$/.test(iso) ? `${iso}:00Z` : iso.replace(/T(\d\d:\d\d)Z$/, 'T$1:00Z');
}

function findQuotes(text: string): TextSpan[] {
  return [...text.matchAll(QUOTE)].map((match) => {
    const inner = match[1] ?? match[2]!;
    const start = match.index + 1;
    return { start, end: start + inner.length, text: inner };
  });
}

function findNames(tokens: readonly Token[]): Name[] {
  const names: Name[] = [];
  let at = 0;
  while (at < tokens.length) {
    let to = at;
    while (to < tokens.length && isNameToken(tokens, to)) to++;
    if (to > at) {
      const words = tokens.slice(at, to).map((token) => token.lower).filter((word) => /\p{L}/u.test(word));
      if (words.length > 0) names.push({ from: at, to, words });
    }
    at = Math.max(to, at + 1);
  }
  return names;
}

const NOT_NAMES = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|mr|mrs|ms|dr|sir)$/;

/** Plurals of people by what they do, which a tagger takes for names at the head of a sentence. */
const CALLING = /(?:men|women|[^g]ers|ors|ists|ees)$/;

function isNameToken(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (!/^\p{Lu}/u.test(token.text) || NOT_NAMES.test(token.lower)) return false;
  const first = at === 0 || /^[.!?"“‘:]$/.test(tokens[at - 1]!.text);
  if (!first) return true;
  if (token.pos !== 'PROPN' || LIGHT.has(token.lower) || conceptOf(token.lemma) !== undefined || CALLING.test(token.lower)) return false;
  const next = tokens[at + 1];
  return token.lemma === token.lower && (/[^\p{ASCII}]/u.test(token.text) || next === undefined || !/^(?:NOUN|DET)$/.test(next.pos) || tokens.some((other, index) => index !== at && other.text === token.text));
}

function findTerms(tokens: readonly Token[], names: readonly Name[]): Term[] {
  const named = new Set<number>();
  for (const name of names) for (let at = name.from; at < name.to; at++) named.add(at);
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!/^(?:NOUN|PROPN|VERB|ADJ)$/.test(token.pos) && !named.has(at)) continue;
    const phrasal = token.pos === 'VERB' && phrasalConcept(tokens, at) !== undefined;
    if (!phrasal && (LIGHT.has(token.lemma) || LIGHT.has(token.lower) || !/\p{L}{2}/u.test(token.text))) continue;
    terms.push(termOf(tokens, at, named.has(at)));
  }
  return terms;
}

/** Given names that are other words too ("Bill", "Rose"). */
const GIVEN = /^(?:bill|rose|will|mark|grant|frank|rob|sue|chase|pat|drew|dean|ward|page|price|reed|young|long|wood|hill|field|banks|waters|carter|cook|baker|fisher|hunter|judge|pope|bishop|knight|king)$/;

function termOf(tokens: readonly Token[], at: number, named: boolean): Term {
  const token = tokens[at]!;
  if (named && GIVEN.test(token.lower)) return { token: at, key: stem(token.lower), concept: null, kind: 'name' };
  const phrase = token.pos === 'VERB' ? phrasalConcept(tokens, at) : undefined;
  // "found" is the past of "find" unless its lemma says otherwise.
  const form = token.lower === 'found' ? token.lemma : token.lower;
  const concept = phrase ?? compoundConcept(tokens, at) ?? conceptOf(form) ?? conceptOf(token.lemma) ?? conceptOf(singular(token.lower)) ?? null;
  const kind = named ? 'name' : token.pos === 'VERB' ? 'verb' : token.pos === 'ADJ' ? 'adjective' : 'noun';
  return { token: at, key: concept ?? stem(named ? singular(token.lower) : token.lemma), concept, kind };
}

function singular(word: string): string {
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
