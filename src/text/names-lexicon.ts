import type { EntityType } from '../domain/entity.js';

/** The word lists of `data/lexicons/names.json`. */
export interface NamesLexiconData {
  readonly givenMale: readonly string[];
  readonly givenFemale: readonly string[];
  readonly givenEither: readonly string[];
  readonly titles: readonly string[];
  readonly maleTitles: readonly string[];
  readonly femaleTitles: readonly string[];
  readonly roleNouns: readonly string[];
  readonly genericRoleNouns: readonly string[];
  readonly organisationHeads: readonly string[];
  readonly placeHeads: readonly string[];
  readonly outletHeads: readonly string[];
  readonly documentHeads: readonly string[];
  readonly outletNouns: readonly string[];
  readonly organisationNouns: readonly string[];
  readonly demonyms: readonly string[];
  readonly calendar: readonly string[];
  readonly notNames: readonly string[];
  readonly places: readonly string[];
  readonly organisations: readonly string[];
  readonly groups: readonly string[];
  readonly outlets: readonly string[];
  readonly aliases: Readonly<Record<string, string>>;
}

/** A name that the gazetteer knows. */
export interface GazetteerEntry {
  /** Lower-case token texts ("al", "-", "aqsa"). */
  readonly words: readonly string[];
  readonly type: EntityType;
  readonly canonical: string;
  /** Only in these very letters ("WHO", not "who"). */
  readonly exact: string | null;
}

export type Gender = 'male' | 'female';

/** The word lists made ready for look-up. */
export interface NamesLexicon {
  readonly given: ReadonlyMap<string, Gender | null>;
  /** Titles as word sequences, by their first word, longest first. */
  readonly titles: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly titleGender: ReadonlyMap<string, Gender>;
  readonly roleNouns: ReadonlySet<string>;
  readonly genericRoleNouns: ReadonlySet<string>;
  readonly heads: ReadonlyMap<string, EntityType>;
  readonly outletNouns: ReadonlySet<string>;
  readonly organisationNouns: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  /** Days, months and the like: capitalised anywhere, part of no name. */
  readonly calendar: ReadonlySet<string>;
  /** Words that open sentences and are no names there. */
  readonly notNames: ReadonlySet<string>;
  /** By first word, longest first. */
  readonly gazetteer: ReadonlyMap<string, readonly GazetteerEntry[]>;
}

const COMPILED = new WeakMap<NamesLexiconData, NamesLexicon>();

/** Makes the lists ready for look-up; the same data is compiled once. */
export function compileNames(data: NamesLexiconData): NamesLexicon {
  const known = COMPILED.get(data);
  if (known !== undefined) return known;
  const lexicon: NamesLexicon = {
    given: givenNames(data),
    titles: byFirstWord(data.titles.map((title) => title.toLowerCase().split(' ')), (words) => words),
    titleGender: new Map<string, Gender>([
      ...data.maleTitles.map((title) => [title, 'male'] as const),
      ...data.femaleTitles.map((title) => [title, 'female'] as const),
    ]),
    roleNouns: new Set(data.roleNouns),
    genericRoleNouns: new Set(data.genericRoleNouns),
    heads: headTypes(data),
    outletNouns: new Set(data.outletNouns),
    organisationNouns: new Set(data.organisationNouns),
    demonyms: new Set(data.demonyms.map((word) => word.toLowerCase())),
    calendar: new Set(data.calendar.map((word) => word.toLowerCase())),
    notNames: new Set(data.notNames.map((word) => word.toLowerCase())),
    gazetteer: byFirstWord(gazetteerEntries(data), ({ words }) => words),
  };
  COMPILED.set(data, lexicon);
  return lexicon;
}

function givenNames(data: NamesLexiconData): Map<string, Gender | null> {
  const given = new Map<string, Gender | null>();
  for (const name of data.givenEither) given.set(name.toLowerCase(), null);
  for (const name of data.givenMale) given.set(name.toLowerCase(), 'male');
  for (const name of data.givenFemale) given.set(name.toLowerCase(), given.get(name.toLowerCase()) === 'male' ? null : 'female');
  return given;
}

function headTypes(data: NamesLexiconData): Map<string, EntityType> {
  const heads = new Map<string, EntityType>();
  for (const word of data.documentHeads) heads.set(word.toLowerCase(), 'document');
  for (const word of data.placeHeads) heads.set(word.toLowerCase(), 'place');
  for (const word of data.outletHeads) heads.set(word.toLowerCase(), 'outlet');
  for (const word of data.organisationHeads) heads.set(word.toLowerCase(), 'organisation');
  return heads;
}

function gazetteerEntries(data: NamesLexiconData): GazetteerEntry[] {
  const entries: GazetteerEntry[] = [];
  const types = new Map<string, EntityType>();
  const add = (names: readonly string[], type: EntityType): void => {
    for (const name of names) {
      types.set(name, type);
      entries.push(entryOf(name, type, data.aliases[name] ?? name));
    }
  };
  add(data.places, 'place');
  add(data.organisations, 'organisation');
  add(data.groups, 'group');
  add(data.outlets, 'outlet');
  for (const [alias, canonical] of Object.entries(data.aliases)) {
    if (!types.has(alias)) entries.push(entryOf(alias, types.get(canonical) ?? 'organisation', canonical));
  }
  return entries;
}

function entryOf(name: string, type: EntityType, canonical: string): GazetteerEntry {
  const capitals = /^[\p{Lu}.\d]+$/u.test(name) && name.length <= 6;
  const words = name.toLowerCase().replace(/-/gu, ' - ').split(' ').filter((word) => word !== '');
  return { words, type, canonical, exact: capitals ? name : null };
}

function byFirstWord<T>(entries: readonly T[], wordsOf: (entry: T) => readonly string[]): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const entry of entries) {
    const first = wordsOf(entry)[0]!;
    const list = index.get(first);
    if (list === undefined) index.set(first, [entry]);
    else list.push(entry);
  }
  for (const list of index.values()) list.sort((a, b) => wordsOf(b).length - wordsOf(a).length);
  return index;
}
