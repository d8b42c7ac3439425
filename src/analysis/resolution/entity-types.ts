import type { EntityType } from '../../domain/entity.js';
import type { FoundName } from '../../text/names-found.js';
import type { NamesLexicon } from '../../text/names-lexicon.js';
import type { Token } from '../../text/tokens.js';
import type { NameEntity } from './name-entity.js';

const SPEAKING = new Set(['say', 'tell', 'add', 'write', 'ask', 'reply', 'explain', 'insist', 'argue', 'recall', 'note', 'tweet', 'joke', 'testify', 'concede', 'admit']);
const PERSONAL = new Set(['who', 'himself', 'herself', 'whom']);
const LOCATIVE = new Set(['in', 'near', 'outside', 'across', 'around', 'inside']);
/** First words of places, bodies and weather, not of people. */
const NOT_GIVEN = new Set(
  ('storm hurricane typhoon cyclone tropical st saint upper lower north south east west northern southern eastern western new old great grand free clear united royal '
    + 'national central port lake mount fort cape operation project radio channel grid bright first big').split(' '),
);
const NOT_PERSONAL = /(?:tion|ment|ness|ity|ship|ism|ance|ence|ing|ics|day|ology|war|memorial|building|prize|award|games|cup|music|summit|talks|process|crisis|deal|age|era)$/u;

/**
 * Gives a type to names that neither the gazetteer nor a head noun or title told: by what stands around them.
 *
 * A speaker with a role is a person; "the newspaper X" an outlet; "in X" a place. Two or three words that nothing gainsays
 * and that act in a clause are taken for a person.
 */
export function typeByContext(tokens: readonly Token[], names: readonly FoundName[], ofName: readonly NameEntity[], lexicon: NamesLexicon): void {
  const things = commonNouns(tokens);
  for (const [at, name] of names.entries()) {
    const entity = ofName[at]!;
    if (entity.certainty > 1) continue;
    const [type, certainty] = unlessThing(contextType(tokens, name, entity, lexicon), entity, things);
    if (certainty > entity.certainty) Object.assign(entity, { type, certainty });
  }
}

/** Lower-case nouns of an article. */
function commonNouns(tokens: readonly Token[]): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const { text, lower, pos } of tokens) if (pos === 'NOUN' && text === lower) nouns.add(lower);
  return nouns;
}

/** "Merrow Ports said": whose last name the article uses as a noun ("the ports") is a body, unless a role or "who" says otherwise. */
function unlessThing([type, certainty]: [EntityType, number], { words }: NameEntity, things: ReadonlySet<string>): [EntityType, number] {
  const last = words.at(-1)!;
  return type === 'person' && certainty <= 2 && words.length > 1 && things.has(last) ? ['organisation', certainty] : [type, certainty];
}

function contextType(tokens: readonly Token[], name: FoundName, entity: NameEntity, lexicon: NamesLexicon): [EntityType, number] {
  const before = tokens[name.from - 1];
  const after = tokens[name.to];
  const noun = before?.lower ?? '';
  if (lexicon.outletNouns.has(noun)) return ['outlet', 3];
  if (lexicon.organisationNouns.has(noun)) return ['organisation', 3];
  if (entity.roles.length > 0 && noun !== 'the') return ['person', 3];
  if (hasAge(tokens, name) && looksPersonal(entity.words)) return ['person', 3];
  if (after !== undefined && SPEAKING.has(after.lemma) && noun !== 'the' && !NOT_GIVEN.has(entity.words[0]!)) return ['person', 2];
  if (after !== undefined && after.text === ',' && PERSONAL.has(tokens[name.to + 1]?.lower ?? '')) return ['person', 3];
  if (noun !== 'the' && noun !== '' && SPEAKING.has(before!.lemma) && before!.pos === 'VERB') return ['person', 1.5];
  if (LOCATIVE.has(noun) && name.to - name.from === 1) return ['place', 1.5];
  if (noun === 'the') return [entity.type === 'person' ? 'unknown' : entity.type, 0.5];
  return looksPersonal(entity.words) && acts(after) ? ['person', 1.2] : [entity.type, -1];
}

/** Whether a name of these lower-case words may be a person's: two to four, none a common noun's form. */
export function looksPersonal(words: readonly string[]): boolean {
  return words.length >= 2 && words.length <= 4 && !NOT_GIVEN.has(words[0]!) && !words.some((word) => NOT_PERSONAL.test(word) || word.length < 2);
}

/** "Irma Bahn, 77, on the second floor" */
function hasAge(tokens: readonly Token[], { to }: FoundName): boolean {
  const age = tokens[to + 1];
  const mark = tokens[to + 2]?.text;
  return tokens[to]?.text === ',' && age !== undefined && /^(?:[1-9]\d|10\d)$/u.test(age.text) && (mark === ',' || mark === '.');
}

function acts(after: Token | undefined): boolean {
  return after !== undefined && (after.pos === 'VERB' || after.pos === 'AUX' || after.lower === '’s' || after.lower === "'s");
}
