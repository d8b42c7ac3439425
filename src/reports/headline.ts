/** A text with a capital at its start, for headings and for names at the start of a line; "iPhone" and its like stay as they are. */
export function headline(text: string): string {
  return /^\p{Ll}\S*\p{Lu}/u.test(text) ? text : text.replace(/^([^\p{L}\p{N}]*)(\p{Ll})/u, (_all, before: string, letter: string) => before + letter.toUpperCase());
}
