import type { CanonicalEntity } from '../domain/canonical-entity.js';
import { plainName } from './comparison-index.js';

/** What a body of a field is called behind the field ("health board"). */
const BODIES = /^(?:agency|association|authority|board|bureau|club|college|commission|committee|company|corporation|council|department|executive|federation|force|inspectorate|institute|ministry|office|partnership|service|services|society|trust|union|university)$/;

/**
 * The one body that people called "… health chiefs" or "union bosses" run: its name has their field right before the word for a
 * body, or ends in it. Null where no named body fits, or more than one.
 */
export function bodyRunBy(label: string, entities: readonly CanonicalEntity[]): string | null {
  const field = plainName(label).split(' ').at(-2);
  if (field === undefined) return null;
  const fitting = entities.filter(({ canonical, type }) => type !== 'person' && type !== 'place' && isOfField(plainName(canonical).split(' '), field));
  return fitting.length === 1 ? fitting[0]!.canonical : null;
}

function isOfField(words: readonly string[], field: string): boolean {
  if (words.length < 2) return false;
  const last = words.length - 1;
  return BODIES.test(words[last]!) && (words[last] === field || words[last - 1] === field);
}
