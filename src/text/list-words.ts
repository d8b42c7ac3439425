/** Names as a list in a sentence: "A", "A and B", "A, B and C"; empty for none. */
export function listWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}
