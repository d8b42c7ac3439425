import type { Factuality } from '../../domain/claim.js';
import { findPredicates } from '../../text/predicates/find-predicates.js';
import type { Predicate } from '../../text/predicates/predicate.js';
import { type CertaintyLevel, CONDITIONALS, DOUBTED, NEGATIVE_IMPLICATIVES, POSITIVE_IMPLICATIVES, RAISERS, UNREAL } from '../../text/predicates/triggers.js';
import type { Token } from '../../text/tokens.js';
import { governedBy } from './governors.js';

const SUBORDINATE: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom', 'where', 'if', 'unless', 'when', 'while', 'because', 'although', 'though', 'as', 'after', 'before', 'until', 'since', 'once', 'than', 'that']);

/**
 * Says how certain a claim is and whether it is affirmed or denied, as the claim's own source holds it.
 *
 * Values are those of FactBank (Saurí and Pustejovsky 2009). The main predicate of the claim decides; implicatives and
 * raising verbs hand on to their infinitive ("failed to stop" is CT-). Words before the claim in the same sentence count
 * where they govern it ("it is unlikely that …"); reporting cues do not, see `factualityUnderCue`.
 *
 * @param tokens of the article; @param from index of the claim's first token; @param to index after its last.
 */
export function assessFactuality(tokens: readonly Token[], from: number, to: number): Factuality {
  if (from >= to) return 'Uu';
  const outer = governedBy(tokens, from);
  const inner = withinClaim(tokens, from, to);
  if (inner.level === 'U' || outer.level === 'U' || isQuestion(tokens, to)) return 'Uu';
  return compose(lower(inner.level, outer.level), inner.negated !== outer.negated);
}

interface Reading {
  readonly level: CertaintyLevel;
  readonly negated: boolean;
}

function withinClaim(tokens: readonly Token[], from: number, to: number): Reading {
  const predicates = findPredicates(tokens, from, to);
  const main = mainPredicate(predicates);
  if (main === undefined) return nominal(tokens, from, to);
  const conditional = main.conditional || (CONDITIONALS.has(tokens[from]!.lower) && main.time === 'future');
  return { level: conditional ? 'U' : main.certainty, negated: main.negated };
}

function mainPredicate(predicates: readonly Predicate[]): Predicate | undefined {
  const at = predicates.findIndex((predicate) => predicate.finite && !SUBORDINATE.has(predicate.opener ?? ''));
  const first = at < 0 ? 0 : at;
  let chosen = predicates[first];
  for (let next = first + 1; next < predicates.length; next++) {
    const candidate = predicates[next]!;
    if (chosen === undefined || candidate.finite || candidate.clause !== chosen.clause || !handsOn(chosen.lemma)) break;
    chosen = candidate;
  }
  return chosen;
}

function handsOn(lemma: string): boolean {
  return NEGATIVE_IMPLICATIVES.has(lemma) || POSITIVE_IMPLICATIVES.has(lemma) || RAISERS.has(lemma) || lemma === 'rule';
}

/** A claim without a verb ("the alleged plot", "no survivors"). */
function nominal(tokens: readonly Token[], from: number, to: number): Reading {
  let level: CertaintyLevel = 'CT';
  let negated = false;
  for (let index = from; index < to; index++) {
    const { lower: word } = tokens[index]!;
    if (DOUBTED.has(word)) level = 'PS';
    if (UNREAL.has(word) || word === 'no' || word === 'not') negated = !negated;
  }
  return { level, negated };
}

function isQuestion(tokens: readonly Token[], to: number): boolean {
  return tokens[to - 1]?.lower === '?' || (tokens[to]?.lower === '?' && tokens[to]?.sentence === tokens[to - 1]?.sentence);
}

const LEVELS: readonly CertaintyLevel[] = ['CT', 'PR', 'PS', 'U'];

function lower(a: CertaintyLevel, b: CertaintyLevel): CertaintyLevel {
  return LEVELS[Math.max(LEVELS.indexOf(a), LEVELS.indexOf(b))]!;
}

function compose(level: CertaintyLevel, negated: boolean): Factuality {
  if (level === 'U') return 'Uu';
  return `${level}${negated ? '-' : '+'}`;
}
