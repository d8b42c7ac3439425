import type { EntityMention } from '../../domain/entity.js';
import type { Span } from '../../domain/span.js';
import { compareSpans, overlaps } from '../../domain/span.js';
import { tokenAt } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { FramingLexicon } from './framing-lexicon.js';

/** What an article calls somebody or something, other than by name. */
export interface Label extends Span {
  readonly category: 'title' | 'adjective' | 'noun' | 'appositive' | 'description' | 'group';
  /** Canonical name of the entity; null for people who are only called what they are. */
  readonly target: string | null;
}

const ARTICLES = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their']);
const NAMINGS = new Set<EntityMention['form']>(['name', 'short-name', 'acronym']);
const LABELLED = new Set<EntityMention['type']>(['person', 'organisation', 'group', 'place']);
const LONGEST_APPOSITIVE = 8;

/**
 * Finds the labels of an article: titles and modifiers before a name, descriptions after it between commas, descriptions
 * that stand for a name, and nouns of the lexicon that take a side whomever they are about. In order of the text.
 */
export function findLabels(tokens: readonly Token[], mentions: readonly EntityMention[], lexicon: FramingLexicon): Label[] {
  const labels: Label[] = [];
  // Mentions come in order, so a label can only meet the last few.
  const add = (label: Label | null): void => {
    if (label !== null && !labels.slice(-4).some((other) => overlaps(other, label))) labels.push(label);
  };
  for (const mention of mentions) {
    const from = tokenAt(tokens, mention.start);
    if (mention.form === 'role') add(descriptionLabel(tokens, from, mention));
    if (!NAMINGS.has(mention.form) || !LABELLED.has(mention.type)) continue;
    add(labelBefore(tokens, from, mention, lexicon));
    if (mention.type !== 'place') add(labelAfter(tokens, from, mention));
  }
  return withGroupNouns(tokens, labels, lexicon);
}

function descriptionLabel(tokens: readonly Token[], from: number, mention: EntityMention): Label | null {
  const first = tokens[from];
  if (first === undefined) return null;
  const start = ARTICLES.has(first.lower) && first.end < mention.end ? tokens[from + 1]!.start : mention.start;
  return { start, end: mention.end, category: 'description', target: mention.canonical };
}

/** Adjectives and nouns that stand right before a name, joined by hyphens or not. */
function labelBefore(tokens: readonly Token[], from: number, mention: EntityMention, lexicon: FramingLexicon): Label | null {
  let first = from;
  while (first > 0 && isModifier(tokens, first - 1, from)) first--;
  while (first < from && (lexicon.plainModifiers.has(tokens[first]!.lower) || tokens[first]!.pos === 'PUNCT')) first++;
  if (first === from) return null;
  const last = tokens[from - 1]!;
  const span = { start: tokens[first]!.start, end: last.end, target: mention.canonical };
  if (mention.role !== null && mention.role.toLowerCase().includes(last.lower)) return { ...span, category: 'title' };
  return { ...span, category: last.pos === 'NOUN' ? 'noun' : 'adjective' };
}

function isModifier(tokens: readonly Token[], at: number, name: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1]!;
  if (token.sentence !== tokens[name]!.sentence) return false;
  if (token.pos === 'ADJ' || token.pos === 'NOUN') return true;
  const joined = token.end === next.start;
  if (token.text === '-') return joined && at > 0 && tokens[at - 1]!.end === token.start;
  if (joined && next.text === '-') return true;
  return token.pos === 'VERB' && isParticiple(tokens, at);
}

const BEFORE_PARTICIPLE = new Set(['ADP', 'VERB']);

/** "in besieged Gaza", "the warring town", "scandal-plagued" – and not "they attacked Gaza", "by leaving Gaza". */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.text === '-' || isArticleAt(tokens, at - 1)) return /(?:ed|ing|en)$/.test(lower);
  return BEFORE_PARTICIPLE.has(before.pos) && /(?:ed|en)$/.test(lower);
}

function isArticleAt(tokens: readonly Token[], at: number): boolean {
  return at >= 0 && ARTICLES.has(tokens[at]!.lower);
}

/** "…, the Islamist movement that rules Gaza": what follows a name between a comma and the end of its noun phrase. */
function labelAfter(tokens: readonly Token[], from: number, mention: EntityMention): Label | null {
  let at = from;
  while (at < tokens.length && tokens[at]!.start < mention.end) at++;
  if (tokens[at]?.text !== ',' || !isArticleAt(tokens, at + 1)) return null;
  const first = at + 2;
  let last = first - 1;
  while (last - first < LONGEST_APPOSITIVE && isNominal(tokens[last + 1], tokens[from]!.sentence)) last++;
  const head = tokens[last];
  const stop = tokens[last + 1];
  if (head === undefined || last < first || head.pos !== 'NOUN' || stop === undefined || stop.pos === 'VERB' || stop.pos === 'AUX') return null;
  return { start: tokens[first]!.start, end: head.end, category: 'appositive', target: mention.canonical };
}

function isNominal(token: Token | undefined, sentence: number): boolean {
  return token !== undefined && token.sentence === sentence && (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN' || token.text === '-');
}

/** Nouns of the lexicon outside the labels found so far, with the nouns that they qualify ("resistance movement"). */
function withGroupNouns(tokens: readonly Token[], labels: readonly Label[], lexicon: FramingLexicon): Label[] {
  const all = [...labels];
  const taken = [...labels].sort(compareSpans);
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { start } = tokens[at]!;
    if (!isGroupNoun(tokens[at]!, lexicon)) continue;
    while (at + 1 < tokens.length && tokens[at + 1]!.pos === 'NOUN' && tokens[at + 1]!.sentence === tokens[at]!.sentence) at++;
    const { end } = tokens[at]!;
    while (next < taken.length && taken[next]!.end <= start) next++;
    if (next === taken.length || taken[next]!.start >= end) all.push({ start, end, category: 'group', target: null });
  }
  return all.sort(compareSpans);
}

/** "Islamist" is tagged as a name wherever it stands; other names ("the Rebels") are no labels. */
function isGroupNoun({ lower, pos }: Token, lexicon: FramingLexicon): boolean {
  return lexicon.groupLabels.has(lower) && (pos !== 'PROPN' || /ists?$/.test(lower));
}
