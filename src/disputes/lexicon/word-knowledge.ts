/** How one word stands to another: the same thing, one a kind of the other, or its opposite. */
export type WordRelation = 'same' | 'kind' | 'opposite';

/** What is known of words besides the concepts of the news: from a dictionary and from the company that words keep. */
export interface WordKnowledge {
  /** By lemmas in lower case; null where the dictionary ties them in none of these ways. Symmetric. */
  relation(a: string, b: string): WordRelation | null;
  /** How far two words are used alike, 0–1; opposites and words of one field are alike too. Symmetric. */
  likeness(a: string, b: string): number;
  /** How rare a word is, 0–1; 1 for words that are not known. */
  rarity(word: string): number;
}
