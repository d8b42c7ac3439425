const SEPARATOR = /\s+[|·»–—:-]\s+|\s*[|»]\s*/u;

/**
 * Takes an outlet's name off a page title: "Flood closes bridge - Example Times" becomes "Flood closes bridge".
 *
 * With `site` known, only that name goes. Otherwise a last part of at most four words goes if at least three words stay.
 */
export function cleanTitle(raw: string, site: string | null): string {
  const title = raw.replace(/\s+/gu, ' ').trim();
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (site !== null && sameWords(last, site)) return cutEnd(title, last);
  if (site !== null && sameWords(first, site)) return cutStart(title, first);
  const rest = cutEnd(title, last);
  const strong = new RegExp(`[|»·]\\s*${escaped(last)}$`, 'u').test(title);
  const words = last.split(' ').length;
  if (site === null && (strong ? words <= 6 : words <= 4 && /^\p{Lu}/u.test(last)) && rest.split(' ').length >= 3) return rest;
  return title;
}

/** The part of a page title that {@link cleanTitle} takes off its end, if any. */
export function titleSuffix(raw: string): string | null {
  const title = raw.replace(/\s+/gu, ' ').trim();
  const kept = cleanTitle(title, null);
  return kept.length < title.length ? title.slice(kept.length).replace(/^[\s|·»–—:-]+/u, '') : null;
}

/** Whether two strings are the same but for case, punctuation and a leading article. */
export function sameWords(a: string, b: string): boolean {
  return folded(a) === folded(b) && folded(a) !== '';
}

/** Lower-case letters and digits of a string, without a leading "the". */
export function folded(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/^the\s+/u, '').replace(/[^\p{L}\p{N}]/gu, '');
}

function cutEnd(title: string, last: string): string {
  return title.slice(0, title.length - last.length).replace(/[\s|·»–—:-]+$/u, '');
}

function cutStart(title: string, first: string): string {
  return title.slice(first.length).replace(/^[\s|·»–—:-]+/u, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
