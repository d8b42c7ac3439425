import type { Token } from '../../text/tokens.js';
import type { FramingLexicon } from './framing-lexicon.js';

const ARTICLES = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their']);
const BEFORE_PARTICIPLE = new Set(['ADP', 'VERB']);

/** True for a word that may open or carry on the label before a head: adjective, noun or participle, joined by hyphens or not. */
export function isModifier(tokens: readonly Token[], at: number, head: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1]!;
  if (token.sentence !== tokens[head]!.sentence) return false;
  if (token.pos === 'ADJ' || token.pos === 'NOUN') return true;
  const joined = token.end === next.start;
  if (token.text === '-') return joined && at > 0 && tokens[at - 1]!.end === token.start;
  if (joined && next.text === '-') return true;
  return token.pos === 'VERB' && isParticiple(tokens, at);
}

/** Leaves out, from `first` on, the words before a head that say nothing about it; `head` where nothing is left. */
export function withoutPlain(tokens: readonly Token[], first: number, head: number, lexicon: FramingLexicon): number {
  let at = first;
  while (at < head && (lexicon.plainModifiers.has(tokens[at]!.lower) || tokens[at]!.pos === 'PUNCT')) at++;
  return at;
}

/** True for an article or a possessive that opens a noun phrase. */
export function isArticleAt(tokens: readonly Token[], at: number): boolean {
  return at >= 0 && at < tokens.length && ARTICLES.has(tokens[at]!.lower);
}

/** "in besieged Gaza", "the warring town", "scandal-plagued" – and not "they attacked Gaza", "by leaving Gaza". */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.text === '-' || isArticleAt(tokens, at - 1)) return /(?:ed|ing|en)$/.test(lower);
  return BEFORE_PARTICIPLE.has(before.pos) && /(?:ed|en)$/.test(lower);
}
