import type { FoundName } from '../../text/names-found.js';
import type { Token } from '../../text/tokens.js';
import { certaintyOf, nameWords, withoutArticles } from './name-entity.js';
import type { NameEntity } from './name-entity.js';

/** The entities of an article and, for each found name, the one it belongs to. */
export interface Clustered {
  readonly entities: readonly NameEntity[];
  readonly ofName: readonly NameEntity[];
}

/** Parts of a family name: "De Blasio", "Abu Marzouk" are short names. */
const PARTICLES = new Set(['de', 'van', 'von', 'del', 'della', 'di', 'abu', 'ben', 'bin', 'la', 'le', 'du', 'ter', 'der', 'den']);

/** Last words of companies, whose first word alone is their short name ("Calder" for "Calder Partners"). */
const COMPANY = new Set(
  ('airlines airways bank biologics breweries brewery chemicals co co. corp corp. corporation developments energy estates ferries foods group holdings homes inc inc. industries '
    + 'insurance laboratories labs logistics ltd ltd. minerals mining motors partners pharma pharmaceuticals pictures plc properties rail railways records resources retail rovers shipping software '
    + 'solutions steel studios systems technologies united ventures wanderers water').split(' '),
);

interface Index {
  readonly byKey: Map<string, NameEntity>;
  readonly byPerson: Map<string, NameEntity>;
  readonly bySurname: Map<string, NameEntity[]>;
  readonly byGiven: Map<string, NameEntity[]>;
  readonly byInitials: Map<string, NameEntity>;
  /** Companies by the first word of their name. */
  readonly byFirst: Map<string, NameEntity[]>;
  readonly all: NameEntity[];
}

/**
 * Ties the names of an article to entities, most precise sieve first: exact name, name without middle parts, acronym in
 * brackets or of initials, surname or given name of a longer name, first word of a company's.
 *
 * A short name that fits several people goes to the one whose gender agrees, then to the one named last before it.
 */
export function clusterNames(text: string, tokens: readonly Token[], names: readonly FoundName[]): Clustered {
  const index: Index = { byKey: new Map(), byPerson: new Map(), bySurname: new Map(), byGiven: new Map(), byInitials: new Map(), byFirst: new Map(), all: [] };
  const ofName = new Array<NameEntity | undefined>(names.length);
  for (const [at, name] of names.entries()) if (isFull(tokens, name)) ofName[at] = addFull(text, tokens, name, index);
  for (const [at, name] of names.entries()) defineAcronym(tokens, name, ofName[at], index);
  const recent: NameEntity[] = [];
  const tied = names.map((name, at) => {
    const entity = ofName[at] ?? tieShort(text, tokens, name, index, recent);
    if (entity.type === 'person') remember(recent, entity);
    return entity;
  });
  return { entities: index.all, ofName: tied };
}

function remember(recent: NameEntity[], entity: NameEntity): void {
  const at = recent.indexOf(entity);
  if (at >= 0) recent.splice(at, 1);
  recent.push(entity);
}

function isFull(tokens: readonly Token[], name: FoundName): boolean {
  if (name.basis === 'gazetteer') return name.type !== 'place' || name.to - name.from > 1;
  const words = withoutArticles(nameWords(tokens, name));
  return words.length > 1 && !(words.length === 2 && PARTICLES.has(words[0]!));
}

function addFull(text: string, tokens: readonly Token[], name: FoundName, index: Index): NameEntity {
  const words = nameWords(tokens, name);
  const canonical = name.canonical ?? text.slice(tokens[name.from]!.start, tokens[name.to - 1]!.end).replace(/\s+/gu, ' ');
  const key = name.canonical === null ? words.join(' ') : name.canonical.toLowerCase();
  const core = withoutArticles(words);
  const personKey = name.type === 'person' || name.type === 'unknown' ? `${core[0]!} ${core.at(-1)!}` : '';
  const known = index.byKey.get(key) ?? (personKey === '' ? undefined : index.byPerson.get(personKey));
  const entity = known ?? create(canonical, words, index);
  index.byKey.set(key, entity);
  if (known === undefined || words.length > entity.words.length) Object.assign(entity, { canonical, words });
  strengthen(entity, name);
  if (personKey !== '') {
    index.byPerson.set(personKey, entity);
    pushOnce(index.bySurname, core.at(-1)!, entity);
    pushOnce(index.byGiven, core[0]!, entity);
  } else if (words.length > 1) {
    index.byInitials.set(initials(words), entity);
    if (name.type === 'organisation' && COMPANY.has(words.at(-1)!)) pushOnce(index.byFirst, words[0]!, entity);
  }
  return entity;
}

