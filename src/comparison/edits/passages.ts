import { diffArrays } from 'diff';
import type { EditedPassage } from '../../domain/article-edit.js';
import { wordDifference } from '../word-difference.js';
import { rarity, weightedDice, wordsOf } from './weighted-words.js';

/** Paragraphs this alike are one, changed. */
const ALIKE = 0.4;
/** Beyond so many changed paragraphs a version is another text, shown as one removal and one addition. */
const MOST_CHANGES = 2000;

/** Two versions of a text paragraph by paragraph; changed paragraphs word by word. */
export function comparePassages(before: string, after: string): EditedPassage[] {
  const [old, fresh] = [paragraphsOf(before), paragraphsOf(after)];
  const changes = diffArrays(old, fresh, { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return [...old.map(removed), ...fresh.map(added)];
  const passages: EditedPassage[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  for (const { added: isAdded, removed: isRemoved, value } of changes) {
    if (isAdded) come = value;
    else if (isRemoved) gone = value;
    else {
      passages.push(...pairUp(gone, come), ...value.map((text): EditedPassage => ({ kind: 'same', difference: [{ text, kind: 'same' }] })));
      [gone, come] = [[], []];
    }
  }
  return [...passages, ...pairUp(gone, come)];
}

/** Pairs the paragraphs of a changed stretch in order, each with the first that is like it. */
function pairUp(gone: readonly string[], come: readonly string[]): EditedPassage[] {
  const words = new Map([...gone, ...come].map((text) => [text, wordsOf(text)]));
  const weight = rarity([...words.values()]);
  const passages: EditedPassage[] = [];
  let next = 0;
  for (const text of gone) {
    const at = come.findIndex((other, index) => index >= next && weightedDice(words.get(text)!, words.get(other)!, weight) >= ALIKE);
    if (at < 0) {
      passages.push(removed(text));
      continue;
    }
    passages.push(...come.slice(next, at).map(added), { kind: 'changed', difference: wordDifference(text, come[at]!) });
    next = at + 1;
  }
  return [...passages, ...come.slice(next).map(added)];
}

function removed(text: string): EditedPassage {
  return { kind: 'removed', difference: [{ text, kind: 'removed' }] };
}

function added(text: string): EditedPassage {
  return { kind: 'added', difference: [{ text, kind: 'added' }] };
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/u).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
}
