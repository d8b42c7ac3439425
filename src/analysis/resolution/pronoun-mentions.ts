import type { Gender } from '../../text/names-lexicon.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { NameEntity, TiedMention } from './name-entity.js';
import { isPossessive } from '../../text/possessives.js';
import { isNobody } from './unnamed-people.js';

const PERSONAL: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'], ['him', 'male'], ['his', 'male'], ['himself', 'male'],
  ['she', 'female'], ['her', 'female'], ['hers', 'female'], ['herself', 'female'],
]);
const NEUTER = new Set(['it', 'its', 'itself']);
const PRONOUNS: ReadonlySet<string> = new Set([...PERSONAL.keys(), ...NEUTER]);
const SAYING = new Set(['say', 'add', 'ask', 'write', 'declare', 'reply', 'insist', 'explain', 'continue', 'note', 'recall', 'argue', 'joke', 'posit', 'tell']);
const OBJECTS = new Set(['him', 'her']);
const IN_VERB_GROUP = new Set(['VERB', 'AUX', 'ADV', 'PART']);
const LOOK_BACK = 4;

interface PronounContext {
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  /** Names, role phrases and people without a name, in order of the text. */
  readonly mentions: readonly TiedMention[];
  /** 1 for tokens inside a quotation. */
  readonly quoted: Uint8Array;
}

/**
 * Ties pronouns outside quotations to people named before, and "it" or "its" to the organisation that is the subject of the
 * same sentence.
 *
 * Of the nearest two people outside quotations that agree in gender the one that opens its clause is taken; a pronoun
 * with two equal candidates in one sentence stays open, and so does one that may mean somebody without a name. Looks back four
 * sentences at most. Where somebody of unknown gender is given both "he" and "she", the more frequent one (the first of equals)
 * is taken for the gender and all are tied anew.
 */
export function findPronouns(context: PronounContext): TiedMention[] {
  const first = tieAll(context);
  const tied = settleGenders(context.tokens, first) ? tieAll(context) : first;
  return tied.filter(({ entity }) => !isNobody(entity));
}

/** Gives those a gender whom pronouns of both were tied to. @returns whether there were any. */
function settleGenders(tokens: readonly Token[], pronouns: readonly TiedMention[]): boolean {
  const seen = new Map<NameEntity, Gender[]>();
  for (const { from, entity } of pronouns) {
    const gender = PERSONAL.get(tokens[from]!.lower);
    if (gender === undefined || entity.gender !== null) continue;
    const genders = seen.get(entity);
    if (genders === undefined) seen.set(entity, [gender]);
    else genders.push(gender);
  }
  let mixed = false;
  for (const [entity, genders] of seen) {
    const [first] = genders;
    const others = genders.filter((gender) => gender !== first).length;
    if (others === 0) continue;
    mixed = true;
    entity.gender = others * 2 > genders.length ? (first === 'male' ? 'female' : 'male') : first!;
  }
  return mixed;
}

function tieAll(context: PronounContext): TiedMention[] {
  const { tokens, mentions } = context;
  const found: TiedMention[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    while (next < mentions.length && mentions[next]!.from < at) next++;
    if (context.quoted[at] === 1 || mentions[next - 1] === undefined) continue;
    const word = tokens[at]!.lower;
    if (!PRONOUNS.has(word)) continue;
    const gender = PERSONAL.get(word);
    const entity = gender !== undefined ? person(context, at, next, gender, found) : NEUTER.has(word) && (word === 'its' || tokens[at + 1]?.pos === 'AUX' || tokens[at + 1]?.pos === 'VERB') ? subjectBody(context, at, next) : null;
    if (entity !== null) found.push({ from: at, to: at + 1, entity, form: 'pronoun', role: null });
  }
  return found;
}

function person(context: PronounContext, at: number, next: number, gender: Gender, found: readonly TiedMention[]): NameEntity | null {
  const { tokens } = context;
  const { sentence } = tokens[at]!;
  const actor = actorOn(context, at, next, found);
  let weak: NameEntity | null = null;
  for (let back = isSpeechTag(tokens, at) ? 1 : 0; back <= LOOK_BACK; back++) {
    const inSentence = peopleOf(context, sentence - back, { at, next, gender }).filter(({ entity }) => entity !== actor);
    const last = back === 0 ? undefined : otherThan(actor, lastPronoun(found, tokens, sentence - back, gender));
    if (inSentence.length === 0 && last === undefined) {
      const same = back === 0 ? otherThan(actor, lastPronoun(found, tokens, sentence, gender)) : undefined;
      if (same !== undefined) return same;
      continue;
    }
    const subject = subjectOf(context, inSentence);
    if (subject !== null && subject.sure && (last === undefined || !isNobody(subject.entity))) return subject.entity;
    if (last !== undefined) return last;
    weak ??= subject?.entity ?? null;
    if (subject === null || back > 0) return weak;
  }
  return weak;
}

