import type { DiffPart } from '../../domain/diff-part.js';
import type { Wording } from '../../domain/wording.js';
import type { TextSpan } from '../../domain/span.js';

/** A stretch of text and how it is marked. */
export interface TextPart {
  readonly text: string;
  readonly mark: 'plain' | 'added' | 'removed' | 'hit';
}

/** A difference as marked text; a removal and an addition that touch are parted by a space, or they would read as one word. */
export function differenceParts(difference: readonly DiffPart[]): readonly TextPart[] {
  return difference.flatMap((part, index) => {
    const marked: TextPart = { text: part.text, mark: part.kind === 'same' ? 'plain' : part.kind };
    const before = difference[index - 1];
    const touches = before !== undefined && before.kind !== 'same' && part.kind !== 'same' && /\S$/.test(before.text) && /^\S/.test(part.text);
    return touches ? [{ text: ' ', mark: 'plain' }, marked] : [marked];
  });
}

/**
 * The sentence of a wording with a piece of evidence highlighted.
 *
 * Evidence is placed by its offset into the article, worked out from the claim's own place in the sentence; where the
 * claim cannot be found in the sentence, by its words. Evidence outside the sentence is left unmarked.
 */
export function evidenceParts(wording: Wording, evidence: TextSpan): readonly TextPart[] {
  const { sentence } = wording;
  const claimAt = sentence.indexOf(wording.text);
  const byOffset = claimAt < 0 ? -1 : evidence.start - wording.start + claimAt;
  const at = sentence.startsWith(evidence.text, byOffset) && byOffset >= 0 ? byOffset : sentence.indexOf(evidence.text);
  if (at < 0 || evidence.text === '') return [{ text: sentence, mark: 'plain' }];
  return highlightAt(sentence, at, at + evidence.text.length);
}

/** Text with the stretch from `start` to `end` highlighted; empty stretches are left out. */
export function highlightAt(text: string, start: number, end: number): readonly TextPart[] {
  const parts: TextPart[] = [
    { text: text.slice(0, start), mark: 'plain' },
    { text: text.slice(start, end), mark: 'hit' },
    { text: text.slice(end), mark: 'plain' },
  ];
  return parts.filter((part) => part.text !== '');
}
