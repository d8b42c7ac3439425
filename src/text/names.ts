import { markCapitals } from './names-capitals.js';
import type { FoundName } from './names-found.js';
import type { NamesLexicon } from './names-lexicon.js';
import { findRuns } from './names-runs.js';
import { splitRun } from './names-split.js';
import type { TokenRange } from './sentence-ranges.js';
import type { Token } from './tokens.js';

/**
 * Finds the names of an article: runs of capitalised words, told apart by titles, a gazetteer and head nouns.
 *
 * Titles, demonyms before a person and possessive endings are no part of a name. Names come in order of the text and
 * never overlap.
 *
 * @param sentences token ranges, in order; see `sentenceRanges`.
 */
export function findNames(tokens: readonly Token[], sentences: readonly TokenRange[], lexicon: NamesLexicon): FoundName[] {
  const capitals = markCapitals(tokens, sentences, lexicon);
  const names: FoundName[] = [];
  for (const sentence of sentences) {
    for (const run of findRuns(tokens, sentence, capitals, lexicon)) {
      for (const name of splitRun(tokens, run, lexicon)) names.push(name);
    }
  }
  return names;
}
