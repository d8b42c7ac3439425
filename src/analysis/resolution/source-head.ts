import type { EntityMention } from '../../domain/entity.js';
import type { Span } from '../../domain/span.js';
import { tokenAt } from '../../text/sentence-ranges.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose']);
const POSSESSIVE = new Set(['’s', "'s", '’', "'"]);
const BOUNDARY = new Set([',', '(', '—', '–', ';', ':', '--']);

/** The tokens that a span touches. */
export function tokensOf(tokens: readonly Token[], span: Span): TokenRange {
  const from = tokenAt(tokens, span.start);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < span.end) to++;
  return { from, to };
}

/**
 * The base noun phrase that opens a source: up to its head, before any preposition, comma, clause or "and".
 *
 * Names inside ("Bank of England") are never cut. Empty range where the source holds no word.
 */
export function basePhrase(tokens: readonly Token[], { from, to }: TokenRange, inside: readonly EntityMention[]): TokenRange {
  let start = from;
  while (start < to && (tokens[start]!.pos === 'PUNCT' || tokens[start]!.pos === 'SYM')) start++;
  let end = start;
  for (let at = start; at < to; at++) {
    const token = tokens[at]!;
    const named = inside.some((mention) => mention.form !== 'role' && mention.start <= token.start && token.end <= mention.end);
    if (!named && at > start && (endsPhrase(token) || isComplement(tokens, at, to))) break;
    end = at + 1;
  }
  while (end > start + 1 && (POSSESSIVE.has(tokens[end - 1]!.lower) || tokens[end - 1]!.pos === 'ADV' || tokens[end - 1]!.pos === 'PUNCT')) end--;
  return { from: start, to: end };
}

/** "people | familiar with the talks", "sources | close to the board" */
function isComplement(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]!.pos === 'ADJ' && (tokens[at - 1]!.pos === 'NOUN' || tokens[at - 1]!.pos === 'PROPN') && next !== undefined && at + 1 < to && (next.pos === 'ADP' || next.lower === 'to');
}

function endsPhrase(token: Token): boolean {
  if (BOUNDARY.has(token.text) || RELATIVES.has(token.lower)) return true;
  return token.pos === 'ADP' || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'CCONJ' || token.pos === 'SCONJ';
}
