/** Characters that would break a line of output in two, or that a terminal obeys instead of showing. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** What stands on one line for a person: names of files and titles of pages are others' words, and may hold anything. */
export function oneLine(text: string): string {
  return text.replace(CONTROLS, ' ');
}
