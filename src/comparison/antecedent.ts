import type { Claim } from '../domain/claim.js';

/** Longest antecedent that is shown; a longer one is a sentence of its own. */
const LONGEST = 90;
const TELLS_NOTHING = /^(?:who|which|that|he|she|it|they|we|i|you|and|but)$/i;

/**
 * What a wording that is only a part of a clause is about: the subject of "did not include the foot of the dam", the place of "where
 * the board met", the person of "a retired judge". Null for a wording that reads by itself, and where the parts cannot be told.
 *
 * Read off the claim's proposition, which begins with what the wording lacks.
 */
export function antecedentOf({ text, proposition }: Pick<Claim, 'text' | 'proposition'>): string | null {
  const [words, whole] = [plain(text), plain(proposition)];
  const opener = /^(?:who|which|where|whose) /i.exec(words)?.[0].trim().toLowerCase() ?? '';
  const body = opener === '' ? words : words.slice(opener.length + 1);
  const head = opener === 'where' ? placeBehind(whole, body) : subjectBefore(whole, body);
  const named = (opener === 'whose' ? head?.replace(/[’']s?$/, '') : head)?.replace(/^-\S+ /, '') ?? '';
  return named === '' || named.length > LONGEST || TELLS_NOTHING.test(named) || /^(?:here|there)\b/i.test(body) ? null : named;
}

/** A wording as it can be read by itself: what it is about in brackets, where it does not say. */
export function readableWording(claim: Pick<Claim, 'text' | 'proposition'>): string {
  const antecedent = antecedentOf(claim);
  return antecedent === null ? claim.text : `[${antecedent}] ${claim.text}`;
}

/** What stands before the words of the wording; where names were put for pronouns, before its first three words. */
function subjectBefore(whole: string, body: string): string | null {
  if (whole === body) return null;
  if (whole.endsWith(body)) return whole.slice(0, -body.length).trim();
  const start = body.split(' ').slice(0, 3).join(' ');
  const at = whole.indexOf(` ${start} `);
  return at > 0 && start.split(' ').length === 3 ? whole.slice(0, at).trim() : null;
}

function placeBehind(whole: string, body: string): string | null {
  return whole.startsWith(`${body} in `) ? whole.slice(body.length + 4) : null;
}

/** Without quotation marks, marks at the end and repeated white space, as propositions are written. */
function plain(text: string): string {
  return text.replace(/[“”"«»]/g, '').replace(/\s+/g, ' ').replace(/[\s.,;:–—-]+$/, '').trim();
}
