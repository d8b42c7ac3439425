/** A number for a word, 32 bits with sign: FNV-1a over UTF-16 code units, with a final mix. Two words share one by a chance of one in four thousand million. */
export function termCode(word: string): number {
  let code = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) code = Math.imul(code ^ word.charCodeAt(index), 0x01000193);
  return Math.imul(code ^ (code >>> 15), 0x2c1b3c6d) | 0;
}