/** Who does what the verb right before a pronoun says: not whom "met him" means. Null for pronouns that are no object. */
function actorOn({ tokens, mentions }: PronounContext, at: number, next: number, found: readonly TiedMention[]): NameEntity | null {
  const verb = tokens[at - 1];
  if (!OBJECTS.has(tokens[at]!.lower) || verb === undefined || verb.pos !== 'VERB' || isPossessive(tokens, at)) return null;
  let end = at;
  while (end > 0 && IN_VERB_GROUP.has(tokens[end - 1]!.pos)) end--;
  const ends = ({ to }: TiedMention): boolean => to === end;
  for (let index = next - 1; index >= 0 && mentions[index]!.to >= end; index--) if (ends(mentions[index]!)) return mentions[index]!.entity;
  return found.findLast(ends)?.entity ?? null;
}

function otherThan(actor: NameEntity | null, entity: NameEntity | undefined): NameEntity | undefined {
  return entity === actor ? undefined : entity;
}

/** "…, he said": who is named before it in the sentence stands in the words said. */
function isSpeechTag(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const closes = before !== undefined && before.sentence === tokens[at]!.sentence && /^(?:,|”|"|''|’|\?|!)$/u.test(before.text);
  return closes && after !== undefined && after.pos === 'VERB' && SAYING.has(after.lemma);
}

function lastPronoun(found: readonly TiedMention[], tokens: readonly Token[], sentence: number, gender: Gender): NameEntity | undefined {
  for (let at = found.length - 1; at >= 0; at--) {
    const mention = found[at]!;
    const where = tokens[mention.from]!.sentence;
    if (where < sentence) return undefined;
    if (where === sentence && PERSONAL.get(tokens[mention.from]!.lower) === gender) return mention.entity;
  }
  return undefined;
}

/** A pronoun: where it stands, the number of the first mention after it, and its gender. */
interface PronounPlace {
  readonly at: number;
  readonly next: number;
  readonly gender: Gender;
}

/** People outside quotations that a sentence names before mention number `next` and that fit the gender. */
function peopleOf({ tokens, mentions, quoted }: PronounContext, sentence: number, { at: pronoun, next, gender }: PronounPlace): TiedMention[] {
  const people: TiedMention[] = [];
  for (let at = next - 1; at >= 0; at--) {
    const mention = mentions[at]!;
    const where = tokens[mention.from]!.sentence;
    if (where < sentence) break;
    if (where !== sentence || quoted[mention.from] === 1 || mention.entity.type !== 'person') continue;
    // "A nurse said her …" is the nurse, though "A nurse saw Odeh and her …" is not, nor need it be so a sentence later.
    if (isNobody(mention.entity) && mention.entity.gender === null && (people.length > 0 || tokens[pronoun]!.sentence !== sentence)) continue;
    if (mention.entity.gender === null || mention.entity.gender === gender) people.unshift(mention);
  }
  return people;
}

/** The person who is the subject: not a possessor, not after a preposition. One who is neither is unsure; null where several are. */
function subjectOf({ tokens }: PronounContext, people: readonly TiedMention[]): { readonly entity: NameEntity; readonly sure: boolean } | null {
  if (people.length === 0) return null;
  const subjects = people.filter((mention) => {
    const before = tokens[mention.from - 1];
    const after = tokens[mention.to];
    const oblique = before !== undefined && before.sentence === tokens[mention.from]!.sentence && (before.pos === 'ADP' || before.pos === 'PART' || before.pos === 'CCONJ');
    return !oblique && after?.lower !== '’s' && after?.lower !== "'s" && after?.lower !== '’';
  });
  if (subjects.length > 0) return { entity: speakerAmong(tokens, subjects), sure: true };
  return people.every(({ entity }) => entity === people[0]!.entity) ? { entity: people[0]!.entity, sure: false } : null;
}

/** Of several subjects the one before a verb; the first where none or more are. */
function speakerAmong(tokens: readonly Token[], subjects: readonly TiedMention[]): NameEntity {
  const acting = subjects.find(({ to }) => tokens[to]?.pos === 'VERB' || tokens[to]?.pos === 'AUX' || tokens[to]?.pos === 'ADV');
  return (acting ?? subjects[0]!).entity;
}

/** "The board said it would …": an organisation or place that opens the sentence, with no other before the pronoun. */
function subjectBody({ tokens, sentences, mentions, quoted }: PronounContext, at: number, next: number): NameEntity | null {
  const { sentence } = tokens[at]!;
  let subject: NameEntity | null = null;
  for (let index = next - 1; index >= 0; index--) {
    const mention = mentions[index]!;
    if (tokens[mention.from]!.sentence < sentence) break;
    const { type } = mention.entity;
    if (type !== 'organisation' && type !== 'outlet' && type !== 'place') continue;
    if (quoted[mention.from] === 1) continue;
    if (mention.from - sentences[sentence]!.from <= 1 && isSubject(tokens, mention)) subject = mention.entity;
    else if (subject !== mention.entity && !isSubjectLater(tokens, mention)) continue;
    else return null;
  }
  return subject;
}

function isSubject(tokens: readonly Token[], mention: TiedMention): boolean {
  const after = tokens[mention.to];
  return after !== undefined && (after.pos === 'VERB' || after.pos === 'AUX' || after.pos === 'ADV');
}

function isSubjectLater(tokens: readonly Token[], mention: TiedMention): boolean {
  const before = tokens[mention.from - 1];
  return before?.pos !== 'ADP' && isSubject(tokens, mention);
}
