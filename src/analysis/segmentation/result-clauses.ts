import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { clauseOver } from './clause.js';
import type { Clause } from './clause.js';
import { firstFinite, isNominal } from './finite-verbs.js';

/** Participles by which news says what came of something, with the form that stands after a subject. */
const RESULTS: ReadonlyMap<string, string> = new Map([
  ['killing', 'killed'], ['injuring', 'injured'], ['wounding', 'wounded'], ['hurting', 'hurt'], ['leaving', 'left'], ['destroying', 'destroyed'],
  ['damaging', 'damaged'], ['flattening', 'flattened'], ['forcing', 'forced'], ['causing', 'caused'], ['trapping', 'trapped'], ['displacing', 'displaced'],
  ['stranding', 'stranded'], ['flooding', 'flooded'], ['burying', 'buried'], ['sending', 'sent'], ['sweeping', 'swept'], ['prompting', 'prompted'],
  ['triggering', 'triggered'], ['sparking', 'sparked'], ['bringing', 'brought'], ['raising', 'raised'], ['ending', 'ended'], ['cutting', 'cut'],
  ['closing', 'closed'], ['blocking', 'blocked'], ['disrupting', 'disrupted'], ['delaying', 'delayed'], ['costing', 'cost'], ['reversing', 'reversed'],
]);
const PAST_AUXILIARIES = new Set(['was', 'were', 'had', 'has', 'have', 'did', '’ve', "'ve"]);
const SAME_IN_THE_PAST = new Set(['burst', 'hit', 'cut', 'shut', 'split', 'spread', 'quit']);
/** Longest subject that is written again before its result. */
const LONGEST_SUBJECT = 14;
/** Tokens after a participle within which its object begins. */
const NEAR = 4;

/**
 * Cuts what came of something off the clause that tells it: "The dam burst, killing three people and flooding the village" makes
 * three claims, of which the last two take the subject over.
 *
 * Only participles that state an outcome, after a comma, with an object, at the end of a clause with a subject and finite verb; others say how
 * something was done or are part of it.
 */
export function takeResults(tokens: readonly Token[], clause: Clause): Clause[] {
  if (clause.act !== null) return [clause];
  const cuts = resultStarts(tokens, clause);
  const first = cuts[0];
  const subject = first === undefined ? null : subjectOf(tokens, clause, first - 1);
  if (first === undefined || subject === null) return [clause];
  const results = cuts.map((at, index): Clause => {
    const next = cuts[index + 1];
    const to = next === undefined ? clause.to : endBefore(tokens, next);
    const { attribution, act, source, aside } = clause;
    const omit = [{ from: at, to: at + 1 }, ...clause.omit.filter((range) => at < range.from && range.to <= to)];
    return { from: at, to, attribution, act, source, prefix: subject, link: RESULTS.get(tokens[at]!.lower)!, omit, aside };
  });
  return [clauseOver(clause, { from: clause.from, to: first - 1 }, clause.omit.filter((range) => range.to < first)), ...results];
}

/** Where the results at the end of a clause begin: one after a comma, the others after a comma or "and". */
function resultStarts(tokens: readonly Token[], { from, to, omit }: Clause): number[] {
  const starts: number[] = [];
  for (let at = from + 2; at < to - 1; at++) {
    if (!RESULTS.has(tokens[at]!.lower) || omit.some((range) => range.from <= at && at < range.to) || !hasObject(tokens, at, to)) continue;
    const before = tokens[at - 1]!;
    if (before.text === ',' || (starts.length > 0 && before.lower === 'and')) starts.push(at);
  }
  const first = starts[0];
  // What follows a later clause does not come of this one.
  return first !== undefined && tellsThePast(tokens, firstFinite(tokens, from, first)) && !resumes(tokens, first, to) ? starts : [];
}

/** What is, may be or will be has no outcome yet: "works at home, raising three children", "could burst, killing many". */
function tellsThePast(tokens: readonly Token[], verb: number): boolean {
  const finite = tokens[verb];
  if (finite === undefined) return false;
  if (finite.pos === 'AUX') return PAST_AUXILIARIES.has(finite.lower);
  return SAME_IN_THE_PAST.has(finite.lower) || (finite.lower !== finite.lemma && finite.lower !== `${finite.lemma}s` && finite.lower !== `${finite.lemma}es` && !finite.lower.endsWith('ies'));
}

/** A second comma with a finite verb behind it: the participle stood in the middle. */
function resumes(tokens: readonly Token[], at: number, to: number): boolean {
  for (let index = at + 1; index < to; index++) {
    if (tokens[index]!.text === ',' && tokens[index + 1]?.pos !== 'PRON' && firstFinite(tokens, index + 1, Math.min(to, index + 4)) === index + 1) return true;
  }
  return false;
}

function hasObject(tokens: readonly Token[], at: number, to: number): boolean {
  for (let index = at + 1; index < Math.min(to, at + 1 + NEAR); index++) {
    if (tokens[index]!.pos === 'PUNCT') return false;
    if (isNominal(tokens[index]!)) return true;
  }
  return false;
}

function endBefore(tokens: readonly Token[], next: number): number {
  const joined = tokens[next - 1]!.lower === 'and' ? next - 1 : next;
  return tokens[joined - 1]!.text === ',' ? joined - 1 : joined;
}

/** What the clause is about: carried over, or its words up to the verb, if they are few and no comma parts them. */
function subjectOf(tokens: readonly Token[], clause: Clause, to: number): TokenRange | null {
  if (clause.prefix !== null) return clause.link === null ? clause.prefix : null;
  const verb = firstFinite(tokens, clause.from, to);
  let end = verb;
  while (end > clause.from && tokens[end - 1]!.pos === 'ADV') end--;
  if (verb < 0 || end <= clause.from || end - clause.from > LONGEST_SUBJECT) return null;
  for (let at = clause.from; at < end; at++) if (tokens[at]!.text === ',') return null;
  return isNominal(tokens[end - 1]!) || tokens[end - 1]!.pos === 'PRON' ? { from: clause.from, to: end } : null;
}
