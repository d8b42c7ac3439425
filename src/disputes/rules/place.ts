import { dispute, type Rule } from '../finding.js';
import { tokensEvidence } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import type { Name, Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { outcomesDiffer } from '../slot/outcomes.js';
import { ownNames, sharedNameCount } from '../slot/subjects.js';

const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'at', 'near', 'to', 'off', 'outside', 'inside', 'aboard', 'around', 'over', 'towards', 'toward', 'into']);
const COMPASS = /^(north|south)?[- ]?(east|west)?(?:ern)?$/;
const DAY = 86_400_000;

/** The same thing is put in two places: opposite bearings, or two names after place prepositions that nothing joins. */
export const placeRule: Rule = (pair) => {
  const overlap = overlapOf(pair.a, pair.b);
  if (Math.abs(pair.a.published - pair.b.published) > 7 * DAY) return null;
  const bearing = opposedBearings(pair.a, pair.b);
  if (bearing !== null && overlap.shared.size >= 2 && Math.max(overlap.a, overlap.b) >= 0.3) {
    const [x, y] = bearing;
    return dispute(pair, 'place', { rule: 'place/bearing', confidence: 0.8, a: tokensEvidence(pair.a, x.from, x.to), b: tokensEvidence(pair.b, y.from, y.to), about: 'The places differ' });
  }
  const [x, y] = [placeOf(pair.a, pair.b), placeOf(pair.b, pair.a)];
  if (x === null || y === null || outcomesDiffer(pair.a, pair.b)) return null;
  if (overlap.shared.size < 3 || sharesPlace(pair.a, pair.b) || (sharedNameCount(pair.a, pair.b) === 0 && !sameButForPlace(pair, x, y))) return null;
  const confidence = 0.45 + 0.35 * Math.min(overlap.a, overlap.b);
  return dispute(pair, 'place', { rule: 'place/names', confidence, a: tokensEvidence(pair.a, x.from - 1, x.to), b: tokensEvidence(pair.b, y.from - 1, y.to), about: 'The places differ' });
};

/** Share of the words besides the places that claims without a common name must share. */
const SAME_BESIDES = 0.6;

/** Without a common name most of what is said besides the places must be the same, and the place the only name. */
function sameButForPlace(pair: Pair, x: Name, y: Name): boolean {
  const besides = (reading: Reading, place: Name): readonly string[] => [...new Set(reading.terms.filter(({ token }) => token < place.from || token >= place.to).map(({ key }) => key))];
  const [left, right] = [besides(pair.a, x), besides(pair.b, y)];
  const shared = left.filter((key) => right.includes(key)).length;
  const only = ownNames(pair.a, pair.b).length === 1 && ownNames(pair.b, pair.a).length === 1;
  return only && shared >= 3 && shared >= SAME_BESIDES * Math.min(left.length, right.length);
}

function placeOf(reading: Reading, other: Reading): Name | null {
  const places = placesOf(reading);
  return places.size === 0 ? null : (ownNames(reading, other).find((name) => places.has(name)) ?? null);
}

const placesOf = ofReading((reading): ReadonlySet<Name> => new Set(reading.names.filter((name) => isPlace(reading, name))));

function isPlace(reading: Reading, name: Name): boolean {
  const determiner = reading.tokens[name.from - 1]?.lower === 'the' ? 1 : 0;
  const before = reading.tokens[name.from - 1 - determiner];
  const next = reading.tokens[name.to];
  const beside = before?.lower === 'of' && /^(?:coast|shore|outskirts|edge|centre|center|suburb|suburbs|town|city|village|port|island|district|province|region|north|south|east|west)$/.test(reading.tokens[name.from - 2 - determiner]?.lower ?? '');
  return before !== undefined && (PREPOSITIONS.has(before.lower) || beside) && !/^['’]s?$/.test(next?.lower ?? '') && (/^(?:next|last|early|late|later|earlier)$/.test(next?.lower ?? '') || !/^(?:NOUN|ADJ|PROPN)$/.test(next?.pos ?? ''));
}

/** A place that both name: the differing names may only be nearer descriptions of it. */
function sharesPlace(a: Reading, b: Reading): boolean {
  const own = new Set(ownNames(a, b));
  return [...placesOf(a)].some((name) => !own.has(name));
}

interface Bearing {
  readonly from: number;
  readonly to: number;
  readonly north: number;
  readonly east: number;
}

const bearings = ofReading((reading): readonly Bearing[] => {
  const found: Bearing[] = [];
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at++) {
    const first = COMPASS.exec(tokens[at]!.lower);
    if (first === null || (first[1] === undefined && first[2] === undefined)) continue;
    const joined = tokens[at + 1]?.text === '-' ? COMPASS.exec(tokens[at + 2]?.lower ?? ' ') : null;
    const ns = first[1];
    const ew = first[2] ?? joined?.[2];
    const end = joined === null || joined[2] === undefined ? at + 1 : at + 3;
    if (tokens[end]?.lower !== 'of' && !tellsRegion(reading, at, end)) continue;
    found.push({ from: at, to: Math.min(tokens.length, end + 2), north: ns === 'north' ? 1 : ns === 'south' ? -1 : 0, east: ew === 'east' ? 1 : ew === 'west' ? -1 : 0 });
    at = end;
  }
  return found;
});

/** "the southern town of Dakka", "in the country's north": where a place lies, not which part of a thing is meant. */
function tellsRegion({ tokens }: Reading, at: number, end: number): boolean {
  if (/^(?:town|city|village|port|province|district|region|state|county)$/.test(tokens[end]?.lower ?? '')) return /^(?:of|,)$/.test(tokens[end + 1]?.lower ?? '') || tokens[end + 1]?.pos === 'PROPN';
  return /^(?:['’]s|the)$/.test(tokens[at - 1]?.lower ?? '') && /^(?:north|south|east|west)$/.test(tokens[at]!.lower) && (tokens[end] === undefined || /^(?:PUNCT|ADP|CCONJ)$/.test(tokens[end].pos));
}

function opposedBearings(a: Reading, b: Reading): readonly [Bearing, Bearing] | null {
  for (const x of bearings(a)) for (const y of bearings(b)) if (x.north * y.north < 0 || x.east * y.east < 0) return [x, y];
  return null;
}
