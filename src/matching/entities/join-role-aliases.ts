import type { CanonicalEntity } from '../../domain/canonical-entity.js';
import { isNotHeld, joinRoles, roleWords } from './role-words.js';

interface Held {
  readonly words: ReadonlySet<string>;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Gives role phrases ("the mayor", "Hamas’ political bureau chief") to the one person whom some article gives that role.
 *
 * Of several holders the one whose role is dated around the phrase's own day; where none or more than one is left, the phrase stays open.
 *
 * @param people groups of entities that are one person.
 */
export function joinRoleAliases(people: readonly (readonly CanonicalEntity[])[], phrases: readonly CanonicalEntity[]): { readonly people: CanonicalEntity[][]; readonly open: CanonicalEntity[][] } {
  const groups = people.map((members) => [...members]);
  const held = people.map((members) => rolesOf(members));
  const byWord = new Map<string, Set<number>>();
  for (const [index, roles] of held.entries()) {
    for (const { words } of roles) for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(index));
  }
  const open = new Map<string, CanonicalEntity[]>();
  for (const phrase of phrases) {
    const holder = holderOf(phrase, held, byWord);
    if (holder !== null) groups[holder]!.push(phrase);
    else open.set(phrase.canonical, [...(open.get(phrase.canonical) ?? []), phrase]);
  }
  return { people: groups, open: [...open.values()] };
}

function rolesOf(members: readonly CanonicalEntity[]): Held[] {
  return joinRoles(members.filter(({ type }) => type !== 'role').flatMap(({ roles }) => roles))
    .filter(({ role }) => !isNotHeld(role))
    .map(({ role, from, to }) => ({ words: roleWords(role), from, to }));
}

function holderOf({ canonical, roles }: CanonicalEntity, held: readonly (readonly Held[])[], byWord: ReadonlyMap<string, ReadonlySet<number>>): number | null {
  const words = [...roleWords(canonical)];
  const some = byWord.get(words[0] ?? '') ?? new Set<number>();
  const holders = [...some].filter((index) => held[index]!.some((role) => words.every((word) => role.words.has(word))));
  if (holders.length < 2) return holders[0] ?? null;
  const day = roles[0]?.from ?? null;
  const then = day === null ? [] : holders.filter((index) => held[index]!.some((role) => words.every((word) => role.words.has(word)) && role.from !== null && role.to !== null && role.from <= day && day <= role.to));
  return then.length === 1 ? then[0]! : null;
}
