import type { EntityMention } from '../../domain/entity.js';
import { compareSpans } from '../../domain/span.js';
import type { Quotation } from '../../text/quotations.js';
import type { FoundName } from '../../text/names-found.js';
import { findNames } from '../../text/names.js';
import { compileNames } from '../../text/names-lexicon.js';
import type { NamesLexicon } from '../../text/names-lexicon.js';
import { roleAfter, roleBefore } from '../../text/names-roles.js';
import { sentenceRanges } from '../../text/sentence-ranges.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { Stage } from '../stage.js';
import { clusterNames } from './entities.js';
import { typeByContext } from './entity-types.js';
import { nameWords, roleOf } from './name-entity.js';
import type { EntityRole, NameEntity, TiedMention } from './name-entity.js';
import { findPronouns } from './pronoun-mentions.js';
import { findRoleMentions } from './role-mentions.js';
import { findUnnamedPeople, genderOfNoun } from './unnamed-people.js';

/**
 * Every naming of a person, organisation, place, outlet, group or document, tied to the fullest name the article gives.
 *
 * In order of the text. Names never overlap each other, but a role phrase may hold one ("the top Hamas official"); role
 * phrases and pronouns are given only where their referent is certain.
 */
export const mentionsStage: Stage<'sentences' | 'tokens' | 'quotations', 'mentions'> = {
  name: 'mentions',
  requires: ['sentences', 'tokens', 'quotations'],
  assigns: ['mentions'],
  run(input, { sentences, tokens, quotations }, resources) {
    const lexicon = compileNames(resources.names);
    // Credits, captions and datelines name agencies and photographers, not the people of the story.
    const ranges = sentenceRanges(tokens, sentences.length)
      .map((range, index) => (sentences[index]!.boilerplate ? { from: range.from, to: range.from } : range));
    return { mentions: findMentions({ text: input.text, tokens, sentences: ranges, lexicon, quoted: quotedTokens(tokens, quotations) }) };
  },
};

interface Article {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly lexicon: NamesLexicon;
  /** 1 for tokens inside a quotation. */
  readonly quoted: Uint8Array;
}

function findMentions({ text, tokens, sentences, lexicon, quoted }: Article): EntityMention[] {
  const names = findNames(tokens, sentences, lexicon);
  const { entities, ofName } = clusterNames(text, tokens, names);
  const taken = new Uint8Array(tokens.length);
  const roles = names.map((name, index) => giveRole({ text, tokens, sentences, lexicon, taken }, name, ofName[index]!));
  typeByContext(tokens, names, ofName, lexicon);
  const named = names.map((name, index): TiedMention => ({
    from: name.from, to: name.to, entity: ofName[index]!, form: formOf(tokens, name, ofName[index]!), role: roles[index]?.text ?? null,
  }));
  const byRole = findRoleMentions({ text, tokens, lexicon, entities, named, taken }, sentences);
  const free = byRole.length === 0 ? named : inOrder([...named, ...byRole]);
  const unnamed = findUnnamedPeople(tokens, free, lexicon);
  const pronouns = findPronouns({ tokens, sentences, mentions: unnamed.length === 0 ? free : inOrder([...free, ...unnamed]), quoted });
  return [...free, ...pronouns].map((mention) => toMention(text, tokens, mention)).sort(compareSpans);
}

interface RoleScope {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly lexicon: NamesLexicon;
  readonly taken: Uint8Array;
}

function giveRole({ text, tokens, sentences, lexicon, taken }: RoleScope, name: FoundName, entity: NameEntity): EntityRole | null {
  taken.fill(1, name.from, name.to);
  if (name.type !== 'person' && name.type !== 'unknown' && entity.type !== 'person') return null;
  const { from, to } = sentences[tokens[name.from]!.sentence]!;
  const after = roleAfter(tokens, name, to, lexicon);
  const range = roleBefore(tokens, name, from, lexicon) ?? (after === null ? null : withoutDeterminer(tokens, after));
  if (after !== null) taken.fill(1, after.from, after.to);
  if (range === null) return null;
  taken.fill(1, range.from, range.to);
  const role = roleOf(tokens, range, text);
  if (entity.type === 'person' || entity.type === 'unknown') entity.gender ??= genderOfNoun(tokens[range.to - 1]!.lower);
  if (!entity.roles.some((held) => held.text === role.text)) entity.roles.push(role);
  return role;
}

function withoutDeterminer(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  return tokens[from]!.pos === 'DET' && to - from > 1 ? { from: from + 1, to } : { from, to };
}

function formOf(tokens: readonly Token[], name: FoundName, entity: NameEntity): EntityMention['form'] {
  const words = nameWords(tokens, name);
  const first = tokens[name.from]!.text;
  if (name.to - name.from === 1 && entity.canonical.includes(' ') && first.length > 1 && first === first.toUpperCase()) return 'acronym';
  return words.length < entity.canonical.split(/[\s-]+/u).length ? 'short-name' : 'name';
}

/** Names and role phrases in order of the text; a role phrase stands before the name inside it. */
function inOrder(mentions: readonly TiedMention[]): TiedMention[] {
  return [...mentions].sort((a, b) => a.from - b.from || b.to - a.to);
}

function quotedTokens(tokens: readonly Token[], quotations: readonly Quotation[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let at = 0;
  for (const { start, end, depth } of quotations) {
    if (depth > 0) continue;
    while (at < tokens.length && tokens[at]!.start < start) at++;
    for (; at < tokens.length && tokens[at]!.end <= end; at++) quoted[at] = 1;
  }
  return quoted;
}

function toMention(text: string, tokens: readonly Token[], { from, to, entity, form, role }: TiedMention): EntityMention {
  // Spelled out: spreading a span here costs a fifth of the stage.
  const { start } = tokens[from]!;
  const { end } = tokens[to - 1]!;
  return { start, end, text: text.slice(start, end), canonical: entity.canonical, type: entity.type, role, form };
}
