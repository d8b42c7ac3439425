import type { Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';

/** Words before a noun that tell one thing of a kind from another; those of one line exclude each other. */
const SETS: readonly (readonly string[])[] = [
  ['north', 'south', 'east', 'west', 'northern', 'southern', 'eastern', 'western', 'northbound', 'southbound', 'eastbound', 'westbound'],
  ['left', 'right'],
  ['upper', 'lower', 'middle'],
  ['top', 'bottom', 'ground'],
  ['inner', 'outer'],
  ['front', 'rear', 'back'],
  ['male', 'female'],
  ['domestic', 'foreign', 'overseas'],
  ['public', 'private'],
  ['primary', 'secondary', 'nursery'],
  ['urban', 'rural'],
  ['summer', 'winter', 'spring', 'autumn'],
  ['adult', 'child'],
  ['junior', 'senior'],
  ['maternal', 'paternal'],
  ['older', 'younger', 'elder'],
];
/** By word: the number of its set. */
const SET_OF: ReadonlyMap<string, number> = new Map(SETS.flatMap((set, number) => set.map((word) => [word, number] as const)));

/** People and goods of which different things hold, whatever stands behind them. */
const SIDES: readonly (readonly [string, string])[] = [
  ['victim victims', 'attacker attackers assailant assailants suspect suspects gunman killer driver'],
  ['adult adults', 'child children pupils students'],
  ['buyer buyers', 'seller sellers'],
  ['landlord landlords', 'tenant tenants'],
  ['teacher teachers', 'pupil pupils student students'],
  ['exports exporters', 'imports importers'],
  ['mother', 'father'],
  ["men men's men’s", "women women's women’s"],
  ['savings deposits', 'mortgage mortgages loans'],
];

/** By word: what it is a side of; 2n and 2n + 1 are the two sides of pair n. */
const SIDES_OF: ReadonlyMap<string, readonly number[]> = sidesByWord();

function sidesByWord(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  SIDES.flat().forEach((words, side) => {
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), side]);
  });
  return found;
}

/** True when one claim is of one side only ("the victim", "adult tickets") and the other of the other. */
export function ofOtherSides(a: Reading, b: Reading): boolean {
  const [x, y] = [sidesIn(a), sidesIn(b)];
  for (const side of x) {
    const other = side ^ 1;
    if (!x.has(other) && y.has(other) && !y.has(side)) return true;
  }
  return false;
}

/** The sides that a claim speaks of. */
const sidesIn = ofReading((reading): ReadonlySet<number> => {
  const sides = new Set<number>();
  for (const { lower } of reading.tokens) for (const side of SIDES_OF.get(lower) ?? []) sides.add(side);
  return sides;
});

/** The noun may have one word between. */
const REACH = 2;
const SETTLEMENT = /^(?:town|city|village|district|suburb|province|region|state|county|port|island)$/;

/** True when both name a thing of one kind and tell it from its like by words that exclude each other ("north tower", "south tower"). */
export function contrasted(a: Reading, b: Reading): boolean {
  const marksB = marksIn(b);
  for (const [set, x] of marksIn(a)) {
    const y = marksB.get(set);
    if (y !== undefined && x.some((one) => y.some((other) => one.head === other.head)) && !x.some((one) => y.some((other) => stemOf(one.word) === stemOf(other.word)))) return true;
  }
  return false;
}

interface Mark {
  readonly word: string;
  readonly head: string;
}

/** By set: its words in a claim with the key of the noun that each marks; "the southern town of Dakka" only says where a named place lies. */
const marksIn = ofReading((reading): ReadonlyMap<number, readonly Mark[]> => {
  const found = new Map<number, Mark[]>();
  for (let at = 0; at < reading.tokens.length; at++) {
    const { lower } = reading.tokens[at]!;
    const set = SET_OF.get(lower);
    if (set === undefined) continue;
    const head = reading.terms.find(({ kind, token }) => (token === at + 1 && kind !== 'name') || (token === at + REACH && kind === 'noun'));
    if (head === undefined || (SETTLEMENT.test(reading.tokens[head.token]!.lower) && reading.tokens[head.token + 1]?.lower === 'of')) continue;
    const marks = found.get(set) ?? [];
    marks.push({ word: lower, head: head.key });
    found.set(set, marks);
  }
  return found;
});

/** "north" and "northern" are one. */
function stemOf(word: string): string {
  return word.replace(/(?:ern|bound)$/, '');
}
