import type { WordKnowledge } from '../lexicon/word-knowledge.js';
import type { Pair, Reading } from '../reading/reading.js';
import { denialIn } from '../rules/denial.js';
import { alignPredicates } from '../slot/align-predicates.js';
import { inOrder, leavesOpen, reportsOutcome, revises } from '../slot/update-markers.js';
import type { Alignment } from './align-content.js';

const NEGATOR = /^(?:not|n't|n’t|never|no|nobody|none|nothing|neither|nor|without|cannot|untrue|lack|fail|failed|refuse|refused|decline|declined|unable)$/;
const HEDGE = /\b(?:alleged(?:ly)?|reportedly|believed?|suspects?|suspected|thought to|accused?|accuses|may|might|could|appears?|apparently|possibly|probably|unconfirmed|claims?|claimed|according to|feared?|likely|hopes?|witnesses)\b/i;
/** Words that leave something open. */
export const OPEN = /\b(?:unclear|unknown|uncertain|too (?:early|soon)|not yet|cannot yet|yet to|no conclusion|whether|mystery|remains? to be seen|has not said|undecided|open question)\b/i;
const SURE = /\b(?:confirm(?:ed|s)?|established|proved|proven|proof|certain|ruled that|definitely|beyond doubt|concluded|have ruled|found that)\b/i;
const CONTRAST = /\b(?:rather than|instead of|not \w+(?: \w+){0,4} but|it was not|it was \w+|played no part|nothing to do with|dismissed|rejected|denied|denies|untrue|false|lie|absurd|fantasy|fiction)\b/i;
/** Words by which a cause is given. */
export const CAUSAL = /\b(?:cause[ds]?|because|due to|blame[ds]?|owing to|down to|led to|sank|sparked|triggered|started|prompted|doomed|brought down|behind|result(?:ed)?|set off)\b/i;

/** What two claims make of what they speak of: denied, open, hedged, quoted, settled later. */
export function stanceSigns(pair: Pair, aligned: Alignment, words: WordKnowledge): Readonly<Record<string, number>> {
  const { a, b } = pair;
  const one = (test: (reading: Reading) => boolean): number => Number(test(a) !== test(b));
  const both = (test: (reading: Reading) => boolean): number => Number(test(a) && test(b));
  const has = (pattern: RegExp) => (reading: Reading): boolean => pattern.test(reading.text);
  const order = inOrder(pair);
  const predicates = alignPredicates(a, b);
  return {
    negatedOne: one((reading) => negations(reading) > 0), negatedOdd: (negations(a) + negations(b)) % 2,
    flipped: Number(predicates.some((found) => found.a.negated !== found.b.negated)), actShared: Number(predicates.length > 0),
    opposites: Math.min(2, oppositesIn(aligned)) / 2,
    denialOne: one((reading) => denialIn(reading) !== null || reading.deniedBy !== null), denialBoth: both((reading) => denialIn(reading) !== null || reading.deniedBy !== null),
    contrastOne: one(has(CONTRAST)), causalBoth: both(has(CAUSAL)),
    hedgeOne: one(has(HEDGE)), openOne: one(has(OPEN)), sureOne: one(has(SURE)), openSure: Number((OPEN.test(a.text) && SURE.test(b.text)) || (OPEN.test(b.text) && SURE.test(a.text))),
    quotedOne: one(({ quotes }) => quotes.length > 0), quotedBoth: both(({ quotes }) => quotes.length > 0), quotedAlike: quotedAlike(pair, words),
    ordered: Number(order !== null), earlierOpen: Number(order !== null && leavesOpen(order.earlier) !== null), laterSettles: Number(order !== null && reportsOutcome(order.later) !== null && leavesOpen(order.earlier) !== null),
    laterRevises: Number(order !== null && revises(order.later) !== null), laterPerfect: Number(order !== null && /\b(?:has|have) (?:now |since |been |\w+ed )/i.test(order.later.text)),
    planned: Number(a.predicates.some(({ time }) => time === 'future') !== b.predicates.some(({ time }) => time === 'future')),
    oddSense: (negations(a) + negations(b) + oppositesIn(aligned)) % 2, againstOne: one(has(/\b(?:against|opposed?|unlike)\b/i)), laterOpposite: Number(order !== null && oppositesIn(aligned) > 0), laterNegated: Number(order !== null && (negations(a) > 0) !== (negations(b) > 0)),
    vagueWho: one(has(/^(?:an?|some|several|two|three) |\b(?:an? \w+ (?:source|official)|a (?:man|woman|minister|company))\b/i)), longer: Math.abs(Math.log(a.tokens.length / Math.max(1, b.tokens.length))),
  };
}

/** True for words that deny or tell of a failure. */
export function isNegator(word: string): boolean {
  return NEGATOR.test(word);
}

function negations(reading: Reading): number {
  return reading.tokens.filter(({ lower }) => isNegator(lower)).length;
}

/** Opposites that answer each other, counted on the side that has fewer. */
function oppositesIn({ a, b }: Alignment): number {
  return Math.min(...[a, b].map((side) => side.filter(({ opposite }) => opposite).length));
}

/** Share of the shorter quotation's words that the longest other one has; 0 where a side quotes nothing. */
function quotedAlike({ a, b }: Pair, words: WordKnowledge): number {
  const bag = (reading: Reading): ReadonlySet<string> => new Set(reading.quotes.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
  const [x, y] = [bag(a), bag(b)];
  if (x.size === 0 || y.size === 0) return 0;
  const weight = (set: Iterable<string>): number => [...set].reduce((sum, word) => sum + 0.2 + words.rarity(word), 0);
  return weight([...x].filter((word) => y.has(word))) / Math.max(0.1, Math.min(weight(x), weight(y)));
}
