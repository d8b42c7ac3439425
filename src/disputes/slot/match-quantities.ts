import type { Quantity } from '../../domain/quantity.js';
import type { Reading } from '../reading/reading.js';
import { inClaim, tokenAtOffset } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import { ofPair } from '../reading/remembered.js';
import { outcomesDiffer } from './outcomes.js';
import { isEmptyMeasure, measureKey, qualifiersDiffer } from './measured-thing.js';
import { actsDiffer, measuresApart } from './measured-acts.js';
import { isOneOfSeveral } from './one-of-several.js';
import { itemKey } from './item-key.js';
import { isEmptyCount } from './empty-counts.js';
import { measuredElsewhere, measuresOtherThing, onlyOneIsRate } from './measured-bearer.js';
import { adds, isAddition, isPart, isPartOfOther, isSubgroup } from './parts-of-totals.js';
import { placesDiffer } from './placed-distances.js';
import { compareIntervals, type IntervalRelation } from './compare-intervals.js';

/** Two amounts that may fill the same slot. */
export interface QuantityMatch {
  readonly a: Quantity;
  readonly b: Quantity;
  readonly relation: IntervalRelation;
  /** 0–1: how sure it is that both measure the same thing. */
  readonly fit: number;
}

const PEOPLE: ReadonlySet<string> = new Set(
  'person worker man woman child police army rebel minister official lawmaker employ doctor nurse miner climber firefighter school protest migrant kill injure survive job expert hostage arrest charge'.split(' '),
);

/** Amounts that agree are taken out first: what is left over may be rivals. */
const ORDER: Readonly<Record<IntervalRelation, number>> = { equal: 0, overlap: 1, disjoint: 2 };

const NONE: readonly QuantityMatch[] = [];

/**
 * Pairs the amounts of two claims that measure the same thing, best fit first; each amount is used once.
 *
 * Same unit is required; then item, status and the words around decide. Equal values count as evidence that the slots are
 * the same only where nothing speaks against it.
 */
export const matchQuantities = ofPair((a, b): readonly QuantityMatch[] => {
  if (a.quantities.length === 0 || b.quantities.length === 0) return NONE;
  const all: QuantityMatch[] = [];
  for (const left of a.quantities) {
    for (const right of b.quantities) {
      if (left.unit !== right.unit || left.item === 'higher' || left.item === 'lower' || isEmptyCount(a, left) || isEmptyCount(b, right)) continue;
      const relation = compareIntervals(left, right);
      if (relation === 'disjoint' && (isPartOfOther(a, left, b, right) || onlyOneIsRate(a, left, b, right) || measuresOtherThing(a, left, b, right) || measuredElsewhere(a, left, b, right))) continue;
      const fit = Math.max(slotFit(a, left, b, right, relation), relation === 'disjoint' ? soleFit(a, left, b, right) : 0);
      if (fit > 0) all.push({ a: left, b: right, relation, fit });
    }
  }
  all.sort((x, y) => ORDER[x.relation] - ORDER[y.relation] || Number(isAddition(a, x.a, b, x.b)) - Number(isAddition(a, y.a, b, y.b)) || y.fit - x.fit || x.a.start - y.a.start || x.b.start - y.b.start);
  const used = new Set<Quantity>();
  return all.filter((match) => {
    if (used.has(match.a) || used.has(match.b)) return false;
    used.add(match.a).add(match.b);
    return true;
  });
});

/** Units of which one amount alone in each of two like claims is the same one. */
const SOLE_UNITS = /^(?:[A-Z]{3}|s|m|m2|m3|kg|m\/s|degC|magnitude)$/;
/** Share of either claim that the other must have for that. */
const MOSTLY = 0.45;
const SOLE = 0.5;

/** The only amount of its unit in each of two claims that say much the same, of acts that do not differ. */
function soleFit(a: Reading, left: Quantity, b: Reading, right: Quantity): number {
  const alone = (reading: Reading): boolean => reading.quantities.filter(({ unit }) => unit === left.unit).length === 1;
  if (!SOLE_UNITS.test(left.unit) || left.status !== right.status || !alone(a) || !alone(b)) return 0;
  const overlap = overlapOf(a, b);
  if (overlap.shared.size < 2 || Math.min(overlap.a, overlap.b) < MOSTLY || isPart(a, left) || isPart(b, right) || adds(a, left) || adds(b, right) || placesDiffer(a, left, b, right)) return 0;
  return measuresApart(a, left, b, right) || actsDiffer(a, left, b, right) || premodifiersDiffer(a, left, b, right) ? 0 : SOLE;
}

