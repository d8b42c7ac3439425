import { tokenize } from '../../text/tokens.js';
import { isGrammar, isSetAside } from './set-aside-words.js';
import { stem } from './stem.js';

/** The words of a text that tell what happens and what it happens to, as stems in order of the text, repeats kept. */
export interface WordKinds {
  /** Verbs, but for those that say little by themselves and those that only report. */
  readonly actions: readonly string[];
  /** Common nouns. */
  readonly things: readonly string[];
}

const EMPTY_VERBS: ReadonlySet<string> = new Set([
  'be', 'have', 'do', 'get', 'make', 'go', 'take', 'come', 'will', 'would', 'can', 'could', 'may', 'might',
  'say', 'tell', 'report', 'announce', 'claim', 'accord', 'add', 'state', 'note',
]);

/** Sorts the words of a text by kind; one pass of the tagger. */
export function wordKinds(text: string): WordKinds {
  const actions: string[] = [];
  const things: string[] = [];
  for (const { lower, lemma, pos } of tokenize(text, { start: 0, end: text.length }, 0, true).tokens) {
    if ((pos !== 'VERB' && pos !== 'NOUN') || isGrammar(lower) || isSetAside(lower, false)) continue;
    if (pos === 'NOUN') things.push(stem(lower));
    else if (!EMPTY_VERBS.has(lemma)) actions.push(stem(lower));
  }
  return { actions, things };
}
