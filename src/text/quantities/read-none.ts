import { type Bounds, type Draft, draftOf, type Sight, tokenAt, wordAt } from './draft.js';
import { readNumber } from './read-number.js';
import { isStatusNoun } from './status-words.js';

/** "no one", "nobody", "none of", "no deaths", "without injuring anyone": a count of nothing. */
export function readNone(sight: Sight, at: number): { readonly draft: Draft; readonly next: number } | null {
  const word = wordAt(sight, at);
  // "almost nobody", "next to no" are few, not none.
  if (/^(?:almost|hardly|nearly|virtually|practically|to)$/.test(wordAt(sight, at - 1))) return null;
  const two = wordAt(sight, at + 1);
  if (word === 'nobody') return zero(at, at + 1, 'person');
  if (word === 'no' && two === 'one') return zero(at, at + 2, 'person');
  if (word === 'no' && two === '-' && wordAt(sight, at + 2) === 'one') return zero(at, at + 3, 'person');
  if (word === 'none' && two !== 'the' && two !== 'too') return zero(at, afterGroup(sight, at + 1), two === 'of' ? undefined : 'person');
  if ((word === 'anyone' || word === 'anybody') && [1, 2, 3].some((back) => /^(?:without|not|n't|never|hardly)$/.test(wordAt(sight, at - back)))) return zero(at, at + 1, 'person');
  return word === 'no' ? readNoPlural(sight, at) : null;
}

/** "none of the four": the size of the group is no amount of its own. */
function afterGroup(sight: Sight, at: number): number {
  const number = wordAt(sight, at) === 'of' ? readNumber(sight.pieces, at + 2) : null;
  return number === null || number.vague ? at : number.next;
}

function readNoPlural(sight: Sight, at: number): { readonly draft: Draft; readonly next: number } | null {
  for (let next = at + 1; next < at + 4; next++) {
    const token = tokenAt(sight, next);
    if (token?.pos === 'NOUN') {
      const counted = isStatusNoun(token.lemma) || (token.lower !== token.lemma && token.lower.endsWith('s'));
      return counted ? zero(at, at + 1, undefined) : null;
    }
    if (token?.pos !== 'ADJ') return null;
  }
  return null;
}

const NOTHING: Bounds = { lo: 0, hi: 0, loOpen: false, hiOpen: false, approximate: false };

function zero(from: number, to: number, item: string | undefined): { draft: Draft; next: number } {
  return { draft: draftOf(NOTHING, { from, to, unit: 'count', item }), next: to };
}
