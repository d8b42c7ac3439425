import type { AttributionSpans } from '../../domain/attribution.js';
import type { EntityMention } from '../../domain/entity.js';
import type { Span } from '../../domain/span.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { tokensOf } from './source-head.js';
import { isDocumentNoun } from './source-nouns.js';

const REPORTING = new Set(['report', 'say', 'quote', 'cite', 'write']);
const TELLING = new Set(['tell', 'inform', 'brief']);
const ADDRESSING = new Set(['to', 'with', 'by', 'on']);
const OCCASION = new Set(['interview', 'speak', 'speaking', 'spoke', 'statement', 'comment', 'comments', 'remarks', 'talk', 'talking', 'interviewed', 'quoted', 'cited', 'appearance', 'appearing', 'write', 'said']);
const BACK = 6;

/**
 * Finds the outlet or agency that words came through: "told Reuters", "in an interview with …", "…, the agency X reported",
 * "according to X".
 *
 * Looks at outlets named in the sentence of the cue, outside the content and the source's own name.
 */
export function findVia(tokens: readonly Token[], sentence: TokenRange, outlets: readonly EntityMention[], skip: readonly Span[]): EntityMention | null {
  for (const outlet of outlets) {
    if (skip.some((span) => span.start <= outlet.start && outlet.end <= span.end)) continue;
    const { from, to } = tokensOf(tokens, outlet);
    if (isAddressed(tokens, from, sentence.from) || isReporter(tokens, to, sentence.to)) return outlet;
  }
  return null;
}

function isAddressed(tokens: readonly Token[], from: number, start: number): boolean {
  for (let at = from - 1; at >= Math.max(start, from - BACK); at--) {
    const token = tokens[at]!;
    if (TELLING.has(token.lemma)) return true;
    if (token.lower === 'according') return true;
    if (ADDRESSING.has(token.lower)) {
      for (let back = at - 1; back >= Math.max(start, at - 3); back--) {
        if (OCCASION.has(tokens[back]!.lower) || OCCASION.has(tokens[back]!.lemma)) return true;
        if (tokens[back]!.lower === 'according') return true;
      }
      return false;
    }
    if (token.text === ',' || token.pos === 'VERB' || token.pos === 'AUX') return false;
  }
  return false;
}

function isReporter(tokens: readonly Token[], to: number, end: number): boolean {
  for (let at = to; at < Math.min(end, to + 3); at++) {
    const token = tokens[at]!;
    if (REPORTING.has(token.lemma) && token.pos === 'VERB') return true;
    if (token.pos !== 'ADV' && token.pos !== 'AUX') return false;
  }
  return false;
}

const IN = new Set(['in', 'on', 'via', 'through']);
const OPENERS = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'another', 'one']);
const PLATFORMS = new Set(['twitter', 'facebook', 'telegram', 'instagram', 'whatsapp', 'tiktok', 'youtube', 'weibo']);
/** Written by others or not what words are said in. */
const NO_MEDIUM = new Set(['agreement', 'law', 'rule', 'bill', 'plan', 'data', 'figure', 'statistic', 'page', 'census', 'ruling', 'file', 'record']);
const LONGEST_DOCUMENT = 6;
/** A document named further from the verb is another speaker's. */
const NEAR = 7;

/**
 * Finds the document in which words stand, as the sentence names it without its article: "said in a press statement",
 * "in his letter", "on Twitter". Null where there is none outside the words themselves.
 */
export function findDocument(tokens: readonly Token[], { from, to }: TokenRange, { content, source, cue }: Pick<AttributionSpans, 'content' | 'source' | 'cue'>): string | null {
  const verb = tokensOf(tokens, cue ?? source ?? content[0]!).from;
  const last = Math.min(to - 2, Math.max(from, verb + NEAR));
  for (let at = from; at <= last; at = Math.max(at + 1, verb - NEAR)) {
    const { start, lower } = tokens[at]!;
    if (!IN.has(lower) || content.some((piece) => piece.start <= start && start < piece.end) || (source !== null && source.start <= start && start < source.end)) continue;
    if (PLATFORMS.has(tokens[at + 1]!.lower)) return tokens[at + 1]!.text;
    if (!OPENERS.has(tokens[at + 1]!.lower)) continue;
    const document = documentAt(tokens, at + 2, to);
    if (document !== null) return document;
  }
  return null;
}

/** The noun phrase from `from` on, if its head is a document. */
function documentAt(tokens: readonly Token[], from: number, to: number): string | null {
  let end = from;
  while (end < Math.min(to, from + LONGEST_DOCUMENT) && /^(?:ADJ|NOUN|PROPN)$/u.test(tokens[end]!.pos)) end++;
  const head = tokens[end - 1];
  if (end === from || head === undefined || !isDocumentNoun(head) || NO_MEDIUM.has(head.lemma)) return null;
  return tokens.slice(from, end).map(({ text }) => text).join(' ');
}
