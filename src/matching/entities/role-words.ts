import type { DatedRole } from '../../domain/canonical-entity.js';
import { compareText } from '../../domain/text-order.js';
import { plainWords } from './person-name.js';

const EMPTY = new Set(['of', 'the', 'a', 'an', 'for', 'with', 'at', 'in', 'to', 'on', 's', 'one', 'its', 'his', 'her', 'their', 'and']);
const FORMER = new Set(['former', 'ex', 'late', 'then', 'outgoing', 'onetime', 'previous', 'deputy', 'acting', 'incoming', 'designate']);
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['head', ['chief']], ['leader', ['chief']], ['leaders', ['chief']], ['boss', ['chief']], ['premier', ['prime', 'minister']], ['politburo', ['political', 'bureau']],
]);
/** Offices that one person holds at a time. */
const OFFICES = new Set(['president', 'premier', 'mayor', 'governor', 'chancellor', 'king', 'queen', 'pope', 'chairman', 'chairwoman', 'chairperson', 'chair', 'ceo', 'speaker', 'ambassador', 'commissioner', 'superintendent', 'sheriff', 'bishop', 'archbishop', 'emir', 'sultan', 'coach']);
/** Offices only with a word that says of what: "the finance minister", "the union's chief". */
const QUALIFIED = new Set(['minister', 'chief', 'head', 'leader', 'director', 'secretary', 'manager', 'envoy', 'negotiator', 'prosecutor', 'captain', 'principal', 'editor', 'boss']);

/** A role as a set of words to compare: "head of the party's politburo" is {chief, party, political, bureau}. */
export function roleWords(role: string): ReadonlySet<string> {
  return new Set(plainWords(role.replace(/[’']s?\b/gu, ' ')).filter((word) => !EMPTY.has(word)).flatMap((word) => SYNONYMS.get(word) ?? [word]));
}

/** True for roles that somebody held or will hold, or holds for another. */
export function isNotHeld(role: string): boolean {
  return plainWords(role).some((word) => FORMER.has(word));
}

/** True for a phrase that means one office-holder: "the mayor", "the finance minister", "Hamas' political bureau chief"; never "an official". */
export function isOffice(phrase: string): boolean {
  const words = plainWords(phrase.replace(/[’']s?\b/gu, ' '));
  const definite = /^the\s/iu.test(phrase) || /[’']s?\s/u.test(phrase) || /^\p{Lu}/u.test(phrase);
  // What follows a preposition says of what: the head stands before it.
  const end = words.findIndex((word, at) => at > 0 && (word === 'of' || word === 'for' || word === 'in' || word === 'at'));
  const head = words[(end < 0 ? words.length : end) - 1] ?? '';
  if (!definite || isNotHeld(phrase)) return false;
  return OFFICES.has(head) || (QUALIFIED.has(head) && roleWords(phrase).size > 1);
}

/** The roles of several, each once whatever its wording, with the days over all; the first wording by day, then the shortest, stays. */
export function joinRoles(roles: readonly DatedRole[]): DatedRole[] {
  const byWords = new Map<string, DatedRole>();
  for (const role of [...roles].sort(compareRoles)) {
    const key = `${isNotHeld(role.role) ? 'not ' : ''}${[...roleWords(role.role)].sort().join(' ')}`;
    const known = byWords.get(key);
    byWords.set(key, known === undefined ? role : { role: known.role, from: earliest(known.from, role.from), to: latest(known.to, role.to) });
  }
  return [...byWords.values()].sort(compareRoles);
}

function compareRoles(a: DatedRole, b: DatedRole): number {
  return compareText(a.from ?? '~', b.from ?? '~') || a.role.length - b.role.length || compareText(a.role, b.role);
}

function earliest(a: string | null, b: string | null): string | null {
  return a === null || b === null ? a ?? b : a < b ? a : b;
}

function latest(a: string | null, b: string | null): string | null {
  return a === null || b === null ? a ?? b : a > b ? a : b;
}
