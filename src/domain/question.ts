/** Whether a text ends as a question does: as a claim it is what its source asked, and states nothing. */
export function isQuestion(text: string): boolean {
  return /\?["”’']?$/.test(text.trim());
}
