import type { Token } from '../../text/tokens.js';

const NON_FINITE = new Set(['be', 'been', 'being', 'having', 'doing']);
/** Past forms that are never participles. */
const PURE_PAST = new Set([
  'went', 'came', 'took', 'gave', 'saw', 'wrote', 'spoke', 'began', 'knew', 'ran', 'became', 'fell', 'drove', 'rose', 'broke', 'chose', 'flew',
  'grew', 'swore', 'threw', 'wore', 'sang', 'did', 'had', 'was', 'were', 'said', 'told', 'got', 'stole', 'shook', 'arose', 'rode', 'ate', 'drew', 'sought', 'led', 'met', 'won', 'left',
  'withdrew', 'sank', 'blew', 'froze', 'sprang', 'shrank', 'swam', 'rang', 'drank', 'tore', 'woke', 'bore', 'oversaw', 'foresaw', 'overthrew', 'undertook', 'mistook',
  'retook', 'forbade', 'forgave', 'underwent', 'stank', 'strove', 'rewrote', 'outgrew', 'beat', 'awoke', 'withstood', 'overtook', 'forgot',
]);
/** Past forms that look like the base. */
const INVARIANT = new Set(['burst', 'hit', 'cut', 'put', 'shut', 'cost', 'quit', 'hurt', 'split', 'cast', 'shed', 'spread', 'beat', 'set']);
const CONTRACTION = /^(?:i|you|we|they|he|she|it|that|there)['’](?:m|re|s|ve|ll|d)$/u;
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** True for names, nouns, pronouns and numbers. */
export function isNominal(token: Token): boolean {
  return NOMINAL.has(token.pos);
}

/** True for past forms that no participle shares ("withdrew"). */
export function isPurePast(token: Token): boolean {
  return PURE_PAST.has(token.lower);
}

/** Index of the nearest token before `at` that is no adverb or "not"; -1 before `from`. */
export function before(tokens: readonly Token[], at: number, from: number): number {
  let index = at - 1;
  while (index >= from && (tokens[index]!.pos === 'ADV' || tokens[index]!.lower === 'not' || tokens[index]!.lower === "n't" || tokens[index]!.lower === 'n’t')) index--;
  return index >= from ? index : -1;
}

/**
 * Whether a token is a finite verb of the clause that starts at `from`: not an infinitive, a participle without auxiliary or
 * a reduced relative ("agreements signed by both").
 */
export function isFinite(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  const token = tokens[at]!;
  if (isContraction(token)) return true;
  if (token.pos === 'AUX') return !NON_FINITE.has(token.lower) && tokens[before(tokens, at, from)]?.lower !== 'to';
  if (token.pos === 'VERB') return isFiniteVerb(tokens, at, from, to);
  return token.pos === 'NOUN' && isMistagged(tokens, at, from, to);
}

/** "I’m", "we’ve" where the tokenizer keeps them as one word: subject and verb at once. */
export function isContraction({ lower, pos }: Token): boolean {
  return pos !== 'PUNCT' && lower.length > 2 && lower.length < 9 && CONTRACTION.test(lower);
}

function isFiniteVerb(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  const { lower, lemma } = tokens[at]!;
  const previous = tokens[before(tokens, at, from)];
  if (previous?.lower === 'to' || previous?.pos === 'DET' || previous?.pos === 'ADP') return false;
  if (previous?.pos === 'AUX') return false;
  if (PURE_PAST.has(lower)) return tokens[at + 1]?.lower !== 'by' || at + 1 >= to;
  if (lower.endsWith('ing') && lemma !== lower) return false;
  if (INVARIANT.has(lower) && (previous?.pos === 'NOUN' || previous?.pos === 'PROPN')) return !followsVerb(tokens, at, from);
  if (lower === lemma) return agrees(previous) && !followsVerb(tokens, at, from);
  if (lower.endsWith('s')) return true;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (previous === undefined || previous.text === ',' || previous.pos === 'PUNCT') return false;
  return !(next?.lower === 'by' || (previous.pos === 'NOUN' && next?.pos === 'ADP' && laterFinite(tokens, at + 1, to)));
}

/** A base form is a present tense after a plural or a pronoun. */
function agrees(previous: Token | undefined): boolean {
  if (previous === undefined) return false;
  if (previous.pos === 'PRON') return /^(?:i|we|you|they|who|which|that|these|those)$/u.test(previous.lower);
  return (previous.pos === 'NOUN' || previous.pos === 'PROPN') && previous.lower.endsWith('s');
}

/** "let the leaders return": the base form depends on a verb before it. */
function followsVerb(tokens: readonly Token[], at: number, from: number): boolean {
  for (let index = at - 1; index >= Math.max(from, at - 5); index--) {
    const { lemma, pos, text } = tokens[index]!;
    if (text === ',') return false;
    if (pos === 'VERB' && /^(?:let|make|help|see|watch|hear|have)$/u.test(lemma)) return true;
  }
  return false;
}

function laterFinite(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { pos, lower } = tokens[at]!;
    if (pos === 'AUX' && !NON_FINITE.has(lower)) return true;
    if (pos === 'PUNCT') return false;
    if (PURE_PAST.has(lower)) return true;
  }
  return false;
}

/** A present tense that the tagger took for a plural: "Norland demands the withdrawal". */
function isMistagged(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  const previous = at > from ? tokens[at - 1]! : undefined;
  const next = at + 1 < to ? tokens[at + 1]! : undefined;
  return previous?.pos === 'PROPN' && next?.pos === 'DET' && tokens[at]!.lower.endsWith('s') && tokens[at]!.lemma !== tokens[at]!.lower;
}

/** Index of the first finite verb of [from, to), or -1. */
export function firstFinite(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (isFinite(tokens, at, from, to)) return at;
  return -1;
}

/** Whether [from, to) can stand as a clause: something to speak of before a finite verb. */
export function isClause(tokens: readonly Token[], from: number, to: number): boolean {
  let nominal = false;
  for (let at = from; at < to; at++) {
    if ((nominal || isContraction(tokens[at]!)) && isFinite(tokens, at, from, to)) return true;
    if (isNominal(tokens[at]!) || tokens[at]!.lower === 'there' || tokens[at]!.lower === 'this' || tokens[at]!.lower === 'that') nominal = true;
  }
  return false;
}

/** Prepositions that seldom follow a bare participle ("joked about", "crashed into"). */
const ACTIVE_BEFORE = new Set(['to', 'about', 'into', 'against', 'through', 'toward', 'towards', 'out', 'off', 'up']);

/** "its plans aimed at growth": after a common noun and before a preposition a past form is taken for a participle. */
export function isReduced(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]!.lower.endsWith('ed') && tokens[at - 1]?.pos === 'NOUN' && next?.pos === 'ADP' && !ACTIVE_BEFORE.has(next.lower);
}

/** "… should Norland not abide by it": an auxiliary before its subject is a condition. */
export function isInvertedCondition(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.lower !== 'should') return false;
  const next = tokens[at + 1]?.pos;
  const previous = tokens[at - 1]?.pos;
  return (next === 'PROPN' || next === 'PRON' || next === 'DET') && (previous === 'NOUN' || previous === 'PUNCT');
}

/** The number of words in [from, to), punctuation left out. */
export function wordCount(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]!.pos !== 'PUNCT' && tokens[at]!.pos !== 'SYM' && tokens[at]!.pos !== 'PART') count++;
  return count;
}
