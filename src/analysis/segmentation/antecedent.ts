import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { isNominal } from './finite-verbs.js';

const POSSESSIVE = new Set(['’s', "'s", '’', "'"]);
const OWNERS = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);
const PLURAL_VERBS = new Set(['are', 'were', 'have', "'ve", '’ve', 'do']);

/**
 * The noun phrase right before a comma that a relative clause describes.
 *
 * It begins at its determiner; "of" joins it to the noun before ("the mayor of Odra, who") unless a full name stands after it,
 * and a plural verb to what is coordinated with it ("Ana Roth and Ben Cole, who have").
 *
 * @param around the clause around it, up to the comma after the phrase; @param verb the relative clause's verb.
 * @param names token ranges of people, which are never cut.
 */
export function antecedentOf(tokens: readonly Token[], { from, to: comma }: TokenRange, verb: number, names: readonly TokenRange[]): TokenRange | null {
  // "Ines Duarte, 52, who …"
  if (tokens[comma - 1]?.pos === 'NUM' && tokens[comma - 2]?.text === ',' && comma - 2 > from) return antecedentOf(tokens, { from, to: comma - 2 }, verb, names);
  const relative = relativeAfter(tokens, comma);
  let start = phraseStart(tokens, from, comma);
  start = names.find((name) => name.from >= from && name.from < start && start < name.to)?.from ?? start;
  if (start >= comma || !isNominal(tokens[comma - 1]!)) return null;
  if (start > from + 1 && joins(tokens[start - 1]!.lower, relative) && isNominal(tokens[start - 2]!) && !isFullName(tokens, start, comma)) {
    const wider = phraseStart(tokens, from, start - 1);
    if (wider < start - 1 && joinsHead(tokens, start, comma, relative)) start = wider;
  }
  const single = tokens[comma - 1]!.pos === 'PROPN';
  if (single && PLURAL_VERBS.has(tokens[verb]!.lower) && tokens[start - 1]?.lower === 'and' && start > from + 1) {
    const wider = phraseStart(tokens, from, start - 1);
    if (wider < start - 1) start = wider;
  }
  while (start < comma && POSSESSIVE.has(tokens[start]!.lower)) start++;
  return start < comma ? { from: start, to: comma } : null;
}

function relativeAfter(tokens: readonly Token[], comma: number): string {
  const next = tokens[comma + 1];
  return next?.pos === 'NUM' ? tokens[comma + 3]?.lower ?? '' : next?.lower ?? '';
}

/** "Ana Roth in Odra, who": of a person the place is no antecedent. */
function joins(preposition: string, relative: string): boolean {
  return preposition === 'of' || ((relative === 'who' || relative === 'whose') && (preposition === 'in' || preposition === 'from'));
}

/** "who" joins over "of" unless people stand after it; "which" only where no name stands after "of". */
function joinsHead(tokens: readonly Token[], start: number, end: number, lower: string): boolean {
  const plural = tokens[end - 1]!.pos === 'NOUN' && tokens[end - 1]!.lower.endsWith('s');
  if (lower === 'who' || lower === 'whose') return !plural;
  for (let at = start; at < end; at++) if (tokens[at]!.pos === 'PROPN') return false;
  return lower === 'which';
}

function isFullName(tokens: readonly Token[], from: number, to: number): boolean {
  let names = 0;
  for (let at = from; at < to; at++) if (tokens[at]!.pos === 'PROPN') names++;
  return names > 1;
}

function phraseStart(tokens: readonly Token[], from: number, end: number): number {
  let start = end;
  while (start > from && inPhrase(tokens, start - 1)) {
    start--;
    const { pos, lower } = tokens[start]!;
    if ((pos === 'DET' && !POSSESSIVE.has(tokens[start + 1]?.lower ?? '') && tokens[start - 1]?.pos !== 'DET') || OWNERS.has(lower)) break;
  }
  return start;
}

function inPhrase(tokens: readonly Token[], at: number): boolean {
  const { pos, lower, text } = tokens[at]!;
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'DET' || pos === 'NUM' || POSSESSIVE.has(lower) || OWNERS.has(lower) || text === '-';
}
