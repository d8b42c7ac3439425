import type { CanonicalEntity } from '../../domain/canonical-entity.js';
import { compareText } from '../../domain/text-order.js';
import { joinBodies } from './join-bodies.js';
import { joinPeople } from './join-people.js';
import { joinRoleAliases } from './join-role-aliases.js';
import { combine } from './combine.js';
import { personName } from './person-name.js';

/**
 * Who is who over many articles: one entity for each person, body and place, whatever each article calls it.
 *
 * Takes the entities of single articles, or entities merged before (of the events of a story). People are one by given and
 * family name (marks, particles and spellings of transliterated names aside); a family name alone only where one person bears it;
 * a role phrase only where one person was given that role. Conflicting given names never meet. The order of the input does not
 * matter. Near-linear in entities.
 */
export function mergeEntities(entities: readonly CanonicalEntity[]): readonly CanonicalEntity[] {
  const people: CanonicalEntity[] = [];
  const roles: CanonicalEntity[] = [];
  const others: CanonicalEntity[] = [];
  const surely = new Set(entities.filter(({ type }) => type === 'person').map(({ canonical }) => keyOf(canonical)));
  for (const entity of [...entities].sort(compareEntities)) {
    if (entity.type === 'role') roles.push(entity);
    else if (entity.type === 'person' || (entity.type === 'unknown' && surely.has(keyOf(entity.canonical)))) people.push(entity);
    else others.push(entity);
  }
  const joined = joinPeople(people);
  const { people: known, open } = joinRoleAliases(joined, roles);
  return [...known, ...joinBodies(others), ...open].map((group) => combine(group)).sort(compareEntities);
}

function keyOf(name: string): string {
  const read = personName(name);
  return read === null || read.given === null ? name : `${read.given} ${read.family}`;
}

function compareEntities(a: CanonicalEntity, b: CanonicalEntity): number {
  return compareText(a.canonical, b.canonical) || compareText(a.type, b.type) || compareText(place(a), place(b));
}

function place({ names }: CanonicalEntity): string {
  return names.map(({ article, name }) => `${article} ${name}`).join('\n');
}
