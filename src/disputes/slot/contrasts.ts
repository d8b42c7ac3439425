import type { Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';

/** Words before a noun that tell one thing of a kind from another; those of one line exclude each other. */
const SETS: readonly ReadonlySet<string>[] = [
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
].map((set) => new Set(set));
/** People and goods of which different things hold, whatever stands behind them. */
const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:victim|victims)$/, /^(?:attacker|attackers|assailant|assailants|suspect|suspects|gunman|killer|driver)$/],
  [/^(?:adult|adults)$/, /^(?:child|children|pupils|students)$/],
  [/^(?:buyer|buyers)$/, /^(?:seller|sellers)$/],
  [/^(?:landlord|landlords)$/, /^(?:tenant|tenants)$/],
  [/^(?:teacher|teachers)$/, /^(?:pupil|pupils|student|students)$/],
  [/^(?:exports|exporters)$/, /^(?:imports|importers)$/],
  [/^(?:mother)$/, /^(?:father)$/],
  [/^(?:men|men['’]s)$/, /^(?:women|women['’]s)$/],
  [/^(?:savings|deposits)$/, /^(?:mortgage|mortgages|loans)$/],
];

/** True when one claim is of one side only ("the victim", "adult tickets") and the other of the other. */
export function ofOtherSides(a: Reading, b: Reading): boolean {
  const [x, y] = [sidesIn(a), sidesIn(b)];
  return x.some(([one, other], at) => {
    const [first, second] = y[at]!;
    return (one && !other && second && !first) || (first && !second && other && !one);
  });
}

/** Which of the two sides of each pair a claim speaks of. */
const sidesIn = ofReading((reading) => SIDES.map((sides) => sides.map((side) => reading.tokens.some(({ lower }) => side.test(lower))) as [boolean, boolean]));

/** The noun may have one word between. */
const REACH = 2;
const SETTLEMENT = /^(?:town|city|village|district|suburb|province|region|state|county|port|island)$/;

/** True when both name a thing of one kind and tell it from its like by words that exclude each other ("north tower", "south tower"). */
export function contrasted(a: Reading, b: Reading): boolean {
  const [marksA, marksB] = [marksIn(a), marksIn(b)];
  return marksA.some((x, at) => {
    const y = marksB[at]!;
    return x.length > 0 && y.length > 0 && x.some((one) => y.some((other) => one.head === other.head)) && !x.some((one) => y.some((other) => stemOf(one.word) === stemOf(other.word)));
  });
}

/** The marked nouns of a claim, set by set. */
const marksIn = ofReading((reading) => SETS.map((set) => marked(reading, set)));

/** The words of a set with the key of the noun that each marks; "the southern town of Dakka" only says where a named place lies. */
function marked(reading: Reading, set: ReadonlySet<string>): { readonly word: string; readonly head: string }[] {
  const found: { word: string; head: string }[] = [];
  reading.tokens.forEach(({ lower }, at) => {
    if (!set.has(lower)) return;
    const head = reading.terms.find(({ kind, token }) => (token === at + 1 && kind !== 'name') || (token === at + REACH && kind === 'noun'));
    if (head === undefined || (SETTLEMENT.test(reading.tokens[head.token]!.lower) && reading.tokens[head.token + 1]?.lower === 'of')) return;
    found.push({ word: lower, head: head.key });
  });
  return found;
}

/** "north" and "northern" are one. */
function stemOf(word: string): string {
  return word.replace(/(?:ern|bound)$/, '');
}
