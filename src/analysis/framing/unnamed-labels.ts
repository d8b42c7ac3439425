import { compareSpans } from '../../domain/span.js';
import type { Token } from '../../text/tokens.js';
import type { FramingLexicon } from './framing-lexicon.js';
import type { Label } from './label.js';
import { isModifier, withoutPlain } from './modifiers.js';

/**
 * Adds the labels of people whom nobody names: nouns that take a side ("rebels"), what a crowd is called ("the baying mob"), and
 * those who run a body, behind its field ("heartless health chiefs"). In order of the text; what is labelled already is left out.
 */
export function withUnnamedLabels(tokens: readonly Token[], labels: readonly Label[], lexicon: FramingLexicon): Label[] {
  const all = [...labels];
  const taken = [...labels].sort(compareSpans);
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const found = unnamedAt(tokens, at, lexicon);
    if (found === null) continue;
    at = found.last;
    const { start, end } = found.label;
    while (next < taken.length && taken[next]!.end <= start) next++;
    if (next === taken.length || taken[next]!.start >= end) all.push(found.label);
  }
  return all.sort(compareSpans);
}

interface Found {
  readonly label: Label;
  /** Its last token. */
  readonly last: number;
}

function unnamedAt(tokens: readonly Token[], at: number, lexicon: FramingLexicon): Found | null {
  const { lower, pos } = tokens[at]!;
  if (lexicon.officeholders.has(lower) && pos === 'NOUN') return withModifiers(tokens, at, lexicon, 'officeholders');
  if (lexicon.crowdLabels.has(lower) && pos === 'NOUN') return withModifiers(tokens, at, lexicon, 'crowd');
  if (!isGroupNoun(tokens[at]!, lexicon)) return null;
  let last = at;
  while (last + 1 < tokens.length && tokens[last + 1]!.pos === 'NOUN' && tokens[last + 1]!.sentence === tokens[at]!.sentence) last++;
  return { label: { start: tokens[at]!.start, end: tokens[last]!.end, category: 'group', target: null, beforeName: false }, last };
}

/** A head with what stands before it; officeholders need a noun there that says what they run. */
function withModifiers(tokens: readonly Token[], head: number, lexicon: FramingLexicon, category: 'crowd' | 'officeholders'): Found | null {
  let first = head;
  while (first > 0 && isModifier(tokens, first - 1, head)) first--;
  first = withoutPlain(tokens, first, head, lexicon);
  if (category === 'officeholders' && (first === head || tokens[head - 1]!.pos !== 'NOUN')) return null;
  return { label: { start: tokens[first]!.start, end: tokens[head]!.end, category, target: null, beforeName: false }, last: head };
}

/** "Islamist" is tagged as a name wherever it stands; other names ("the Rebels") are no labels. */
function isGroupNoun({ lower, pos }: Token, lexicon: FramingLexicon): boolean {
  return lexicon.groupLabels.has(lower) && (pos !== 'PROPN' || /ists?$/.test(lower));
}
