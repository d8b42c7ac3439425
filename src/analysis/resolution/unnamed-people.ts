import type { Gender, NamesLexicon } from '../../text/names-lexicon.js';
import { isRoleNoun } from '../../text/names-roles.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { NameEntity, TiedMention } from './name-entity.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const MALE = words(
  'man boy father son brother husband grandfather grandson uncle nephew boyfriend widower gentleman king prince businessman chairman congressman councilman '
  + 'fireman fisherman foreman gunman policeman postman salesman spokesman sportsman statesman trawlerman waiter actor host',
);
const FEMALE = words(
  'woman girl mother daughter sister wife grandmother granddaughter aunt niece girlfriend widow lady queen princess businesswoman chairwoman congresswoman '
  + 'councilwoman forewoman policewoman spokeswoman sportswoman waitress actress hostess landlady',
);
const OTHERS = words('person teenager child toddler baby pupil passenger pedestrian motorist customer caller patient');
const DETERMINERS = words('a an another whose');
const PERSONAL = words('he she');
const IN_PHRASE = words('ADJ NOUN PROPN NUM');
const LONGEST_PHRASE = 7;
const LONGEST_DESCRIPTION = 10;
/** What a clause may open after. */
const BEFORE_CLAUSE = words(', ; : — – - “ " that when after because as while and but if before since though although where until');

/** The gender that a word for a person tells ("spokeswoman", "husband"); null where it tells none. */
export function genderOfNoun(lower: string): Gender | null {
  return MALE.has(lower) ? 'male' : FEMALE.has(lower) ? 'female' : null;
}

/**
 * People without a name who open a clause ("a man in his 60s died"), as mentions of nobody known, so that a pronoun meant for
 * them is not given to somebody named before.
 *
 * No appositions or roles beside a name. "The driver" is left out: most often it stands for somebody who has a name.
 *
 * @param named mentions so far, in order of the text.
 */
export function findUnnamedPeople(tokens: readonly Token[], named: readonly TiedMention[], lexicon: NamesLexicon): TiedMention[] {
  const found: TiedMention[] = [];
  let next = 0;
  for (let from = 0; from < tokens.length; from++) {
    if (!DETERMINERS.has(tokens[from]!.lower) || !opensClause(tokens, from)) continue;
    const head = headFrom(tokens, from);
    if (head < 0 || !isPerson(tokens[head]!, lexicon)) continue;
    while (next < named.length && named[next]!.to <= head) next++;
    if ((next < named.length && named[next]!.from <= head) || isDescription(tokens, { from, to: head + 1 }, named, next)) continue;
    found.push({ from, to: head + 1, entity: nobody(genderOfNoun(tokens[head]!.lower)), form: 'role', role: null });
  }
  return found;
}

/** Whether an entity stands for a person without a name. */
export function isNobody({ canonical }: NameEntity): boolean {
  return canonical === '';
}

function nobody(gender: Gender | null): NameEntity {
  return { canonical: '', words: [], type: 'person', certainty: 0, gender, roles: [] };
}

function isPerson(token: Token, lexicon: NamesLexicon): boolean {
  return OTHERS.has(token.lower) || genderOfNoun(token.lower) !== null || isRoleNoun(token, lexicon);
}

/** The noun that ends the noun phrase behind a determiner; -1 where none does. */
function headFrom(tokens: readonly Token[], determiner: number): number {
  let at = determiner + 1;
  while (at < tokens.length && at - determiner < LONGEST_PHRASE && IN_PHRASE.has(tokens[at]!.pos)) at++;
  const after = tokens[at];
  if (after !== undefined && (after.text === '-' || after.lower === '’s' || after.lower === "'s")) return -1;
  return tokens[at - 1]!.pos === 'NOUN' ? at - 1 : -1;
}

function opensClause(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return before === undefined || before.sentence !== tokens[from]!.sentence || BEFORE_CLAUSE.has(before.lower) || tokens[from]!.lower === 'whose';
}

function isDescription(tokens: readonly Token[], { from, to }: TokenRange, named: readonly TiedMention[], next: number): boolean {
  const previous = named[next - 1];
  const following = named[next];
  let end = to;
  while (end < tokens.length && end - to < LONGEST_DESCRIPTION && tokens[end]!.text !== ',') end++;
  // "A doctor by training, she …"
  if (PERSONAL.has(tokens[end + 1]?.lower ?? '') && tokens[end]?.text === ',') return true;
  const comma = (at: number): boolean => tokens[at]?.text === ',';
  if (previous !== undefined && comma(from - 1) && previous.to === from - 1) return true;
  return following !== undefined && (following.from === to || (comma(to) && following.from === to + 1));
}
