import type { Quantity } from '../../domain/quantity.js';
import { bothSay, dispute, finding, type Rule } from '../finding.js';
import { evidenceAt, inClaim, phraseAround, tokenAtOffset } from '../reading/evidence.js';
import { wasCarried } from '../reading/margin.js';
import { overlapOf } from '../reading/overlap.js';
import type { Pair, Reading } from '../reading/reading.js';
import { agesOfOthers } from '../slot/age-bearers.js';
import { itemKey } from '../slot/item-key.js';
import { matchQuantities, type QuantityMatch } from '../slot/match-quantities.js';
import { belongToOthers } from '../slot/owners.js';
import { tellsOfEarlierOccasion, tellsOfEarlierYear } from '../slot/periods.js';
import { inOrder, isIncrement, revises } from '../slot/update-markers.js';

/** Words by which several amounts are added up. */
const TOGETHER = /\b(?:together|combined|between them|in all of them)\b/i;
/** Fit above which two disjoint amounts are taken for rival values of one slot (chosen on the development pairs). */
const SAME_SLOT = 0.45;

/** Rival figures seldom lie further apart than this; beyond it they measure different things. */
const LARGEST_RATIO = 8;

/** Comparable from which the matcher is believed although the words differ. */
const COMPARABLE = 0.75;

/** A total that moved with time, or was corrected: a timeline, not a dispute. */
export const quantityUpdateRule: Rule = (pair) => {
  const rival = rivalOf(pair);
  if (rival === null || !isUpdate(pair, rival)) return null;
  const [a, b] = [amount(pair.a, rival.a), amount(pair.b, rival.b)];
  return finding({ relation: 'updates', rule: 'quantity/updated', confidence: 0.8, a, b, explanation: `The figure has moved between the two reports: ${bothSay(pair, a, b)}` });
};

/** Reasons for which amounts of one unit and item are no rivals. */
const OTHER_SLOTS: readonly ((pair: Pair, rival: QuantityMatch) => boolean)[] = [
  (pair, { a, b }) => belongToOthers(pair, a, b),
  (pair, { a, b }) => agesOfOthers(pair, a, b),
  ofOtherMotions,
  askedAndOffered,
  ({ a, b }) => tellsOfEarlierYear(a) !== tellsOfEarlierYear(b) || tellsOfEarlierOccasion(a) !== tellsOfEarlierOccasion(b),
  isComplement,
  isRemainder,
  ({ a, b }) => TOGETHER.test(a.text) !== TOGETHER.test(b.text),
  ({ a, b }) => AT_PEAK.test(a.text) !== AT_PEAK.test(b.text),
  sharesOfOthers,
  ({ a, b }) => ON_TOP.test(a.text) !== ON_TOP.test(b.text),
  ({ a, b }) => BY_FORCE.test(a.text) !== BY_FORCE.test(b.text),
];

/** What comes on top of something is none of it. */
const ON_TOP = /^(?:besides|in addition to|on top of|apart from)\b/i;

/** Those who have to go, against their will, are some of those who go. */
const BY_FORCE = /\b(?:forced out|compulsory|against their will)\b/i;

/** What was there when most were says nothing of any other hour. */
const AT_PEAK = /\bat (?:the|its|their) (?:height|peak)\b/i;

const OF_VOTES = /\b(?:those|people|members|workers|staff) (?:who )?(?:voted|voting|polled)\b|\bvotes? cast\b/i;
const OF_ALL = /\bof all (?:(?:the|its|their) )?(?:members|workers|staff|voters|employees|residents|eligible)\b/i;

/** "87% of those voting", "61% of all members". */
function sharesOfOthers({ a, b }: Pair, match: QuantityMatch): boolean {
  return match.a.unit === 'percent' && ((OF_VOTES.test(a.text) && OF_ALL.test(b.text)) || (OF_ALL.test(a.text) && OF_VOTES.test(b.text)));
}

