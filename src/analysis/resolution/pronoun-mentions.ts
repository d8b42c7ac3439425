import type { Gender } from '../../text/names-lexicon.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { NameEntity, TiedMention } from './name-entity.js';

const PERSONAL: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'], ['him', 'male'], ['his', 'male'], ['himself', 'male'],
  ['she', 'female'], ['her', 'female'], ['hers', 'female'], ['herself', 'female'],
]);
const NEUTER = new Set(['it', 'its', 'itself']);
const PRONOUNS: ReadonlySet<string> = new Set([...PERSONAL.keys(), ...NEUTER]);
const SAYING = new Set(['say', 'add', 'ask', 'write', 'declare', 'reply', 'insist', 'explain', 'continue', 'note', 'recall', 'argue', 'joke', 'posit', 'tell']);
const LOOK_BACK = 4;

interface PronounContext {
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  /** Names and role phrases, in order of the text. */
  readonly mentions: readonly TiedMention[];
  /** 1 for tokens inside a quotation. */
  readonly quoted: Uint8Array;
}

/**
 * Ties pronouns outside quotations to people named before, and "it" or "its" to the organisation that is the subject of the
 * same sentence.
 *
 * Of the nearest two people outside quotations that agree in gender the one that opens its clause is taken; a pronoun
 * with two equal candidates in one sentence stays open. Looks back four sentences at most.
 */
export function findPronouns(context: PronounContext): TiedMention[] {
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
  let weak: NameEntity | null = null;
  for (let back = isSpeechTag(tokens, at) ? 1 : 0; back <= LOOK_BACK; back++) {
    const inSentence = peopleOf(context, sentence - back, next, gender);
    const last = back === 0 ? undefined : lastPronoun(found, tokens, sentence - back, gender);
    if (inSentence.length === 0 && last === undefined) {
      const same = back === 0 ? lastPronoun(found, tokens, sentence, gender) : undefined;
      if (same !== undefined) return same;
      continue;
    }
    const subject = subjectOf(context, inSentence);
    if (subject !== null && subject.sure) return subject.entity;
    if (last !== undefined) return last;
    weak ??= subject?.entity ?? null;
    if (subject === null || back > 0) return weak;
  }
  return weak;
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

/** People outside quotations that a sentence names before mention number `next` and that fit the gender. */
function peopleOf({ tokens, mentions, quoted }: PronounContext, sentence: number, next: number, gender: Gender): TiedMention[] {
  const people: TiedMention[] = [];
  for (let at = next - 1; at >= 0; at--) {
    const mention = mentions[at]!;
    const where = tokens[mention.from]!.sentence;
    if (where < sentence) break;
    if (where !== sentence || quoted[mention.from] === 1 || mention.entity.type !== 'person') continue;
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
