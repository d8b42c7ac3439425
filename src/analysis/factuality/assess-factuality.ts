import type { Factuality } from '../../domain/claim.js';
import { findPredicates } from '../../text/predicates/find-predicates.js';
import type { Predicate } from '../../text/predicates/predicate.js';
import { type CertaintyLevel, CONDITIONALS, DOUBTED, UNREAL } from '../../text/predicates/triggers.js';
import type { Token } from '../../text/tokens.js';
import { governedBy, governing } from './governors.js';
import { mainPredicate, ownStart } from './main-predicate.js';

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
  const predicates = findPredicates(tokens, ownStart(tokens, from), to);
  const main = mainPredicate(predicates);
  if (main === undefined) return nominal(tokens, from, to);
  const governed = impersonal(tokens, predicates, main);
  if (governed !== null) return governed;
  if (denies(tokens, main)) return { level: main.negated && main.lemma === 'rule' ? 'PS' : 'CT', negated: !main.negated };
  const conditional = main.conditional || isUnderCondition(tokens[from]!.lower, predicates, main);
  return { level: conditional ? 'U' : main.certainty, negated: main.negated && !isPending(tokens, main) };
}

/** "If it fails to pay, it faces a fine", "Had they voted, it would have passed". */
function isUnderCondition(opener: string, predicates: readonly Predicate[], main: Predicate): boolean {
  if (CONDITIONALS.has(opener)) return main.time === 'future' || (main.certainty === 'CT' && main.time === 'present' && predicates.some(({ conditional }) => conditional));
  return (opener === 'had' || opener === 'were') && predicates.some(({ time, certainty }) => time === 'future' && certainty !== 'CT');
}

/** "have yet to be found": that it is still to come is what the claim holds for true; nothing is denied. */
function isPending(tokens: readonly Token[], { negators }: Predicate): boolean {
  return negators.length === 1 && tokens[negators[0]!]!.lower === 'yet';
}

/** Verbs that say in two words that something did not happen ("ruled out a sale", "stopped short of a sale"). */
const PARTED: ReadonlyMap<string, string> = new Map([['rule', 'out'], ['stop', 'short'], ['fall', 'short']]);

function denies(tokens: readonly Token[], { token, lemma }: Predicate): boolean {
  const next = tokens[token + 1]?.lower ?? '';
  return PARTED.get(lemma) === next || (lemma === 'avoid' && next.endsWith('ing'));
}

/** "It is likely that P": the reading of P under what governs it; null where the main clause is about something else. */
function impersonal(tokens: readonly Token[], predicates: readonly Predicate[], main: Predicate): Reading | null {
  const opener = tokens[main.token + 1]?.lower ?? '';
  if (!/^(?:that|whether|if|who|why|how|what|where)$/.test(opener)) return null;
  if (main.lemma !== tokens[main.token]!.lower && !main.passive) return null;
  const outer = governing(main.lemma, main.negated || tokens[main.token - 1]?.lower === 'no');
  if (outer === null) return null;
  if (opener !== 'that') return { level: 'U', negated: false };
  const inner = predicates.find((predicate) => predicate.token > main.token && predicate.finite);
  return inner === undefined ? outer : { level: lower(outer.level, inner.certainty), negated: outer.negated !== inner.negated };
}

/** A claim without a verb ("the alleged plot", "no survivors"). */
function nominal(tokens: readonly Token[], from: number, to: number): Reading {
  let level: CertaintyLevel = 'CT';
  let negated = false;
  for (let index = from; index < to; index++) {
    const { lower: word } = tokens[index]!;
    if (DOUBTED.has(word)) level = 'PS';
    if (UNREAL.has(word) || (word === 'no' && tokens[index + 1]?.text !== '-') || word === 'not') negated = !negated;
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