const ASKED = /\b(?:ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|want(?:s|ed|ing)?|seek(?:s|ing)?|sought)(?: \w+){0,5} $/i;
const OFFERED = /\b(?:offer(?:s|ed|ing)?|propos(?:e|es|ed|ing))(?: \w+){0,5} $/i;

/** What a union asks for and what it is offered. */
function askedAndOffered({ a, b }: Pair, match: QuantityMatch): boolean {
  const [x, y] = [a.text.slice(0, inClaim(a, match.a.start)), b.text.slice(0, inClaim(b, match.b.start))];
  return (ASKED.test(x) && OFFERED.test(y)) || (OFFERED.test(x) && ASKED.test(y));
}

/** What is counted of each motion by itself. */
const VOTES = /^(?:abstention|vote|ballot)$/;

/** One was passed and the other fell. */
function ofOtherMotions(pair: Pair, { a, b }: QuantityMatch): boolean {
  if (pair.oneEvent !== true || a.unit !== 'count' || !VOTES.test(a.item ?? '') || !VOTES.test(b.item ?? '')) return false;
  const [x, y] = [wasCarried(pair.a.text), wasCarried(pair.b.text)];
  return x !== null && y !== null && x !== y;
}

/** Rival amounts: disjoint intervals of the same unit, item and status. */
export const quantityRule: Rule = (pair) => {
  const rival = rivalOf(pair);
  if (rival === null || OTHER_SLOTS.some((holds) => holds(pair, rival))) return null;
  const [a, b] = [amount(pair.a, rival.a), amount(pair.b, rival.b)];
  if (isIncrement(pair.a) || isIncrement(pair.b)) {
    return finding({ relation: 'unrelated', rule: 'quantity/increment', confidence: 0.7, a, b, explanation: `An addition is not to be set against another figure: ${bothSay(pair, a, b)}` });
  }
  if (ratio(rival) > LARGEST_RATIO) {
    return finding({ relation: 'unrelated', rule: 'quantity/other-measure', confidence: 0.6, a, b, explanation: `The figures are too far apart to measure the same thing: ${bothSay(pair, a, b)}` });
  }
  return dispute(pair, 'quantity', { rule: 'quantity/disjoint', confidence: 0.6 + rival.fit * 0.35, a, b, about: 'The figures differ', said: [context(pair.a, rival.a), context(pair.b, rival.b)] });
};

/** "Nine patients are still receiving treatment" of more than twenty: those who are left, not all. */
function isRemainder(pair: Pair, { a, b }: QuantityMatch): boolean {
  if (pair.oneEvent !== true || stillCounting(pair.a) === stillCounting(pair.b)) return false;
  return stillCounting(pair.a) ? middle(a) < middle(b) : middle(b) < middle(a);
}

/** "78 per cent voted", "four in ten never bothered": those who did and those who did not. */
function isComplement(pair: Pair, { a, b }: QuantityMatch): boolean {
  const negated = (reading: Reading, quantity: Quantity): boolean => {
    const at = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
    const verb = reading.predicates.find(({ finite, token }) => finite && token > at && token - at <= COMPLEMENT);
    return verb?.negated === true && verb.negators.some((token) => !/^(?:barely|hardly|scarcely)$/.test(reading.tokens[token]!.lower));
  };
  return (a.unit === 'percent' || a.unit === 'count') && a.lo !== 0 && b.lo !== 0 && negated(pair.a, a) !== negated(pair.b, b);
}

/** Tokens behind an amount within which its verb stands. */
const COMPLEMENT = 8;

function rivalOf(pair: Pair): QuantityMatch | null {
  const rival = matchQuantities(pair.a, pair.b).find((match) => match.relation === 'disjoint' && match.fit >= SAME_SLOT);
  if (rival === undefined) return null;
  if (sameThing(rival)) return rival;
  const overlap = overlapOf(pair.a, pair.b);
  return Math.max(overlap.a, overlap.b) < 0.25 && pair.comparable < COMPARABLE ? null : rival;
}

/** The same item in the same status: the words around may differ ("put the crowd at", "took part"). */
function sameThing({ a, b }: QuantityMatch): boolean {
  return a.status !== null && a.status === b.status && a.item !== null && b.item !== null && itemKey(a.item) === itemKey(b.item);
}

