import type { EntityMention } from '../../domain/entity.js';
import { overlaps } from '../../domain/span.js';
import { tokenAt } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { FramingLexicon } from './framing-lexicon.js';
import type { Label } from './label.js';
import { isArticleAt, isModifier, withoutPlain } from './modifiers.js';
import { withUnnamedLabels } from './unnamed-labels.js';

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
  return withUnnamedLabels(tokens, labels, lexicon);
}

function descriptionLabel(tokens: readonly Token[], from: number, mention: EntityMention): Label | null {
  const first = tokens[from];
  if (first === undefined) return null;
  const start = isArticleAt(tokens, from) && first.end < mention.end ? tokens[from + 1]!.start : mention.start;
  return { start, end: mention.end, category: 'description', target: mention.canonical, beforeName: false };
}

/** Adjectives and nouns that stand right before a name, joined by hyphens or not. */
function labelBefore(tokens: readonly Token[], from: number, mention: EntityMention, lexicon: FramingLexicon): Label | null {
  const office = officeBefore(tokens, from, mention);
  if (office !== null) return office;
  let first = from;
  while (first > 0 && isModifier(tokens, first - 1, from)) first--;
  first = withoutPlain(tokens, first, from, lexicon);
  if (first === from) return null;
  const last = tokens[from - 1]!;
  const isTitle = mention.role !== null && mention.role.toLowerCase().includes(last.lower);
  return { start: tokens[first]!.start, end: last.end, category: isTitle ? 'title' : last.pos === 'NOUN' ? 'noun' : 'adjective', target: mention.canonical, beforeName: true };
}

/** "The union's general secretary, Rana Adel": an office before the comma that the analysis gave the name as its role. */
function officeBefore(tokens: readonly Token[], from: number, mention: EntityMention): Label | null {
  if (mention.role === null || tokens[from - 1]?.text !== ',') return null;
  const role = mention.role.toLowerCase();
  let first = from - 1;
  while (first > 0 && tokens[first - 1]!.sentence === tokens[from]!.sentence && role.includes(tokens[first - 1]!.lower)) first--;
  for (let at = from - 2; at > first; at--) if (/^['’]s?$/.test(tokens[at - 1]!.lower)) first = Math.max(first, at);
  if (isArticleAt(tokens, first)) first++;
  return first >= from - 1 ? null : { start: tokens[first]!.start, end: tokens[from - 2]!.end, category: 'title', target: mention.canonical, beforeName: false };
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
  return { start: tokens[first]!.start, end: head.end, category: 'appositive', target: mention.canonical, beforeName: false };
}

function isNominal(token: Token | undefined, sentence: number): boolean {
  return token !== undefined && token.sentence === sentence && (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN' || token.text === '-');
}
