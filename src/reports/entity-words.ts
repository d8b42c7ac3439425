import type { CitedEntity } from '../domain/comparison.js';
import { dateWords } from './date-words.js';

/** True for those of whom the articles tell more than one name. */
export function isDescribed({ aliases, roles }: CitedEntity): boolean {
  return aliases.length > 0 || roles.length > 0;
}

/** "Azzam Al-Ahmad, also Azzam Ahmad: mayor (2 March 2026 – 4 March 2026); harbour master". */
export function entityWords({ name, aliases, roles }: CitedEntity): string {
  const names = [name, ...aliases].join(', also ');
  const held = roles.map(({ role, from, to }) => (from === null ? role : `${role} (${dateWords(from)}${to === null || to === from ? '' : ` – ${dateWords(to)}`})`));
  return held.length === 0 ? names : `${names}: ${held.join('; ')}`;
}
