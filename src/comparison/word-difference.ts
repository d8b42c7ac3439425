import { diffArrays } from 'diff';
import type { DiffPart } from '../domain/diff-part.js';

// Beyond this many edits two wordings share too little for a word-by-word reading, and the time grows with its square.
const MAX_EDITS = 400;

// A number is one word with its separators and its unit, so that "3,000" against "3,500" is not read as a change of three digits.
const TOKENS = /\p{N}+(?:[.,:]\p{N}+)*\p{L}*|[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]+/gu;

/**
 * Word-level difference between a reference wording and another.
 *
 * `removed` is only in the reference, `added` only in the other: `same` with `removed` is the reference to the
 * character, `same` with `added` the other. A run of changed words is one removal before one addition. Two wordings
 * that share next to nothing come back as one removal and one addition.
 */
export function wordDifference(reference: string, other: string): DiffPart[] {
  const found = diffArrays(tokensOf(reference), tokensOf(other), { maxEditLength: MAX_EDITS });
  if (found === undefined) return changedRun(reference, other);
  const changes = found.map((change) => ({ ...change, value: change.value.join('') }));
  const parts: DiffPart[] = [];
  let removed = '';
  let added = '';
  changes.forEach((change, i) => {
    const joins = change.value.trim() === '' && removed + added !== '' && i < changes.length - 1;
    if (!change.added && !change.removed && !joins) {
      const space = commonSpace(removed, added);
      parts.push(...changedRun(withoutEnd(removed, space), withoutEnd(added, space)), { text: space + change.value, kind: 'same' });
      removed = added = '';
      return;
    }
    if (!change.added) removed += change.value;
    if (!change.removed) added += change.value;
  });
  return [...parts, ...changedRun(removed, added)];
}

function tokensOf(text: string): string[] {
  return text.match(TOKENS) ?? [];
}

function changedRun(removed: string, added: string): DiffPart[] {
  const parts: DiffPart[] = [];
  if (removed !== '') parts.push({ text: removed, kind: 'removed' });
  if (added !== '') parts.push({ text: added, kind: 'added' });
  return parts;
}

/** The white space that both end in, which is no part of the change. */
function commonSpace(removed: string, added: string): string {
  const space = /\s*$/.exec(removed)![0];
  return added.endsWith(space) ? space : '';
}

function withoutEnd(text: string, end: string): string {
  return text.slice(0, text.length - end.length);
}