/** "adults over 21": an age, not a count. */
function isAgeLimit(reading: Reading, quantity: Quantity): boolean {
  const from = tokenAtOffset(reading, inClaim(reading, quantity.start));
  return quantity.unit === 'count' && /^(?:over|under|above|below|aged)\b/i.test(quantity.text) && /^(?:adults?|people|children|anyone|those|drivers|residents|men|women|players|voters)$/.test(reading.tokens[from - 1]?.lower ?? '');
}

function slotFit(a: Reading, left: Quantity, b: Reading, right: Quantity, relation: IntervalRelation): number {
  if (isAgeLimit(a, left) !== isAgeLimit(b, right) || (relation === 'disjoint' && (placesDiffer(a, left, b, right) || isOneOfSeveral(a, left, b, right)))) return 0;
  if (left.unit === 'year-age') return isSomebody(a, left) === isSomebody(b, right) ? ageFit(a, left, b, right, relation) : 0;
  if (relation !== 'disjoint' && left.unit !== 'count') return relation === 'equal' ? 0.9 : 0.7;
  if (left.unit === 'percent') {
    const [x, y] = [measureKey(a, left), measureKey(b, right)];
    if ((x !== null && y !== null && x !== y) || (relation === 'disjoint' && qualifiersDiffer(a, left, b, right))) return 0;
    if (x !== null && x === y && isEmptyMeasure(left.item) !== isEmptyMeasure(right.item)) return Math.min(1, 0.6 + contextFit(a, left, b, right) * 0.3);
  }
  if (premodifiersDiffer(a, left, b, right) || (relation !== 'equal' && (isPart(a, left) || isPart(b, right)))) return 0;
  if (relation === 'disjoint' && (isSubgroup(left, right) || isSubgroup(right, left) || measuresApart(a, left, b, right))) return 0;
  if (relation === 'disjoint' && left.unit === 'count' && unlikeItems(left, right) && contextFit(a, left, b, right) < SAME_CONTEXT) return 0;
  const items = itemFit(left, right, relation);
  const statuses = left.status === null || right.status === null ? 0.15 : left.status === right.status ? 0.5 : -1;
  if ((left.status === 'pledged') !== (right.status === 'pledged')) return 0;
  if (items < 0 || statuses < 0) return 0;
  const around = contextFit(a, left, b, right);
  const equal = relation === 'equal' ? 0.3 : 0;
  return Math.max(0, Math.min(1, 0.2 + items + statuses * 0.5 + around * 0.4 + equal));
}

/** One age on each side belongs to one person where the claims tell the same of a person. */
function ageFit(a: Reading, left: Quantity, b: Reading, right: Quantity, relation: IntervalRelation): number {
  const ages = (reading: Reading): number => reading.quantities.filter((one) => one.unit === 'year-age').length;
  if (relation === 'equal') return 0.8;
  if (isOfSeveral(a, left) || isOfSeveral(b, right)) return 0;
  const [x, y] = [genderOf(a, left), genderOf(b, right)];
  return ages(a) === 1 && ages(b) === 1 && !outcomesDiffer(a, b) && (x === null || y === null || x === y) ? 0.5 : 0;
}

/** "aged 27 and 31", "aged 11 to 16": ages of several. */
function isOfSeveral({ claim: { sentence } }: Reading, { end, start, text }: Quantity): boolean {
  const [before, behind] = [sentence.text.slice(0, Math.max(0, start - sentence.start)), sentence.text.slice(Math.max(0, end - sentence.start))];
  return /^,? (?:and|to|or) \d/.test(behind) || /\d (?:and|to|or) $/.test(before) || /\b(?:and|to|or) \d/.test(text);
}

/** What the noun behind an age says of its bearer: "a nine-year-old girl", "a 54-year-old man". */
function genderOf(reading: Reading, quantity: Quantity): 'she' | 'he' | null {
  const next = reading.tokens[tokenAtOffset(reading, inClaim(reading, quantity.end) - 1) + 1]?.lower ?? '';
  return /^(?:girl|woman|grandmother|mother|schoolgirl|widow)$/.test(next) ? 'she' : /^(?:boy|man|grandfather|father|schoolboy|widower)$/.test(next) ? 'he' : null;
}