function create(canonical: string, words: readonly string[], index: Index): NameEntity {
  const entity: NameEntity = { canonical, words, type: 'unknown', certainty: -1, gender: null, roles: [] };
  index.all.push(entity);
  return entity;
}

/** Takes over what a further finding says of the entity's type and gender. */
function strengthen(entity: NameEntity, name: FoundName): void {
  const certainty = certaintyOf(name);
  if (certainty > entity.certainty) Object.assign(entity, { type: name.type, certainty });
  entity.gender ??= name.gender;
}

function pushOnce(map: Map<string, NameEntity[]>, key: string, entity: NameEntity): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else if (!list.includes(entity)) list.push(entity);
}

function initials(words: readonly string[]): string {
  return words.filter((word) => !/^(?:of|the|for|on|and|&)$/u.test(word)).map((word) => word.charAt(0)).join('');
}

/** "Coastal Protection Board (CPB)" */
function defineAcronym(tokens: readonly Token[], name: FoundName, entity: NameEntity | undefined, index: Index): void {
  const word = tokens[name.to + 1];
  if (entity === undefined || tokens[name.to]?.text !== '(' || tokens[name.to + 2]?.text !== ')' || word === undefined) return;
  const letters = word.lower.replaceAll('.', '');
  if (word.text !== word.text.toUpperCase() || !/^[\p{L}\d]{2,7}$/u.test(letters)) return;
  const standing = index.byKey.get(letters);
  if (standing === undefined || standing.certainty < 5) index.byKey.set(letters, entity);
  index.byInitials.set(letters, entity);
}

function tieShort(text: string, tokens: readonly Token[], name: FoundName, index: Index, recent: readonly NameEntity[]): NameEntity {
  const words = nameWords(tokens, name);
  const found = byAcronym(words, tokens[name.from]!, index) ?? byPart(tokens, name, words, index, recent) ?? byFirstWord(name, words, index);
  if (found !== undefined) {
    strengthen(found, { ...name, type: found.type, basis: 'none' });
    return found;
  }
  const canonical = name.canonical ?? text.slice(tokens[name.from]!.start, tokens[name.to - 1]!.end).replace(/\s+/gu, ' ');
  const key = canonical.toLowerCase().replaceAll('.', '');
  const entity = index.byKey.get(key) ?? create(canonical, words, index);
  index.byKey.set(key, entity);
  strengthen(entity, name);
  return entity;
}

function byAcronym(words: readonly string[], token: Token, index: Index): NameEntity | undefined {
  if (words.length !== 1 || token.text !== token.text.toUpperCase() || words[0]!.length < 2) return undefined;
  return index.byInitials.get(words[0]!);
}

function byPart(tokens: readonly Token[], name: FoundName, words: readonly string[], index: Index, recent: readonly NameEntity[]): NameEntity | undefined {
  const core = withoutArticles(words);
  if (name.basis === 'gazetteer' && standsAsPlace(tokens, name)) return undefined;
  const word = core.at(-1)!;
  const candidates = index.bySurname.get(word) ?? (name.basis === 'gazetteer' ? undefined : index.byGiven.get(word));
  const people = candidates?.filter((entity) => (entity.type === 'person' || entity.type === 'unknown') && endsIn(entity.words, core)) ?? [];
  const fitting = people.filter(({ gender }) => gender === null || name.gender === null || name.title === null || gender === name.gender);
  const among = fitting.length > 0 ? fitting : people;
  if (among.length < 2) return among[0];
  for (let at = recent.length - 1; at >= 0; at--) if (among.includes(recent[at]!)) return recent[at];
  return among[0];
}

/** "Calder" for "Calder Partners", where one company is called so and the word is not known for something else. */
function byFirstWord(name: FoundName, words: readonly string[], index: Index): NameEntity | undefined {
  const companies = words.length === 1 && name.basis === 'none' ? index.byFirst.get(words[0]!) : undefined;
  return companies?.length === 1 ? companies[0] : undefined;
}

/** "De Blasio" fits "Bill de Blasio"; a single word fits any name that holds it. */
function endsIn(words: readonly string[], part: readonly string[]): boolean {
  return part.length < 2 || part.every((word, index) => words[words.length - part.length + index] === word);
}

/** "in Jordan", "to Washington": the place even where somebody bears the name. */
function standsAsPlace(tokens: readonly Token[], name: FoundName): boolean {
  const before = tokens[name.from - 1];
  return before === undefined || before.pos === 'ADP' || before.text === ',' || before.pos === 'CCONJ';
}
