import type { TimeValue } from '../../domain/time-value.js';
import { dispute, type Rule } from '../finding.js';
import { evidenceAt, inClaim, phraseAround, tokenAtOffset } from '../reading/evidence.js';
import { datedAct, type DatedAct } from '../slot/dated-act.js';
import { overlapOf } from '../reading/overlap.js';
import type { Pair, Reading } from '../reading/reading.js';
import { ofPair, ofReading } from '../reading/remembered.js';
import { areKin, outcomesDiffer } from '../slot/outcomes.js';
import { sameKernel } from '../slot/subjects.js';
import { inOrder, revises } from '../slot/update-markers.js';

const WIDTH: Readonly<Record<TimeValue['granularity'], number>> = { minute: 0, hour: 1, day: 1, week: 2, month: 3, quarter: 4, year: 5, decade: 6 };
const DAY = 86_400_000;

/** The claims date the same event to times that do not overlap, at the coarser of the two granularities. */
export const dateRule: Rule = (pair) => {
  const overlap = overlapOf(pair.a, pair.b);
  if (outcomesDiffer(pair.a, pair.b) || Math.abs(pair.a.published - pair.b.published) > 10 * DAY) return null;
  const alike = overlap.shared.size >= 3 ? datedAlike(pair) : null;
  const rivals = alike ?? disjointTimes(pair);
  if (rivals === null || (alike === null && !sameAct(pair, rivals) && (Math.min(overlap.a, overlap.b) < 0.38 || !likeActs(pair, rivals)))) return null;
  // "No ferry runs today", "ferries run again on Monday": days of one act and of its absence.
  if (pair.oneEvent === true && around(pair.a, rivals[0]).negated !== around(pair.b, rivals[1]).negated) return null;
  if (pair.oneEvent === true && isBound(pair.a, rivals[0]) !== isBound(pair.b, rivals[1])) return null;
  if (isSinceYear(pair.a, rivals[0]) !== isSinceYear(pair.b, rivals[1])) return null;
  if (calledAlike(rivals) || Math.abs(WIDTH[rivals[0].granularity] - WIDTH[rivals[1].granularity]) > 1) return null;
  const order = inOrder(pair);
  if (order !== null && revises(order.later) !== null) return null;
  const a = evidenceAt(pair.a, inClaim(pair.a, rivals[0].start), inClaim(pair.a, rivals[0].end));
  const b = evidenceAt(pair.b, inClaim(pair.b, rivals[1].start), inClaim(pair.b, rivals[1].end));
  return dispute(pair, 'date', { rule: 'date/disjoint', confidence: 0.75, a, b, about: 'The dates differ', said: [context(pair.a, rivals[0]), context(pair.b, rivals[1])] });
};

/** "before the weekend", "by Friday": a bound, which a day may keep. */
function isBound(reading: Reading, time: TimeValue): boolean {
  return /\b(?:before|by|ahead of|no later than)(?: the)? $/i.test(reading.text.slice(0, inClaim(reading, time.start)));
}

/** "since 2018": years up to now, any of which another year may be. */
function isSinceYear(reading: Reading, time: TimeValue): boolean {
  return time.granularity === 'year' && /\bsince $/i.test(reading.text.slice(0, inClaim(reading, time.start)));
}

/** "Monday" in articles of neighbouring days is one Monday, whatever each publication date makes of it; and so is any time in the same words. */
export function calledAlike([left, right]: readonly [TimeValue, TimeValue]): boolean {
  if (left.text.toLowerCase() === right.text.toLowerCase()) return true;
  const day = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;
  const [x, y] = [day.exec(left.text), day.exec(right.text)];
  return x !== null && y !== null && x[0].toLowerCase() === y[0].toLowerCase();
}

/** The same verb is dated on both sides, and most of what stands around one time stands around the other. */
function sameAct(pair: Pair, [left, right]: readonly [TimeValue, TimeValue]): boolean {
  const [x, y] = [around(pair.a, left), around(pair.b, right)];
  if (x.verb === null || x.verb !== y.verb || x.keys.size === 0 || y.keys.size === 0) return false;
  const shared = [...x.keys].filter((key) => y.keys.has(key)).length;
  return shared >= 2 && shared / Math.min(x.keys.size, y.keys.size) >= 0.6;
}

/** The verbs that are dated are of one kind, or one text tells of what the other dates; unless one of them is too light to say, or nearly all words are shared. */
function likeActs(pair: Pair, [left, right]: readonly [TimeValue, TimeValue]): boolean {
  const [x, y] = [around(pair.a, left).act, around(pair.b, right).act];
  const overlap = overlapOf(pair.a, pair.b);
  return x === null || y === null || x === y || areKin(x, y) || tellsOf(pair.b, x) || tellsOf(pair.a, y) || Math.min(overlap.a, overlap.b) >= 0.6;
}

/** A text has the act, as verb or noun ("were inspected", "an inspection"). */
function tellsOf({ keys }: Reading, act: string): boolean {
  return keys.has(act) || [...keys].some((key) => sameKernel(key, act));
}

function around(reading: Reading, time: TimeValue): DatedAct {
  return datedAct(reading, inClaim(reading, time.start));
}

