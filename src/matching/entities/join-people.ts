import type { CanonicalEntity } from '../../domain/canonical-entity.js';
import { isInitial, nameKey, personName } from './person-name.js';
import type { PersonName } from './person-name.js';
import { isNotHeld, roleWords } from './role-words.js';
import { soundOf } from './transliteration.js';

/** People that are one, with the fullest of their names as read. */
interface Person {
  readonly name: PersonName;
  readonly members: CanonicalEntity[];
}

/**
 * Groups people who are one, most precise sieve first: same given and family name; the same by sound where a spelling is written
 * over from another script; an initial or part of a longer name that fits one person only; a family name that one person bears, or of
 * several the one who shares a role with it.
 *
 * @param people in a fixed order.
 */
export function joinPeople(people: readonly CanonicalEntity[]): CanonicalEntity[][] {
  const full: Person[] = [];
  const short: Person[] = [];
  for (const entity of people) {
    const name = personName(entity.canonical) ?? { words: [], given: null, family: entity.canonical.toLowerCase(), middle: [], transliterated: false };
    (name.given === null ? short : full).push({ name, members: [entity] });
  }
  const spelled = bySound(byKey(full, (name) => nameKey(name, false)));
  const known = withParts(withInitials(spelled));
  return withFamilyNames(known, byKey(short, ({ family }) => family)).map(({ members }) => members);
}

function byKey(people: readonly Person[], keyOf: (name: PersonName) => string): Person[] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const key = keyOf(person.name);
    // Of "John R. Smith" and "John M. Smith" neither is the other; without a middle name he may be either.
    const group = (groups.get(key) ?? []);
    const same = group.find(({ name }) => !middleNamesConflict(name, person.name));
    if (same === undefined) groups.set(key, [...group, person]);
    else groups.set(key, group.map((one) => (one === same ? unite(one, person) : one)));
  }
  return [...groups.values()].flat();
}

function unite(a: Person, b: Person): Person {
  const longer = b.name.words.length > a.name.words.length ? b.name : a.name;
  const transliterated = a.name.transliterated || b.name.transliterated;
  return { name: { ...longer, middle: longer.middle.length > 0 ? longer.middle : [...a.name.middle, ...b.name.middle], transliterated }, members: [...a.members, ...b.members] };
}

/** Whether both have further names and none in common; transliterated ones are too freely shortened to tell. */
function middleNamesConflict(a: PersonName, b: PersonName): boolean {
  if (a.middle.length === 0 || b.middle.length === 0 || a.transliterated || b.transliterated) return false;
  return !a.middle.some((word) => b.middle.some((other) => word === other || (word.charAt(0) === other.charAt(0) && (word.length === 1 || other.length === 1))));
}

/** Joins those whose names sound alike, if any of them is written over from another script. */
function bySound(people: readonly Person[]): Person[] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const key = nameKey(person.name, true);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return [...groups.values()].flatMap((group) => (group.some(({ name }) => name.transliterated) ? [group.reduce(unite)] : group));
}

/** "J. Smith" joins the one Smith whose given name starts so. */
function withInitials(people: readonly Person[]): Person[] {
  const families = groupBy(people, ({ name }) => name.family);
  return absorb(people, (person) => {
    if (!isInitial(person.name.given!)) return [];
    return (families.get(person.name.family) ?? []).filter(({ name }) => !isInitial(name.given!) && name.given!.startsWith(person.name.given!));
  });
}

/** "Maria Garcia" joins the one "Maria Garcia Lopez". */
function withParts(people: readonly Person[]): Person[] {
  const given = groupBy(people, ({ name }) => name.given!);
  return absorb(people, (person) => {
    if (person.name.words.length > 3) return [];
    return (given.get(person.name.given!) ?? []).filter((other) => other !== person && other.name.words.length > person.name.words.length && holdsInOrder(other.name.words.slice(1), person.name.words.slice(1)) && !genderConflicts(person, other));
  });
}

function holdsInOrder(words: readonly string[], part: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (word === part[at]) at++;
  return at === part.length;
}

/** Lets each person for whom exactly one other fits become part of that one, as long as it is not absorbed itself. */
function absorb(people: readonly Person[], fitting: (person: Person) => readonly Person[]): Person[] {
  const into = new Map<Person, Person>();
  for (const person of people) {
    const fits = fitting(person);
    if (fits.length === 1) into.set(person, fits[0]!);
  }
  const kept = new Map(people.filter((person) => !into.has(person)).map((person) => [person, person]));
  for (const [person, target] of into) {
    const last = kept.get(target);
    // Who it fits goes elsewhere itself: it stays alone rather than follow through several steps.
    if (last === undefined) kept.set(person, person);
    else kept.set(target, unite(last, person));
  }
  return [...kept.values()];
}

function withFamilyNames(people: readonly Person[], short: readonly Person[]): Person[] {
  const families = new Map<string, Person[]>();
  for (const person of people) for (const key of familyKeys(person.name)) families.set(key, [...(families.get(key) ?? []), person]);
  const joined = new Map(people.map((person) => [person, person]));
  const alone: Person[] = [];
  for (const person of short) {
    const bearers = candidates(families, person).filter((other) => !genderConflicts(person, other));
    const fits = bearers.length > 1 ? bearers.filter((other) => sharesRole(person, other)) : bearers;
    if (fits.length === 1) joined.set(fits[0]!, unite(joined.get(fits[0]!)!, person));
    else alone.push(person);
  }
  return [...joined.values(), ...alone];
}

function candidates(families: ReadonlyMap<string, readonly Person[]>, { name }: Person): readonly Person[] {
  const spelled = families.get(name.family);
  if (spelled !== undefined) return spelled;
  return (families.get(`~${soundOf(name.family)}`) ?? []).filter((other) => other.name.transliterated);
}

/** The ways in which articles cut a name to its end: "Abu Marzouk", "Marzouk", "De Haan"; by sound behind a tilde. */
function familyKeys({ words, family }: PersonName): ReadonlySet<string> {
  const keys = new Set([family, words.at(-1)!, words.slice(1).join(' '), words.slice(-2).join(' ')]);
  for (const key of [...keys]) keys.add(`~${soundOf(key)}`);
  return keys;
}

function genderConflicts(a: Person, b: Person): boolean {
  const [x, y] = [genderOf(a), genderOf(b)];
  return x !== null && y !== null && x !== y;
}

function genderOf({ members }: Person): CanonicalEntity['gender'] {
  return members.find(({ gender }) => gender !== null)?.gender ?? null;
}

function sharesRole(a: Person, b: Person): boolean {
  const held = b.members.flatMap(({ roles }) => roles).filter(({ role }) => !isNotHeld(role)).map(({ role }) => roleWords(role));
  return a.members.some(({ roles }) => roles.some(({ role }) => {
    const words = [...roleWords(role)];
    return words.length > 0 && !isNotHeld(role) && held.some((other) => words.every((word) => other.has(word)) || [...other].every((word) => words.includes(word)));
  }));
}

function groupBy(people: readonly Person[], keyOf: (person: Person) => string): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) groups.set(keyOf(person), [...(groups.get(keyOf(person)) ?? []), person]);
  return groups;
}
