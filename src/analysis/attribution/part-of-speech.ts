/** Small numbers for the universal part-of-speech tags, so that features need no strings. 0 is beyond the text's edge. */
export const POS = {
  edge: 0, NOUN: 1, PROPN: 2, VERB: 3, AUX: 4, ADJ: 5, ADV: 6, PRON: 7, DET: 8, ADP: 9, CCONJ: 10, SCONJ: 11, NUM: 12,
  PART: 13, PUNCT: 14, SYM: 15, INTJ: 16, X: 17,
} as const;

const BY_NAME: ReadonlyMap<string, number> = new Map(Object.entries(POS));

/** The number of a tag; unknown tags count as X. */
export function posNumber(tag: string): number {
  return BY_NAME.get(tag) ?? POS.X;
}

/** Nouns, names, pronouns and numbers: what can head a noun phrase. */
export function isNominal(pos: number): boolean {
  return pos === POS.NOUN || pos === POS.PROPN || pos === POS.PRON || pos === POS.NUM;
}
