const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Ids of an article's claims: a hash of each claim's words and how many claims with the same words came before it, so that
 * an id survives edits elsewhere in the article.
 *
 * 32-bit FNV-1a (Fowler, Noll, Vo) over UTF-16 code units of the words in lower case; a clash within an article is parted
 * like a repetition.
 */
export class ClaimIds {
  readonly #given = new Set<string>();

  /** The id for the next claim with this text ("c-1f3a9b2c"). */
  next(text: string): string {
    const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    for (let occurrence = 0; ; occurrence++) {
      const id = `c-${hash(`${words}#${String(occurrence)}`).toString(16).padStart(8, '0')}`;
      if (this.#given.has(id)) continue;
      this.#given.add(id);
      return id;
    }
  }
}

function hash(text: string): number {
  let value = OFFSET_BASIS;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return value >>> 0;
}
