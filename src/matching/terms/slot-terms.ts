import { isGrammar, isSetAside } from './set-aside-words.js';
import { stem } from './stem.js';

/** What a stretch of text is about: stems of its content words, free of numbers, dates, polarity and certainty. */
export interface SlotTerms {
  /** Content words in order of the text, repeats kept. */
  readonly terms: readonly string[];
  /** `terms` with the words of grammar between them. */
  readonly words: readonly string[];
  /** Numbers and words set aside because they give a value ("14", "monday"), in order, lower case; never used to match claims. */
  readonly values: readonly string[];
  /** Those of `terms` that stand inside a sentence with a capital letter, so are most likely names. Sorted, unique. */
  readonly names: readonly string[];
  /** Share of `terms` with a capital letter, 0–1. */
  readonly capitals: number;
}

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)?/gu;
const SENTENCE_START = /(?:^|[.!?:;|"“”‘'—–])[\s"“”‘'(]*$/;
const TITLE_CASE_SHARE = 0.75;

interface Word {
  readonly term: string;
  readonly grammar: boolean;
  readonly capital: boolean;
  readonly initial: boolean;
}

/**
 * Reads the slot terms of a text.
 *
 * In a text set in title case (over 75% of content words capitalised, at least five) capitals say nothing, so it has no names.
 */
export function slotTerms(text: string): SlotTerms {
  const words: Word[] = [];
  const values: string[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = readWord(match[0], text, match.index);
    if (word !== null) words.push(word);
    else values.push(match[0].toLowerCase());
  }
  const content = words.filter((word) => !word.grammar);
  const capitals = content.filter((word) => word.capital).length;
  const titleCase = content.length >= 5 && capitals > TITLE_CASE_SHARE * content.length;
  const names = titleCase ? [] : content.filter((word) => word.capital && !word.initial).map((word) => word.term);
  return { terms: content.map((word) => word.term), words: words.map((word) => word.term), values, names: [...new Set(names)].sort(), capitals: capitals / (content.length || 1) };
}

function readWord(written: string, text: string, at: number): Word | null {
  const bare = written.replace(/['’].*$/u, '');
  if (/^\p{N}/u.test(bare)) return null;
  const capital = bare[0] !== bare[0]!.toLowerCase();
  const lower = bare.toLowerCase();
  if (bare === 'US' || lower === 'u.s.' || lower === 'usa' || lower === 'u.s.a.') return { term: 'u.s.', grammar: false, capital: true, initial: false };
  const word = lower.includes('.') ? lower.replaceAll('.', '') : lower;
  if (isSetAside(lower, capital) || isSetAside(word, capital)) return null;
  if (isGrammar(word)) return { term: word, grammar: true, capital, initial: false };
  const shout = bare.length > 1 && bare === bare.toUpperCase();
  return { term: stem(word), grammar: false, capital, initial: capital && !shout && SENTENCE_START.test(text.slice(Math.max(0, at - 4), at)) };
}