function context(reading: Reading, time: TimeValue): ReturnType<typeof evidenceAt> {
  const around = phraseAround(reading, tokenAtOffset(reading, inClaim(reading, time.start)));
  return evidenceAt(reading, Math.min(inClaim(reading, around.start), inClaim(reading, time.start)), Math.max(inClaim(reading, around.end), inClaim(reading, time.end)));
}

/**
 * A time of each claim that nothing in the other overlaps; null where both have more than one such time, since then it is
 * open which answers which.
 */
export function disjointTimes({ a, b }: Pair): readonly [TimeValue, TimeValue] | null {
  return disjointOf(a, b);
}

const disjointOf = ofPair((a, b): readonly [TimeValue, TimeValue] | null => {
  const [x, y] = [datable(a), datable(b)];
  if (x.length === 0 || y.length === 0) return null;
  const [left, right] = [outsideAll(x, y), outsideAll(y, x)];
  if (left.length === 0 || right.length === 0 || (left.length > 1 && right.length > 1)) return null;
  // A shared time is the event's own; what else is dated must then be of one kind to be set against each other.
  const common = left.length < x.length || right.length < y.length;
  for (const one of left) for (const other of right) if (!common || Math.abs(WIDTH[one.granularity] - WIDTH[other.granularity]) <= 1) return [one, other];
  return null;
});

/** The times that none of the others overlaps. */
function outsideAll(times: readonly TimeValue[], others: readonly TimeValue[]): readonly TimeValue[] {
  const found: TimeValue[] = [];
  for (const one of times) if (isOutside(one, others)) found.push(one);
  return found;
}

function isOutside(one: TimeValue, others: readonly TimeValue[]): boolean {
  for (const other of others) if (!apart(one, other)) return false;
  return true;
}

/** Tokens between a time and the verb that it dates outright. */
const NEXT_TO = 3;

/** Days that date one verb right beside it ("apologised on Friday", "apologised Saturday"), whatever else is dated. */
function datedAlike(pair: Pair): readonly [TimeValue, TimeValue] | null {
  for (const one of datable(pair.a)) {
    for (const other of datable(pair.b)) {
      if (one.granularity !== 'day' || other.granularity !== 'day' || !apart(one, other)) continue;
      const [left, right] = [datedVerb(pair.a, one), datedVerb(pair.b, other)];
      if (left !== null && left === right) return [one, other];
    }
  }
  return null;
}

/** The verb beside a time, nothing but a preposition or an adverb between; null for verbs of saying. */
function datedVerb(reading: Reading, time: TimeValue): string | null {
  const at = tokenAtOffset(reading, inClaim(reading, time.start));
  const beside = reading.predicates.filter(({ token }) => Math.abs(token - at) <= NEXT_TO && !/^(?:say|tell|announce|add|report)$/.test(reading.tokens[token]!.lemma));
  const between = (token: number): boolean => reading.tokens.slice(Math.min(token, at) + 1, Math.max(token, at)).every(({ pos, text }) => text !== ',' && /^(?:ADP|ADV|DET|PART)$/.test(pos));
  const verb = beside.find(({ token }) => between(token));
  return verb === undefined ? null : reading.tokens[verb.token]!.lemma;
}

const datable = ofReading((reading): readonly TimeValue[] => {
  const published = reading.claim.published?.iso.slice(0, 10);
  return reading.times.filter((time) => time.from !== null && !STRETCH.test(reading.text.slice(0, inClaim(reading, time.end))) && !(time.granularity === 'day' && time.from === published && isReportTime(reading, time)));
});

/** "in the past two years": a stretch up to now, in which anything may have been at any time. */
const STRETCH = /\b(?:in|over|during|within) the (?:past|last) (?:\w+ )?(?:years|months|weeks|days|decades)$/i;

/** "police said on Tuesday", "announced on Monday": the day of the statement, not of the event. */
function isReportTime(reading: Reading, time: TimeValue): boolean {
  const before = reading.text.slice(0, inClaim(reading, time.start));
  return /\b(?:said|says|announced|declared|told \w+|reported|added|statement|confirmed|learned|learnt)\s+(?:on |late |early )*$/i.test(before);
}

function apart(one: TimeValue, other: TimeValue): boolean {
  const [from, to] = [widen(one, other), widen(other, one)];
  return from.to <= to.from || to.to <= from.from;
}

/** The interval at the coarser granularity of the two; clock times of the same day agree unless both are to the minute. */
function widen(time: TimeValue, other: TimeValue): { readonly from: number; readonly to: number } {
  const [from, to] = [Date.parse(zoned(time.from!)), Date.parse(zoned(time.to!))];
  const both = time.granularity === 'minute' && other.granularity === 'minute';
  if (both && time.from!.endsWith('Z') === other.from!.endsWith('Z')) return { from: from - 30 * 60_000, to: to + 30 * 60_000 };
  if (time.granularity === 'minute' || time.granularity === 'hour') return { from: Math.floor(from / DAY) * DAY, to: Math.floor((to - 1) / DAY) * DAY + DAY };
  return { from, to };
}

function zoned(iso: string): string {
  return iso.includes('T') && !iso.endsWith('Z') ? `${iso}Z` : iso;
}
