import { conceptOf } from '../lexicon/concepts.js';
import { predicateKey } from './align-predicates.js';
import { tokenAtOffset } from '../reading/evidence.js';
import type { Reading } from '../reading/reading.js';

/** What a time in a claim dates. */
export interface DatedAct {
  /** Lemma of the nearest verb of its clause; null where there is none near. */
  readonly verb: string | null;
  /** Kind of act; null where the verb is too light to say. */
  readonly act: string | null;
  readonly negated: boolean;
  /** What came first of its kind in the clause, as a stem ("the first emergency call", "was first called"); null where nothing did. */
  readonly first: string | null;
  /** Content words of the clause near the time. */
  readonly keys: ReadonlySet<string>;
}

/** Tokens around a time that tell what is dated. */
const REACH = 9;
/** Verbs of what is, not of what happens. */
const STATE = /^(?:be|have|stand|number|total|remain)$/;

/** The verb nearest to the time at an offset of the claim's text, what kind of act is dated, and the content words of its clause near it. */
export function datedAct(reading: Reading, offset: number): DatedAct {
  const at = tokenAtOffset(reading, offset);
  let [from, to] = [at, at];
  while (from > 0 && at - from < REACH && !/^[,;:]$/.test(reading.tokens[from - 1]!.text)) from--;
  while (to < reading.tokens.length - 1 && to - at < REACH && !/^[,;:]$/.test(reading.tokens[to + 1]!.text)) to++;
  const verbs = reading.predicates.filter(({ finite }) => finite);
  const near = verbs.filter(({ token }) => token >= from && token <= to).sort((one, other) => Math.abs(one.token - at) - Math.abs(other.token - at));
  // "On Saturday, the mayor announced …", "went after an aide of the former secretary on Tuesday": a time by itself dates the clause.
  const dated = near[0] ?? verbs.filter(({ token }) => token < at).at(-1) ?? verbs[0];
  const act = dated === undefined || STATE.test(dated.lemma) ? null : (predicateKey(reading, dated) ?? conceptOf(dated.lemma) ?? dated.lemma);
  const keys = new Set(reading.terms.filter((term) => term.token >= from && term.token <= to).map((term) => term.key));
  return { verb: near[0]?.lemma ?? null, act, negated: dated?.negated === true, first: firstOf(reading, from, to), keys };
}

/** Words between "first" and what was it. */
const FIRST_REACH = 3;
const FIRST = /^(?:call|caller|case|victim|shot|alarm|explosion|blast|tremor|report|crew|death|warning|patient|alert|stone|bottle)$/;

function firstOf({ tokens }: Reading, from: number, to: number): string | null {
  const at = tokens.findIndex(({ lower }, index) => index >= from && index <= to && lower === 'first');
  return at < 0 ? null : (tokens.slice(at + 1, at + 1 + FIRST_REACH).find(({ lemma }) => FIRST.test(lemma))?.lemma ?? null);
}
