import type { Token } from './tokens.js';

const ALWAYS = new Set(['his', 'its', 'their']);
const OWNED = new Set(['NOUN', 'PROPN', 'ADJ']);
const ORDINAL = new Set(['first', 'second', 'third', 'last', 'next', 'then', 'late', 'own', 'only', 'most']);

/** Whether the pronoun at this index owns what follows it: "his", and "her" of "her two children" and "her first book", not of "met her". */
export function isPossessive(tokens: readonly Token[], at: number): boolean {
  const { lower, sentence } = tokens[at]!;
  if (ALWAYS.has(lower)) return true;
  const next = tokens[at + 1];
  if (lower !== 'her' || next === undefined || next.sentence !== sentence) return false;
  return OWNED.has(next.pos) || ORDINAL.has(next.lower) || (isGerund(next) && tokens[at - 1]?.pos === 'ADP') || (next.pos === 'NUM' && OWNED.has(tokens[at + 2]?.pos ?? ''));
}

/** Whether "her" may own what follows or do it: "dries her washing", "saw her leaving", though not "in her handling of". */
export function isUnsureOwner(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]!.lower === 'her' && next !== undefined && isGerund(next) && tokens[at - 1]?.pos !== 'ADP';
}

function isGerund({ pos, lower }: Token): boolean {
  return pos === 'VERB' && lower.endsWith('ing');
}
