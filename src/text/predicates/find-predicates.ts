import type { Token } from '../tokens.js';
import { ClauseState } from './clause-state.js';
import type { Predicate } from './predicate.js';
import { CLAUSE_OPENERS, CONDITIONALS, HEDGES, MODALS, NEGATORS, PSEUDO_AFTER } from './triggers.js';

const BREAKS: ReadonlySet<string> = new Set([';', ':', '—', '–', '(', ')', '"', '“', '”', '.', '?', '!', ',']);
const BE: ReadonlySet<string> = new Set(['be', 'get']);
const FUTURE: ReadonlySet<string> = new Set(['will', "'ll", '’ll', 'shall', 'wo']);

/**
 * Reads the predicates of a stretch of tokens with their polarity, certainty and time.
 *
 * A left-to-right scan in the manner of ConText (Harkema et al. 2009): a trigger reaches to the end of its clause, which
 * punctuation, subordinators and "and" before a new verb close. Implicative verbs hand their polarity on to the infinitive.
 *
 * @param from index of the first token; @param to index after the last.
 */
export function findPredicates(tokens: readonly Token[], from: number, to: number): Predicate[] {
  const state = new ClauseState(tokens);
  for (let index = from; index < to; index++) step(state, tokens, index, to);
  return state.finish();
}

function step(state: ClauseState, tokens: readonly Token[], index: number, to: number): void {
  const token = tokens[index]!;
  const { lower } = token;
  if (TRIGGERS.has(lower) && stepAtTrigger(state, tokens, index, to)) return;
  if (token.pos === 'AUX' || isHave(tokens, index, to) || lower === 'having' || lower === 'being' || (BE.has(token.lemma) && token.pos === 'VERB')) state.be(index, BE.has(token.lemma));
  else if (isAttributive(tokens, index)) return;
  else if (token.pos === 'VERB' || followsModal(tokens, index)) state.verb(index);
  else if (lower === 'to') state.infinitive();
  else if (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM') state.complement(index);
}

/** Every word that `stepAtTrigger` asks about, so that the others need one look-up instead of ten. */
const TRIGGERS: ReadonlySet<string> = new Set([
  ...BREAKS, ...NEGATORS, ...CLAUSE_OPENERS, ...CONDITIONALS, ...FUTURE, ...MODALS.keys(), ...HEDGES.keys(), 'without', 'not', 'yet', 'far', 'and',
]);

/** True where the word did something to the clause. */
function stepAtTrigger(state: ClauseState, tokens: readonly Token[], index: number, to: number): boolean {
  const { lower, pos } = tokens[index]!;
  if (BREAKS.has(lower) && opensInVerb(tokens, index)) return true;
  if (BREAKS.has(lower)) state.close(lower === ',' ? 'comma' : 'hard', null);
  else if (lower === 'without' && isNegator(tokens, index, to)) state.without(index);
  else if (lower === 'not' && tokens[index + 1]?.lower === 'to') state.negateInfinitive(index);
  else if (lower === 'yet' && tokens[index + 1]?.lower === 'to') state.yetTo(index);
  else if (isNegator(tokens, index, to)) state.negate(index);
  else if (opensClause(tokens, index)) state.close('opener', lower);
  else if (lower === 'and') state.coordinate();
  else if (FUTURE.has(lower) && pos === 'AUX') state.auxiliary('CT', 'future');
  else if (MODALS.has(lower) && pos === 'AUX') state.auxiliary(lower === 'must' && isPerfect(tokens, index) ? 'PR' : MODALS.get(lower)!, lower === 'would' ? 'future' : null, lower === 'can' || lower === 'could');
  else if (HEDGES.has(lower)) state.hedge(HEDGES.get(lower)!);
  else return false;
  return true;
}

/** "would “choke off” building": a mark between an auxiliary and its verb ends no clause. */
function opensInVerb(tokens: readonly Token[], index: number): boolean {
  return MARKS.has(tokens[index]!.text) && tokens[index - 1]?.pos === 'AUX' && tokens[index + 1]?.pos === 'VERB';
}

const MARKS: ReadonlySet<string> = new Set(['“', '"', '‘', "''", "'", '«']);

/** "must have known" concludes, "must know" obliges. */
function isPerfect(tokens: readonly Token[], index: number): boolean {
  return [1, 2].some((step) => /^(?:have|['’]ve)$/.test(tokens[index + step]?.lower ?? ''));
}

/** "to have paid" where the tagger calls "have" a full verb. */
function isHave(tokens: readonly Token[], index: number, to: number): boolean {
  const { lemma, pos } = tokens[index]!;
  const next = tokens[index + 1];
  return pos === 'VERB' && lemma === 'have' && index + 1 < to && next!.pos === 'VERB' && next!.lower !== next!.lemma && !next!.lower.endsWith('ing');
}

/** "the occupied town": a participle between article and noun is no predicate. */
function isAttributive(tokens: readonly Token[], index: number): boolean {
  const { pos, lower, lemma } = tokens[index]!;
  const after = tokens[index + 1]?.pos;
  return pos === 'VERB' && lower !== lemma && tokens[index - 1]?.pos === 'DET' && (after === 'NOUN' || after === 'PROPN' || after === 'ADJ');
}

/** "could close", where the tagger takes the verb for an adjective. */
function followsModal(tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  return tokens[index]!.pos === 'ADJ' && previous?.pos === 'AUX' && (MODALS.has(previous.lower) || FUTURE.has(previous.lower));
}

function isNegator(tokens: readonly Token[], index: number, to: number): boolean {
  const lower = tokens[index]!.lower;
  if (lower === 'far') return isFarFrom(tokens, index);
  if (!NEGATORS.has(lower)) return false;
  if (lower === 'nor' && hasNeither(tokens, index)) return false;
  const next = index + 1 < to ? tokens[index + 1]!.lower : '';
  if (PSEUDO_AFTER.has(next)) return false;
  if (lower === 'not' && next === 'until') return false;
  // "more than", "no. 2" and a bare answer "no," are no negations of a verb, and "no-fault" is a word.
  if (lower === 'no' && (next === 'more' || next === '.' || next === ',' || next === '-')) return false;
  if (lower === 'without') return /ing$/.test(next);
  if ((lower === 'nothing' || lower === 'none') && next === 'but') return false;
  if (lower === 'not' && index > 0 && tokens[index - 1]!.lower === ',') return false;
  return true;
}

/** "is far from certain", not "is far from Odra". */
function isFarFrom(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index + 2];
  return tokens[index + 1]?.lower === 'from' && tokens[index - 1]?.pos === 'AUX' && (after?.pos === 'ADJ' || after?.pos === 'AUX' || after?.lower.endsWith('ing') === true);
}

const NEITHER_REACH = 10;

/** "neither A nor B" negates once. */
function hasNeither(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - NEITHER_REACH); at--) if (tokens[at]!.lower === 'neither') return true;
  return false;
}

function opensClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (!CLAUSE_OPENERS.has(token.lower) && !CONDITIONALS.has(token.lower)) return false;
  if (token.lower === 'should' || token.lower === 'provided' || token.lower === 'assuming') return false;
  // "has since been sold"
  if (token.lower === 'since' && tokens[index - 1]?.pos === 'AUX') return false;
  if (token.lower === 'that' || token.lower === 'since' || token.lower === 'before' || token.lower === 'after') return token.pos !== 'DET';
  if (token.lower === 'so' || token.lower === 'yet' || token.lower === 'once') return token.pos !== 'ADV' && token.pos !== 'INTJ';
  return true;
}
