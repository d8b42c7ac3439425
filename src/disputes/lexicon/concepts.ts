import { ACT_CONCEPTS } from './act-concepts.js';
import { QUALITY_CONCEPTS } from './quality-concepts.js';
import { THING_CONCEPTS } from './thing-concepts.js';

/**
 * Words of the news that state the same thing: by lemma, or by a phrase joined by hyphens, the concept that it belongs to.
 *
 * Wide on purpose: the question is whether two outlets speak of the same act, not whether two words can be exchanged.
 * A word stands for one concept only.
 */
const CONCEPTS: ReadonlyMap<string, string> = new Map([ACT_CONCEPTS, THING_CONCEPTS, QUALITY_CONCEPTS].flatMap(readLines));

function readLines(list: string): (readonly [string, string])[] {
  return list.trim().split('\n').flatMap((line) => {
    const [concept, words] = line.split(': ') as [string, string];
    return words.split(' ').map((word) => [word, concept] as const);
  });
}

/** Names of all concepts. */
export const conceptNames: ReadonlySet<string> = new Set(CONCEPTS.values());

/** The concept a lemma belongs to, or undefined. */
export function conceptOf(lemma: string): string | undefined {
  return CONCEPTS.get(lemma);
}