function ratio(match: QuantityMatch): number {
  const [x, y] = [middle(match.a), middle(match.b)];
  // None against some is a conflict however large the some.
  return x === 0 || y === 0 ? 1 : Math.max(x / y, y / x);
}

function middle(quantity: Quantity): number {
  const [lo, hi] = [quantity.lo ?? quantity.hi ?? 0, quantity.hi ?? quantity.lo ?? 0];
  return quantity.lo === 0 ? hi : Math.abs(lo + hi) / 2;
}

function amount(reading: Reading, quantity: Quantity): ReturnType<typeof evidenceAt> {
  return evidenceAt(reading, inClaim(reading, quantity.start), inClaim(reading, quantity.end));
}

/** The figure among its words: three before, four after, within its punctuation. */
function context(reading: Reading, quantity: Quantity): ReturnType<typeof evidenceAt> {
  const around = phraseAround(reading, tokenAtOffset(reading, inClaim(reading, quantity.start)));
  return evidenceAt(reading, Math.min(inClaim(reading, around.start), inClaim(reading, quantity.start)), Math.max(inClaim(reading, around.end), inClaim(reading, quantity.end)));
}

function isUpdate(pair: Pair, rival: QuantityMatch): boolean {
  const order = inOrder(pair);
  // What has a status of its own (killed, missing …) is judged by that.
  const gathers = rival.a.status === null && rival.b.status === null;
  if (order === null) return gathers && upTo(pair.a) !== null && upTo(pair.b) !== null && upTo(pair.a) !== upTo(pair.b);
  if ([pair.a, pair.b].some((reading) => /\b(?:correction|corrected|lowered|revised|raised the|upgraded|downgraded)\b/i.test(reading.text))) return true;
  if (pair.oneEvent === true && stillCounting(pair.a) && stillCounting(pair.b)) return true;
  const late = order.later === pair.a ? rival.a : rival.b;
  const early = order.later === pair.a ? rival.b : rival.a;
  const rising = (late.lo ?? 0) > (early.lo ?? 0);
  if (late.cumulative && rising) return true;
  if (pair.oneEvent === true && gathers && rising && order.hours >= DAY_HOURS / 2 && TREATED.test(pair.a.text) && TREATED.test(pair.b.text)) return true;
  if (revises(order.later) !== null) return true;
  if (late.status !== null && late.status === early.status && MOVING.has(late.status) && (order.hours >= DAY_HOURS / 2 || stillCounting(order.later))) return true;
  if (gathers && rising && late.unit !== 'percent' && (upTo(order.later) !== null || (upTo(order.earlier) !== null && stillCounting(order.later)))) return true;
  return upTo(pair.a) !== null && upTo(pair.b) !== null && (late.status !== null || late.unit === 'percent' || late.unit === 'm2');
}

/** Those who are brought to doctors, whose number goes on changing too. */
const TREATED = /\b(?:hospital|treated|ambulances?|patients)\b/i;

/** What goes on changing after an event; half a day later a different count is a later count. */
const MOVING: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'trapped', 'rescued', 'evacuated', 'displaced', 'infected', 'arrested', 'critical', 'survived']);
const DAY_HOURS = 24;

/** "still missing", "yet to be found": words that say that the count goes on. */
function stillCounting(reading: Reading): boolean {
  return /\b(?:still|yet to|remain(?:s|ed)?|so far|by now)\b/i.test(reading.text);
}

/** The time up to which a text counts, in its words ("by Monday night", "as of Tuesday", "stood at … at half past five"), or null. */
function upTo(reading: Reading): string | null {
  return /\b(?:by|as of|at|until|stood at .{1,40} at) (?:early |late |the end of |this )?(?:\w+day|morning|lunchtime|noon|evening|tonight|midnight|dawn|dusk|nightfall|half past)\b|\bso far\b/i.exec(reading.text)?.[0].toLowerCase() ?? null;
}
