import type { NamesLexicon } from '../../text/names-lexicon.js';
import { isRoleNoun } from '../../text/names-roles.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { roleOf } from './name-entity.js';
import type { EntityRole, NameEntity, TiedMention } from './name-entity.js';

const POSSESSIVE = new Set(['’s', "'s", '’', "'"]);
const DEFINITE = new Set(['the', 'that', 'this']);
const DISCOURSE_SENTENCES = 3;
const QUALIFIERS = new Set(['top', 'senior', 'high', 'ranking', 'veteran', 'leading', 'former', 'current', 'longtime']);

interface RoleContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: NamesLexicon;
  readonly entities: readonly NameEntity[];
  /** Mentions by name so far, in order of the text. */
  readonly named: readonly TiedMention[];
  /** 1 for tokens inside a name or a role already given to one. */
  readonly taken: Uint8Array;
}

/**
 * Finds role phrases that stand for somebody named in the article ("the prime minister", "Hamas' political bureau chief",
 * "the top Hamas official").
 *
 * A phrase is tied where its words are those of exactly one person's role, or where it is generic and only one person with
 * that affiliation was named in the last three sentences. Everything less certain is left alone.
 */
export function findRoleMentions(context: RoleContext, sentences: readonly TokenRange[]): TiedMention[] {
  const found: TiedMention[] = [];
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      if (context.taken[at] === 1 || !isRoleNoun(context.tokens[at]!, context.lexicon)) continue;
      const phrase = phraseAt(context, at, sentence);
      const entity = phrase === null ? null : resolve(context, phrase, at);
      if (phrase !== null && entity !== null) found.push({ from: phrase.from, to: phrase.to, entity, form: 'role', role: null });
    }
  }
  return found;
}

/** The definite noun phrase that ends in a role noun; null where a name or "of" follows or it is indefinite. */
function phraseAt({ tokens, taken, lexicon }: RoleContext, head: number, sentence: TokenRange): TokenRange | null {
  const next = tokens[head + 1];
  if (next !== undefined && head + 1 < sentence.to) {
    if (taken[head + 1] === 1 || next.pos === 'NOUN' || next.pos === 'PROPN' || next.lower === 'of' || next.text === '-') return null;
    if (next.text === ',' && taken[head + 2] === 1) return null;
    if (isRoleNoun(next, lexicon)) return null;
  }
  let from = head;
  let possessor = false;
  while (from > sentence.from && head - from < 7) {
    const token = tokens[from - 1]!;
    const inside = token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'PROPN' || token.text === '-' || POSSESSIVE.has(token.lower);
    if (!inside) break;
    if (POSSESSIVE.has(token.lower)) possessor = true;
    from--;
  }
  const opener = tokens[from - 1];
  const definite = opener !== undefined && from > sentence.from && DEFINITE.has(opener.lower);
  if (definite) return { from: from - 1, to: head + 1 };
  // "another Hamas official" is somebody else.
  if (opener !== undefined && from > sentence.from && (opener.pos === 'DET' || opener.pos === 'NUM' || opener.lower === 'one')) return null;
  return possessor || tokens[from]!.pos === 'PROPN' ? { from, to: head + 1 } : null;
}

function resolve(context: RoleContext, phrase: TokenRange, head: number): NameEntity | null {
  const role = roleOf(context.tokens, phrase, context.text);
  if (role.former) return null;
  const specific = [...role.words].filter((word) => !QUALIFIERS.has(word) && word !== 'that' && word !== 'this');
  const holders = context.entities.filter((entity) => entity.type === 'person' && entity.roles.some((held) => holds(held, specific)));
  if (holders.length === 1) return specific.length > 1 || namedBefore(context, holders[0]!, phrase) ? holders[0]! : null;
  if (holders.length > 1 || !context.lexicon.genericRoleNouns.has(context.tokens[head]!.lower)) return null;
  return inDiscourse(context, phrase, specific);
}

function holds(held: EntityRole, words: readonly string[]): boolean {
  return !held.former && words.every((word) => held.words.has(word));
}

function namedBefore({ named }: RoleContext, entity: NameEntity, phrase: TokenRange): boolean {
  return named.some((mention) => mention.entity === entity && mention.to <= phrase.from);
}

/** The one person of the phrase's affiliation who was named shortly before. */
function inDiscourse({ tokens, named, entities }: RoleContext, phrase: TokenRange, words: readonly string[]): NameEntity | null {
  const affiliations = words.filter((word) => entities.some((entity) => entity.type === 'organisation' && entity.words.includes(word)));
  if (affiliations.length === 0) return null;
  const { sentence } = tokens[phrase.from]!;
  const near = new Set<NameEntity>();
  for (let at = lastBefore(named, phrase.from); at >= 0; at--) {
    const mention = named[at]!;
    if (sentence - tokens[mention.from]!.sentence > DISCOURSE_SENTENCES) break;
    const affiliated = mention.entity.roles.some((held) => affiliations.every((word) => held.words.has(word)));
    if (mention.entity.type === 'person' && affiliated) near.add(mention.entity);
  }
  const [only, ...others] = near;
  return only !== undefined && others.length === 0 ? only : null;
}

function lastBefore(named: readonly TiedMention[], token: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (named[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
