import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AttributionKind } from '../../src/domain/attribution.js';
import type { Span } from '../../src/domain/span.js';

/** Words of the article, by their first occurrence or the one that is named; "from […] to" stands for a longer stretch. */
export type Words = string | { readonly text: string; readonly occurrence: number };

/** What a careful reader sees: one attribution of a golden article. See test/golden/attribution/README.md. */
export interface GoldAttribution {
  readonly constructions: readonly string[];
  readonly source: Words | null;
  readonly cue: Words | null;
  readonly content: readonly Words[];
  readonly kind: AttributionKind;
  /** The longest source that is still right. */
  readonly widest?: string;
  readonly canonical?: string;
  readonly via?: string;
  /** The cue of the attribution whose content holds this one. */
  readonly inside?: string;
  /** False where the engine misses source and cue today. */
  readonly foundToday?: false;
  readonly reason?: string;
  /** What the engine has otherwise today, with the reason. */
  readonly differsToday?: Readonly<Partial<Record<Aspect, string>>>;
}

export type Aspect = 'source' | 'content' | 'kind' | 'canonical' | 'via' | 'inside';

export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
  /** Cues that some readers would mark and others not. */
  readonly optional: readonly { readonly cue: Words; readonly why: string }[];
  /** Words that look like a cue and are none. */
  readonly never: readonly { readonly words: Words; readonly why: string }[];
  /** What the engine marks today and should not. */
  readonly spuriousToday: readonly { readonly cue: string; readonly reason: string }[];
}

const FOLDER = resolve('test/golden/attribution');

/** Reads the golden articles: NAME.txt with its labels NAME.json. */
export function goldArticles(): GoldArticle[] {
  const names = readdirSync(FOLDER).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).sort();
  return names.map((name) => ({
    ...(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Omit<GoldArticle, 'name' | 'text'>),
    name,
    text: readFileSync(join(FOLDER, `${name}.txt`), 'utf8').trimEnd(),
  }));
}

const ELISION = ' […] ';

/** Where the words stand, counting occurrences as whole words only. @throws {Error} when the article does not hold them. */
export function locate(text: string, words: Words): Span {
  const { text: wanted, occurrence } = typeof words === 'string' ? { text: words, occurrence: 1 } : words;
  const [head = '', tail] = wanted.split(ELISION);
  let start = -1;
  for (let seen = 0; seen < occurrence; seen++) {
    start = nextWords(text, head, start + 1);
    if (start < 0) throw new Error(`the article does not hold “${head}” ${String(occurrence)} times`);
  }
  if (tail === undefined) return { start, end: start + head.length };
  const last = nextWords(text, tail, start + head.length);
  if (last < 0) throw new Error(`the article does not hold “${tail}” after “${head}”`);
  return { start, end: last + tail.length };
}

/** The next place from `from` where the words stand and are not part of longer words; −1 when there is none. */
function nextWords(text: string, words: string, from: number): number {
  let start = text.indexOf(words, from);
  while (start >= 0 && (joinsLetters(text, start) || joinsLetters(text, start + words.length))) start = text.indexOf(words, start + 1);
  return start;
}

function joinsLetters(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(offset - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(offset));
}
