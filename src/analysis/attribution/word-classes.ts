/** Which of a few hundred classes of like words (clusters of word vectors) a word is in. Class 0 holds all unknown words. */
export interface WordClasses {
  /** Word in lower case -> fine class, counted from 1. */
  readonly fine: ReadonlyMap<string, number>;
  /** Fine class -> coarse class; both counted from 1, entry 0 is 0. */
  readonly coarseOfFine: Uint16Array;
}

/** Classes for a model trained without any. */
export const NO_WORD_CLASSES: WordClasses = { fine: new Map(), coarseOfFine: new Uint16Array(1) };

/** Writes word classes as bytes: the words as text, a line each, and two tables of 16-bit numbers. */
export function writeWordClasses(classes: WordClasses): { words: Uint8Array; fine: Uint16Array; coarseOfFine: Uint16Array } {
  return {
    words: new TextEncoder().encode([...classes.fine.keys()].join('\n')),
    fine: Uint16Array.from(classes.fine.values()),
    coarseOfFine: classes.coarseOfFine,
  };
}

/** Reads what `writeWordClasses` wrote. */
export function readWordClasses(words: Uint8Array, fine: Uint16Array, coarseOfFine: Uint16Array): WordClasses {
  const map = new Map<string, number>();
  if (fine.length > 0) {
    const list = new TextDecoder().decode(words).split('\n');
    for (let index = 0; index < fine.length; index++) map.set(list[index]!, fine[index]!);
  }
  return { fine: map, coarseOfFine };
}
