/** Where a claim stands. */
export interface Place {
  readonly article: string;
  readonly sentence: number;
}

/** Claims' articles and sentences as numbers. */
export interface NumberedPlaces {
  readonly articles: number;
  readonly sentences: number;
  /** By claim. */
  readonly articleOf: Int32Array;
  readonly sentenceOf: Int32Array;
  /** By sentence: the one before and the one after in the same article, -1 where no claim was taken from it. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Numbers the articles and sentences of claims. */
export function numberPlaces(places: readonly Place[]): NumberedPlaces {
  const articles = new Map<string, Map<number, number>>();
  const articleNumbers = new Map<string, number>();
  const articleOf = new Int32Array(places.length);
  const sentenceOf = new Int32Array(places.length);
  let count = 0;
  places.forEach(({ article, sentence }, claim) => {
    const known = articles.get(article);
    const sentences = known ?? new Map<number, number>();
    if (known === undefined) {
      articleNumbers.set(article, articles.size);
      articles.set(article, sentences);
    }
    if (!sentences.has(sentence)) sentences.set(sentence, count++);
    articleOf[claim] = articleNumbers.get(article)!;
    sentenceOf[claim] = sentences.get(sentence)!;
  });
  const before = new Int32Array(count).fill(-1);
  const after = new Int32Array(count).fill(-1);
  for (const sentences of articles.values()) {
    for (const [sentence, number] of sentences) {
      before[number] = sentences.get(sentence - 1) ?? -1;
      after[number] = sentences.get(sentence + 1) ?? -1;
    }
  }
  return { articles: articles.size, sentences: count, articleOf, sentenceOf, before, after };
}
