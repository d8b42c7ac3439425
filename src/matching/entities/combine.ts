import type { CanonicalEntity } from '../../domain/canonical-entity.js';
import { compareText } from '../../domain/text-order.js';
import { plainWords } from './person-name.js';
import { joinRoles } from './role-words.js';

/** Types from the most to the least telling; a group takes the most frequent, at equal counts the first of these. */
const TYPES: readonly CanonicalEntity['type'][] = ['person', 'organisation', 'outlet', 'place', 'group', 'document', 'unknown', 'role'];

/**
 * Makes one entity of those that are the same. The name with most words stands for all, at equal length the most frequent, then the
 * longest, then the first in the alphabet.
 *
 * @param entities at least one; what a role phrase brings is its wording as an alias, no name and no role of its own.
 */
export function combine(entities: readonly CanonicalEntity[]): CanonicalEntity {
  if (entities.length === 1) return { ...entities[0]!, roles: joinRoles(entities[0]!.roles) };
  const named = entities.filter(({ type }) => type !== 'role');
  const bearers = named.length > 0 ? named : entities;
  return {
    canonical: fullest(bearers),
    type: commonest(bearers),
    gender: bearers.find(({ gender }) => gender !== null)?.gender ?? null,
    aliases: [...new Set(entities.flatMap(({ aliases }) => aliases))].sort(),
    roles: joinRoles(bearers.flatMap(({ roles }) => roles)),
    names: entities.flatMap(({ names }) => names).sort((a, b) => compareText(a.article, b.article) || compareText(a.name, b.name)),
  };
}

function fullest(entities: readonly CanonicalEntity[]): string {
  const uses = new Map<string, number>();
  for (const { canonical, names } of entities) uses.set(canonical, (uses.get(canonical) ?? 0) + names.length);
  return [...uses].sort(([a, m], [b, n]) => plainWords(b).length - plainWords(a).length || n - m || b.length - a.length || compareText(a, b))[0]![0];
}

function commonest(entities: readonly CanonicalEntity[]): CanonicalEntity['type'] {
  const counts = new Map<CanonicalEntity['type'], number>();
  for (const { type, names } of entities) counts.set(type, (counts.get(type) ?? 0) + names.length);
  const told = [...counts].filter(([type]) => type !== 'unknown');
  return told.sort(([a, m], [b, n]) => n - m || TYPES.indexOf(a) - TYPES.indexOf(b))[0]?.[0] ?? 'unknown';
}
