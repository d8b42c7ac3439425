import type { Predicate } from '../../text/predicates/predicate.js';
import { NEGATIVE_IMPLICATIVES, POSITIVE_IMPLICATIVES, RAISERS } from '../../text/predicates/triggers.js';
import type { Token } from '../../text/tokens.js';

const SUBORDINATE: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom', 'where', 'if', 'unless', 'when', 'while', 'because', 'although', 'though', 'as', 'after', 'before', 'until', 'since', 'once', 'than', 'that', 'so']);

/**
 * The predicate that a clause as a whole asserts: the first finite one outside subordinate clauses, or what an implicative or
 * raising verb hands its polarity on to ("failed to stop": stop). Undefined where there is none.
 *
 * @param predicates in order of the text, as `findPredicates` gives them.
 */
export function mainPredicate(predicates: readonly Predicate[]): Predicate | undefined {
  let chosen = leadingPredicate(predicates);
  for (let next = chosen === undefined ? 0 : predicates.indexOf(chosen) + 1; next < predicates.length; next++) {
    const candidate = predicates[next]!;
    if (chosen === undefined || candidate.finite || candidate.clause !== chosen.clause || !handsOn(chosen.lemma)) break;
    chosen = candidate;
  }
  return chosen;
}

/** As `mainPredicate`, but for the handing on: "is suspected of leaking" gives "suspect". */
export function leadingPredicate(predicates: readonly Predicate[]): Predicate | undefined {
  return predicates.find((predicate) => predicate.finite && !SUBORDINATE.has(predicate.opener ?? '')) ?? predicates[0];
}

/** Where a clause that is itself a relative one ("which accused …") begins to assert: after its pronoun. */
export function ownStart(tokens: readonly Token[], from: number): number {
  return /^(?:who|which)$/.test(tokens[from]!.lower) ? from + 1 : from;
}

function handsOn(lemma: string): boolean {
  return NEGATIVE_IMPLICATIVES.has(lemma) || POSITIVE_IMPLICATIVES.has(lemma) || RAISERS.has(lemma) || lemma === 'rule';
}
