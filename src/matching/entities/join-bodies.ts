import type { CanonicalEntity } from '../../domain/canonical-entity.js';
import { plainWords } from './person-name.js';

const SMALL = new Set(['of', 'the', 'for', 'on', 'and', 'in']);

/**
 * Groups organisations, places, outlets and the like by name, without marks and "the"; an acronym that one article leaves
 * unexplained joins the one body that another article gives it to, or the one whose initials it is.
 */
export function joinBodies(bodies: readonly CanonicalEntity[]): CanonicalEntity[][] {
  const byName = new Map<string, CanonicalEntity[]>();
  for (const body of bodies) {
    const key = plainWords(body.canonical).filter((word, at) => at > 0 || word !== 'the').join(' ');
    const group = byName.get(key);
    if (group === undefined) byName.set(key, [body]);
    else group.push(body);
  }
  const expansions = expansionsOf(byName);
  const joined = new Map<string, CanonicalEntity[]>();
  for (const [key, group] of byName) {
    const fits = isAcronym(group[0]!.canonical) ? expansions.get(key) : undefined;
    const target = fits?.size === 1 ? [...fits][0]! : key;
    joined.set(target, [...(joined.get(target) ?? []), ...group]);
  }
  return [...joined.values()];
}

function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(name);
}

/** Names of several words by the acronyms that articles use for them and by their initials. */
function expansionsOf(byName: ReadonlyMap<string, readonly CanonicalEntity[]>): Map<string, Set<string>> {
  const expansions = new Map<string, Set<string>>();
  for (const [key, group] of byName) {
    const words = key.split(' ');
    if (words.length < 2) continue;
    const initials = words.filter((word) => !SMALL.has(word)).map((word) => word.charAt(0)).join('');
    const used = group.flatMap(({ aliases }) => aliases).filter(isAcronym).map((alias) => plainWords(alias).join(''));
    for (const short of new Set([initials, ...used])) expansions.set(short, (expansions.get(short) ?? new Set()).add(key));
  }
  return expansions;
}
