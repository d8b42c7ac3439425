import { dispute, type Rule } from '../finding.js';
import { evidenceAt, tokensEvidence } from '../reading/evidence.js';
import { numberedSpot } from '../reading/numbered-spot.js';
import type { Name, Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { alignPredicates, predicateKey } from '../slot/align-predicates.js';
import { areKin, outcomesDiffer } from '../slot/outcomes.js';
import { ownNames } from '../slot/subjects.js';
import { disjointTimes } from './date.js';

/** What a place that is small enough to be in one spot is called by. */
const LOCAL = /^(?:road|street|lane|square|avenue|hall|bridge|station|park|hill|row|quay|wharf|pier|market|gate|green|school|academy|college|church|stand|end|ward|centre|center|quarry|wood|farm|mill|terrace|crescent|drive|court|place|yard|depot|hospital|hotel|inn|theatre|stadium)$/;
const BEFORE = /^(?:in|at|on|onto|to|off|across|into|outside|inside|near|behind|beside|along|by|through|over|under)$/;
/** Comparable from which different words for the act are taken for one. */
const COMPARABLE = 0.5;

/** In reports of one event: one act is put at two spots by name ("on Thorle Road", "off Quarry Lane"), and neither text tells of the other's. */
export const localPlaceRule: Rule = (pair) => {
  if (pair.oneEvent !== true || outcomesDiffer(pair.a, pair.b) || disjointTimes(pair) !== null) return null;
  const numbered = numberedSpots(pair);
  if (numbered !== null) return numbered;
  const [x, y] = [onlySpot(pair.a, pair.b), onlySpot(pair.b, pair.a)];
  if (x === null || y === null || !isOneAct(pair)) return null;
  return dispute(pair, 'place', { rule: 'place/spot', confidence: 0.75, a: tokensEvidence(pair.a, x.from - 1, x.to), b: tokensEvidence(pair.b, y.from - 1, y.to), about: 'The places differ' });
};

/** "at Berth 7", "at Berth 9". */
function numberedSpots(pair: Pair): ReturnType<Rule> {
  const [x, y] = [numberedSpot(pair.a), numberedSpot(pair.b)];
  if (x === null || y === null || x.kind !== y.kind || x.number === y.number || !isOneAct(pair)) return null;
  const [a, b] = [evidenceAt(pair.a, x.start, x.end), evidenceAt(pair.b, y.start, y.end)];
  return dispute(pair, 'place', { rule: 'place/numbered', confidence: 0.75, a, b, about: 'The places differ' });
}

/** The spot that a claim names, where it names one and the other claim does not. */
function onlySpot(reading: Reading, other: Reading): Name | null {
  const spots = spotsOf(reading);
  return spots.length === 1 && ownNames(reading, other).includes(spots[0]!) ? spots[0]! : null;
}

const spotsOf = ofReading((reading): readonly Name[] =>
  reading.names.filter((name) => {
    const the = reading.tokens[name.from - 1]?.lower === 'the' ? 2 : 1;
    const last = [name.words.at(-1)!, reading.tokens[name.to]?.lower ?? '', reading.tokens[name.to + 1]?.lower ?? ''];
    return BEFORE.test(reading.tokens[name.from - the]?.lower ?? '') && last.some((word, at) => LOCAL.test(word) && (at < 2 || reading.tokens[name.to]?.pos === 'NOUN'));
  }),
);

/** One kind of act, and something besides that both tell of. */
function isOneAct(pair: Pair): boolean {
  const acts = (reading: Reading): readonly string[] => reading.predicates.filter(({ negated }) => !negated).map((predicate) => predicateKey(reading, predicate)).filter((key) => key !== null);
  const [x, y] = [acts(pair.a), acts(pair.b)];
  const same = alignPredicates(pair.a, pair.b).some(({ a, b }) => !a.negated && !b.negated) || x.some((one) => y.some((other) => areKin(one, other)) || pair.b.keys.has(one)) || y.some((one) => pair.a.keys.has(one));
  const themes = pair.a.terms.filter(({ key, kind }) => kind !== 'verb' && kind !== 'adjective' && pair.b.keys.has(key) && !x.includes(key));
  return themes.length > 0 && (same || pair.comparable >= COMPARABLE);
}
