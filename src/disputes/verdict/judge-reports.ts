import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { RelationFinding } from '../../domain/dispute.js';
import type { Contribution, Relation } from '../../domain/link.js';
import { bothSay, finding } from '../finding.js';
import type { WordKnowledge } from '../lexicon/word-knowledge.js';
import { wholeClaim } from '../reading/evidence.js';
import { readClaim } from '../reading/read-claim.js';
import { relateReadings } from '../relate-claims.js';
import { inOrder } from '../slot/update-markers.js';
import { isAnsweredReversal } from './answered-reversal.js';
import { judgeByWording, SAME_SLOT } from './plain-difference.js';
import { findingSigns, readSigns, type AlignedPair, type Signs } from './signs.js';
import { statedConflict } from './stated-conflict.js';
import { probabilityOf, RELATIONS, type VerdictModel, weigh } from './verdict-model.js';

/** What weighing needs to know besides the claims. */
export interface VerdictResources {
  readonly model: VerdictModel;
  readonly words: WordKnowledge;
}

/** How two reports stand to each other. */
export interface Verdict {
  /** Probability that both fill one slot, 0–1. */
  readonly comparable: number;
  /** What speaks for that and against it on the log-odds, largest effect first. */
  readonly contributions: readonly Contribution[];
  readonly finding: RelationFinding;
}

/**
 * Judges two free-standing reports of known dates: the rules say what they find, and the signs of content, values and stance with
 * the rules' finding are weighed for each relation. Where the rules find the likeliest relation themselves, their finding stands, and so it does
 * where the texts are the same but for one place, or all of both is answered but for a negation or an opposite.
 *
 * @param matcher probability of the matcher that both fill one slot, 0–1.
 */
export function judgeReports(a: ClaimInContext, b: ClaimInContext, matcher: number, resources: VerdictResources): Verdict {
  const { model, words } = resources;
  const pair = { a: readClaim(a), b: readClaim(b), comparable: matcher };
  const read = readSigns(pair, words, matcher);
  const weighed = weigh(model, model.comparable, read.signs);
  const plain = judgeByWording(pair.a, pair.b);
  if (plain !== null) return { ...likelyBySlot(plain, weighed), finding: plain };
  const comparable = probabilityOf(weighed.logOdds);
  const found = relateReadings({ ...pair, comparable });
  const signs = { ...read.signs, ...findingSigns(found) };
  return { comparable, contributions: byEffect(weighed.contributions), finding: likeliest(read, found, { signs, model }, comparable) };
}

/** Probability that texts fill one slot which are the same but for one place, where the rules find that they do not. */
const OTHER_SLOT = 0.15;

/** What is weighed, with what the sameness of the words adds to it. */
function likelyBySlot({ relation }: RelationFinding, { contributions, logOdds }: ReturnType<typeof weigh>): Omit<Verdict, 'finding'> {
  const comparable = relation === 'unrelated' ? OTHER_SLOT : SAME_SLOT;
  const added = Math.log(comparable / (1 - comparable)) - logOdds;
  return { comparable, contributions: byEffect([...contributions, { feature: 'sameButForOnePlace', value: 1, contribution: added }]) };
}

function byEffect(contributions: readonly Contribution[]): readonly Contribution[] {
  return contributions.filter(({ contribution }) => contribution !== 0).sort((x, y) => Math.abs(y.contribution) - Math.abs(x.contribution) || (x.feature < y.feature ? -1 : 1));
}

interface Weighed {
  readonly signs: Signs;
  readonly model: VerdictModel;
}

/**
 * Probabilities of the relations, which together make 1. That they are unrelated is told twice, by its own weights and by those of
 * `comparable`; the mean of both counts.
 *
 * @param comparable probability that both fill one slot, 0–1.
 */
export function relationProbabilities({ model, signs }: Weighed, comparable: number): ReadonlyMap<Relation, number> {
  const odds = RELATIONS.map((relation) => [relation, probabilityOf(weigh(model, model.relation[relation], signs).logOdds)] as const);
  const total = odds.reduce((sum, [, probability]) => sum + probability, 0);
  const apart = odds.find(([relation]) => relation === 'unrelated')![1] / total;
  const unrelated = (apart + 1 - comparable) / 2;
  const rest = (1 - unrelated) / Math.max(LEAST, 1 - apart);
  return new Map(odds.map(([relation, probability]) => [relation, relation === 'unrelated' ? unrelated : (probability / total) * rest]));
}

const LEAST = 1e-9;

/** Rules that rest on words by which the texts themselves say how they stand; nothing outweighs them. */
const OUTRIGHT = /^(?:attribution|cause|quote|updates)\/|^certainty\/open$|^unrelated\/(?:other-rank|other-part|namesake|reversed-of-others)$/;
/**
 * How much the probability of a contradiction counts against those of the other relations: a false alarm costs an editor more than a miss. On unseen
 * pairs anything from .5 to 1 gives the same macro-F1 within .01; chosen among these so that precision on the development pairs is .80.
 */
const CAUTION = 0.56;

function likeliest(read: AlignedPair, found: RelationFinding, weighed: Weighed, comparable: number): RelationFinding {
  if (OUTRIGHT.test(found.rule) || isAnsweredReversal(read, found)) return found;
  const ranked = [...relationProbabilities(weighed, comparable)].sort((x, y) => cautious(y) - cautious(x));
  for (const [relation, confidence] of ranked) {
    if (relation === found.relation) return found;
    const told = tell(relation, confidence, read, weighed);
    if (told !== null) return told;
  }
  return found;
}

function cautious([relation, probability]: readonly [Relation, number]): number {
  return relation === 'contradicts' ? CAUTION * probability : probability;
}

const EXPLANATIONS: Readonly<Record<'equivalent' | 'compatible' | 'unrelated', string>> = {
  equivalent: 'They state the same thing in other words.',
  compatible: 'They agree, and one tells it more closely or with more reserve than the other.',
  unrelated: 'They tell different things, though they share a topic.',
};

/** A relation that no rule found; null where it cannot be. */
function tell(relation: Relation, confidence: number, { aligned, pair }: AlignedPair, weighed: Weighed): RelationFinding | null {
  const rule = `weighed/${relation}`;
  const [a, b] = [wholeClaim(pair.a), wholeClaim(pair.b)];
  if (relation === 'contradicts') return statedConflict({ pair, aligned }, confidence, weighed);
  if (relation === 'updates') return inOrder(pair) === null ? null : finding({ relation, rule, confidence, a, b, explanation: `The later report carries the story on: ${bothSay(pair, a, b)}` });
  return finding({ relation, rule, confidence, explanation: EXPLANATIONS[relation], ...(relation === 'unrelated' ? {} : { a, b }) });
}

