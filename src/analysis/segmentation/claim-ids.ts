const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 32;

/**
 * Ids of an article's claims: a hash of each claim's words and how many claims with the same words came before it, so that
 * an id survives edits elsewhere in the article.
 *
 * 32-bit FNV-1a (Fowler, Noll, Vo) over UTF-16 code units of the words in lower case; a clash within an article is parted
 * like a repetition.
 */
export class ClaimIds {
  readonly #given = new Set<string>();
  /** How many claims with the same words came before, at the least. */
  readonly #before = new Map<number, number>();

  /** The id for the next claim with this text ("c-1f3a9b2c"). */
  next(text: string): string {
    const words = hashOfWords(text);
    for (let occurrence = this.#before.get(words) ?? 0; ; occurrence++) {
      const id = `c-${(Math.imul(words ^ occurrence, PRIME) >>> 0).toString(16).padStart(8, '0')}`;
      if (this.#given.has(id)) continue;
      this.#given.add(id);
      this.#before.set(words, occurrence + 1);
      return id;
    }
  }
}

/** Letters and digits in lower case; whatever stands between words counts as one space. */
function hashOfWords(text: string): number {
  const lower = text.toLowerCase();
  let value = OFFSET_BASIS;
  let between = false;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (!isWordCode(code)) {
      between = true;
      continue;
    }
    if (between) value = Math.imul(value ^ SPACE, PRIME);
    between = false;
    value = Math.imul(value ^ code, PRIME);
  }
  return value;
}

/** ASCII letters and digits, and everything beyond Latin-1 punctuation but general punctuation. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f);
}
