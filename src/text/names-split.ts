import type { EntityType } from '../domain/entity.js';
import type { FoundName } from './names-found.js';
import type { NamesLexicon } from './names-lexicon.js';
import type { NameUnit } from './names-runs.js';
import type { TokenRange } from './sentence-ranges.js';
import type { Token } from './tokens.js';

const PARTY_LETTERS = /^[\p{Lu}\d][\p{Lu}\d&.]{1,6}$/u;
const LONGEST_PERSON = 6;
/** Words after a head noun: "Department of Justice", "Institute for the Blind". */
const HEADED = new Set(['of', 'for', 'on']);

/**
 * Cuts a run of capitalised units into names: "PA President Mahmoud Abbas" into an organisation and a titled person,
 * "Hamas Azzam Al-Ahmad" at the known organisation.
 */
export function splitRun(tokens: readonly Token[], run: readonly NameUnit[], lexicon: NamesLexicon): FoundName[] {
  const title = headedType(tokens, run, lexicon) === null ? titleIn(tokens, run, lexicon) : null;
  if (title === null) return untitled(tokens, run, lexicon, null);
  const before = run.slice(0, title.first);
  const after = run.slice(title.last);
  const names = before.length === 0 ? [] : untitled(tokens, withoutTrailingDemonym(tokens, before, lexicon), lexicon, null);
  if (after.length === 0) return names;
  const words = { from: run[0]!.from, to: run[title.last - 1]!.to };
  return [...names, ...untitled(tokens, after, lexicon, words)];
}

function withoutTrailingDemonym(tokens: readonly Token[], units: readonly NameUnit[], lexicon: NamesLexicon): readonly NameUnit[] {
  return isDemonym(tokens, units.at(-1)!, lexicon) ? units.slice(0, -1) : units;
}

function isDemonym(tokens: readonly Token[], unit: NameUnit, lexicon: NamesLexicon): boolean {
  return unit.entry === null && unit.to - unit.from === 1 && lexicon.demonyms.has(tokens[unit.from]!.lower);
}

/** Unit indexes of the last title in the run: titles pile up ("former Deputy Prime Minister"). */
function titleIn(tokens: readonly Token[], run: readonly NameUnit[], lexicon: NamesLexicon): { first: number; last: number } | null {
  let found: { first: number; last: number } | null = null;
  for (let at = 0; at < run.length; at++) {
    const length = titleLength(tokens, run, at, lexicon);
    if (length === 0) continue;
    found = { first: found !== null && found.last === at ? found.first : at, last: at + length };
    at += length - 1;
  }
  return found;
}

function titleLength(tokens: readonly Token[], run: readonly NameUnit[], at: number, lexicon: NamesLexicon): number {
  const titles = lexicon.titles.get(tokens[run[at]!.from]!.lower);
  if (titles === undefined || run[at]!.entry !== null) return 0;
  for (const words of titles) {
    if (at + words.length > run.length) continue;
    let same = 1;
    while (same < words.length && tokens[run[at + same]!.from]!.lower === words[same]) same++;
    if (same === words.length) return same;
  }
  return 0;
}

function untitled(tokens: readonly Token[], units: readonly NameUnit[], lexicon: NamesLexicon, title: TokenRange | null): FoundName[] {
  let rest = units;
  const names: FoundName[] = [];
  while (title === null && rest.length > 1 && rest[0]!.entry !== null && headedType(tokens, rest, lexicon) === null && startsName(tokens, rest, lexicon)) {
    names.push(...nameOf(tokens, rest.slice(0, 1), lexicon, null));
    rest = rest.slice(1);
  }
  while (rest.length > 1 && isDemonym(tokens, rest[0]!, lexicon) && dropsDemonym(tokens, rest, lexicon)) rest = rest.slice(1);
  if (rest.length > 1 && title === null) {
    const known = rest.findIndex((unit, index) => index > 0 && unit.entry !== null);
    if (known > 0 && headedType(tokens, rest, lexicon) === null && rest[known]!.entry!.words.length > 1) {
      return [...names, ...nameOf(tokens, rest.slice(0, known), lexicon, null), ...untitled(tokens, rest.slice(known), lexicon, null)];
    }
  }
  return [...names, ...nameOf(tokens, rest, lexicon, title)];
}