/** "a seven-year-old boy" and not "a 31-year-old vessel"; an age with no noun behind it is somebody's. */
function isSomebody(reading: Reading, quantity: Quantity): boolean {
  const next = reading.tokens[tokenAtOffset(reading, inClaim(reading, quantity.end) - 1) + 1];
  return !/old$/i.test(quantity.text) || next?.pos !== 'NOUN' || isPerson(itemKey(next.lemma), next.lemma);
}

/** Share of the words around from which different words for what is counted are taken for one thing. */
const SAME_CONTEXT = 0.6;

/** Different callings, or one amount of nothing named, are no rivals unless the same is said of them. */
function unlikeItems(left: Quantity, right: Quantity): boolean {
  if (left.status !== null && left.status === right.status) return false;
  if (left.item === null || right.item === null) return left.item !== right.item;
  const [x, y] = [itemKey(left.item), itemKey(right.item)];
  return x !== y && x !== 'person' && y !== 'person';
}

/** What befalls things, of which each kind is counted by itself; and cases, which may be anything. */
const OF_THINGS: ReadonlySet<string> = new Set(['infected', 'stolen', 'destroyed', 'damaged']);

/** -1 where the items exclude each other. */
function itemFit(left: Quantity, right: Quantity, relation: IntervalRelation): number {
  if (left.item === null || right.item === null) return 0.1;
  const [x, y] = [itemKey(left.item), itemKey(right.item)];
  if (x === y) return isPerson(x, left.item) === isPerson(y, right.item) ? 0.4 : -1;
  const [human, other] = [isPerson(x, left.item), isPerson(y, right.item)];
  if (human && other) return x === 'person' || y === 'person' ? 0.3 : 0.15;
  if (left.unit === 'count' && left.status !== null && left.status === right.status && !OF_THINGS.has(left.status)) return 0.15;
  if (left.unit === 'count') return human === other ? 0.02 : -1;
  return relation === 'disjoint' ? -1 : 0;
}

/** "consumer prices" and "factory-gate prices" share a head and are two things. */
function premodifiersDiffer(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  if (left.item === null || left.unit === 'count') return false;
  const [x, y] = [premodifier(a, left), premodifier(b, right)];
  return x !== null && y !== null && x !== y;
}

function premodifier(reading: Reading, quantity: Quantity): string | null {
  const at = tokenAtOffset(reading, inClaim(reading, quantity.start));
  for (let index = at - 1; index >= Math.max(0, at - 6); index--) {
    const token = reading.tokens[index]!;
    if (token.pos !== 'NOUN' || (token.lemma !== quantity.item && token.lower !== quantity.item)) continue;
    const before = reading.tokens[index - 1];
    return before !== undefined && (/^(?:NOUN|ADJ)$/.test(before.pos) || (before.pos === 'PROPN' && index === 1)) ? itemKey(before.lemma) : null;
  }
  return null;
}

const PERSON = /^(?:thief|captain|chef|clerk|coach|guard|judge|nurse|pilot|priest|victim|patient|guest|pupil|student|resident|citizen|infant|baby|parent|tenant|suspect|recruit)$/;
/** What has the concept of those who are there ("lessons", "pupils"). */
const OF_PEOPLE = /^(?:school|lesson|class|classroom|college|university|protest|demonstration|march|rally)$/;

/** Nouns of people by concept or ending ("saver", "spectator"). */
export function isPerson(key: string, item: string): boolean {
  return (PEOPLE.has(key) && !OF_PEOPLE.test(item)) || PERSON.test(item) || /(?:er|or|ist|ee|man|men|ant|ian|people|folk)$/.test(item);
}

/** Share of the content words near one amount that are near the other too; of what measures it ("million crowns", "metres") both have the same anyway. */
function contextFit(a: Reading, left: Quantity, b: Reading, right: Quantity): number {
  const [x, y] = [contextOf(a, left), contextOf(b, right)];
  if (x.size === 0 || y.size === 0) return 0;
  let shared = 0;
  for (const key of x) if (y.has(key)) shared++;
  return shared / Math.min(x.size, y.size);
}

function contextOf(reading: Reading, quantity: Quantity): Set<string> {
  const from = tokenAtOffset(reading, inClaim(reading, quantity.start));
  const to = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
  const isMeasure = (token: number): boolean => quantity.unit !== 'count' && token >= from && token <= to;
  return new Set(reading.terms.filter(({ kind, token }) => token >= from - 7 && token <= to + 7 && kind !== 'name' && !isMeasure(token)).map((term) => term.key));
}