/** Whether what follows a known name is a name of its own: "Fatah | Karim Odeh", but "Vietnam War" is one. */
function startsName(tokens: readonly Token[], units: readonly NameUnit[], lexicon: NamesLexicon): boolean {
  const next = units[1]!;
  return units.length > 2 || next.to - next.from > 1 || next.entry !== null || lexicon.given.has(tokens[next.from]!.lower);
}

function dropsDemonym(tokens: readonly Token[], units: readonly NameUnit[], lexicon: NamesLexicon): boolean {
  return units[1]!.entry !== null || lexicon.given.has(tokens[units[1]!.from]!.lower);
}

/** The type that the last word of a run of two or more gives it ("… Foundation"), or null. */
function headedType(tokens: readonly Token[], units: readonly NameUnit[], lexicon: NamesLexicon): EntityType | null {
  if (units.length < 2) return null;
  const joined = units.findIndex((unit, index) => index > 0 && unit.from > units[index - 1]!.to && HEADED.has(tokens[units[index - 1]!.to]!.lower));
  const head = joined > 0 ? units[joined - 1]! : units.at(-1)!;
  if (head.entry !== null) return null;
  return lexicon.heads.get(tokens[head.to - 1]!.lower) ?? null;
}

function nameOf(tokens: readonly Token[], units: readonly NameUnit[], lexicon: NamesLexicon, title: TokenRange | null): FoundName[] {
  const first = units[0];
  if (first === undefined) return [];
  const { from } = first;
  const { to } = units.at(-1)!;
  if (title !== null) {
    return [{ from, to, type: 'person', basis: 'title', canonical: null, gender: genderOf(tokens, from, title, lexicon), title }];
  }
  const known = typeOf(tokens, units, lexicon, to - from);
  if (known === null) return [];
  const { type, basis, canonical, gender } = known;
  return [{ from, to, type, basis, canonical, gender, title: null }];
}

type Known = Pick<FoundName, 'type' | 'basis' | 'canonical' | 'gender'>;

const NOTHING_KNOWN: Known = { type: 'unknown', basis: 'none', canonical: null, gender: null };
const ACRONYM: Known = { type: 'organisation', basis: 'acronym', canonical: null, gender: null };

/** What a name's own words say of it; null for a word that is no name on its own. */
function typeOf(tokens: readonly Token[], units: readonly NameUnit[], lexicon: NamesLexicon, length: number): Known | null {
  const first = units[0]!;
  const word = tokens[first.from]!;
  if (units.length === 1) {
    if (first.entry !== null) return { type: first.entry.type, basis: 'gazetteer', canonical: first.entry.canonical, gender: null };
    if (length === 1 && (lexicon.demonyms.has(word.lower) || lexicon.titles.has(word.lower) || lexicon.heads.has(word.lower))) return null;
  }
  const headed = headedType(tokens, units, lexicon);
  if (headed !== null) return { type: headed, basis: 'head-noun', canonical: null, gender: null };
  const gender = lexicon.given.get(word.lower);
  if (gender !== undefined && units.length <= LONGEST_PERSON) return { type: 'person', basis: length > 1 ? 'given-name' : 'none', canonical: null, gender };
  return length === 1 && PARTY_LETTERS.test(word.text) ? ACRONYM : NOTHING_KNOWN;
}

function genderOf(tokens: readonly Token[], first: number, title: TokenRange, lexicon: NamesLexicon): FoundName['gender'] {
  for (let at = title.from; at < title.to; at++) {
    const gender = lexicon.titleGender.get(tokens[at]!.lower);
    if (gender !== undefined) return gender;
  }
  return lexicon.given.get(tokens[first]!.lower) ?? null;
}
