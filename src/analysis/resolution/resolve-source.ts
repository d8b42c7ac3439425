import { spansInside } from '../../domain/span.js';
import type { AttributionSource, SourceType } from '../../domain/attribution.js';
import type { EntityMention, EntityType } from '../../domain/entity.js';
import type { TextSpan } from '../../domain/span.js';
import { isCapital } from '../../text/names-capitals.js';
import type { NamesLexicon } from '../../text/names-lexicon.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { looksPersonal } from './entity-types.js';
import { bodyMeant, personByAge } from './known-bodies.js';
import type { KnownBodies } from './known-bodies.js';
import { pairMeant } from './pairs.js';
import type { NamedPair } from './pairs.js';
import { basePhrase, tokensOf } from './source-head.js';
import { typeOfDescription } from './source-nouns.js';

/** What sources of one article are resolved against. */
export interface SourceContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly EntityMention[];
  readonly lexicon: NamesLexicon;
  /** Roles by canonical name. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  /** Organisation by the collective noun that follows it somewhere ("delegation": "Hamas"). */
  readonly owners: ReadonlyMap<string, string>;
  /** Pairs that the article names, for "both sides". */
  readonly pairs: readonly NamedPair[];
  /** Bodies and outlets that the article names, for "the board", "the newspaper". */
  readonly bodies: KnownBodies;
}

const TYPES: Readonly<Record<EntityType, SourceType>> = {
  person: 'person', organisation: 'organisation', place: 'organisation', outlet: 'outlet', group: 'group', document: 'document', unknown: 'unknown',
};
const ARTICLES = new Set(['the', 'a', 'an']);
const POSSESSIVES = new Set(['his', 'her', 'its', 'their']);
const RELATIVES = new Set(['who', 'which', 'that', 'whose']);
const DESCRIBING = new Set(['for', 'of', 'from', 'at', 'in', 'with', 'close', 'to', 'on', 'inside', 'familiar']);
const LONGEST_DESCRIPTION = 12;

/**
 * Tells who a source span stands for.
 *
 * A name, role phrase or pronoun at the head of the phrase gives the full name; anything else is described in lower case,
 * typed by its head noun. A relative pronoun stands for what is right before it.
 */
export function resolveSource(span: TextSpan, context: SourceContext): AttributionSource {
  const range = tokensOf(context.tokens, span);
  const inside = spansInside(context.mentions, span);
  const base = basePhrase(context.tokens, range, inside);
  // "The fing" with a word that is no noun to the tagger: an article alone describes nobody.
  const isEmpty = base.to <= base.from || (base.to - base.from === 1 && ARTICLES.has(context.tokens[base.from]!.lower));
  if (isEmpty) return sourceAt(span, { canonical: span.text.trim().toLowerCase().replace(/^the(?=\W+\w)\W+/u, ''), type: 'unknown', roles: [] });
  const mention = headMention(context, span, base, inside);
  if (mention !== null) return named(span, mention, context);
  const head = context.tokens[base.to - 1]!;
  if (base.to - base.from === 1 && RELATIVES.has(head.lower)) return relative(span, base.from, context);
  return described(span, base, range, context);
}

/** What a source stands for. */
type Meant = Pick<AttributionSource, 'canonical' | 'type' | 'roles'>;

/** A source with what it stands for. */
export function sourceAt({ start, end, text }: TextSpan, { canonical, type, roles }: Meant): AttributionSource {
  return { start, end, text, canonical, type, roles };
}

/** The mention that the phrase is headed by: "Mayor Ines Duarte", "the court's chief judge, Ola Brandt". */
function headMention(context: SourceContext, span: TextSpan, base: TokenRange, inside: readonly EntityMention[]): EntityMention | null {
  const { tokens, text } = context;
  const head = tokens[base.to - 1]!;
  let best: EntityMention | null = null;
  for (const mention of inside) {
    if (mention.start <= head.start && head.end <= mention.end && (best === null || mention.start < best.start)) best = mention;
  }
  if (best !== null) return isCompound(tokens, base, span) ? null : best;
  for (const mention of inside) {
    if (mention.role === null || mention.type !== 'person') continue;
    const role = text.lastIndexOf(mention.role, mention.start);
    if (role >= span.start && role <= head.start && mention.start - role < mention.role.length + 4) return mention;
  }
  return inside.find((mention) => isNamedAfter(text, span, mention)) ?? null;
}

/** "a lawyer for the union, Ola Brandt," */
function isNamedAfter(text: string, span: TextSpan, mention: EntityMention): boolean {
  if ((mention.type !== 'person' && mention.type !== 'organisation') || mention.form === 'pronoun' || mention.form === 'role' || mention.start - span.start < 3) return false;
  return text.slice(mention.start - 2, mention.start) === ', ' && (mention.end === span.end || text[mention.end] === ',');
}

/** "Duarte and Brandt": two sources at once. */
function isCompound(tokens: readonly Token[], base: TokenRange, span: TextSpan): boolean {
  const and = tokens[base.to];
  const next = tokens[base.to + 1];
  return and?.lower === 'and' && next !== undefined && next.end <= span.end && (next.pos === 'PROPN' || next.pos === 'DET' || next.pos === 'NOUN');
}

function named(span: TextSpan, mention: EntityMention, context: SourceContext): AttributionSource {
  // Who speaks and bears two names is a person, though no given name or role told so.
  const person = mention.type === 'unknown' && looksPersonal(mention.canonical.toLowerCase().split(/[\s-]+/u));
  return sourceAt(span, { canonical: mention.canonical, type: person ? 'person' : TYPES[mention.type], roles: context.roles.get(mention.canonical) ?? [] });
}

function relative(span: TextSpan, at: number, context: SourceContext): AttributionSource {
  const { tokens, mentions } = context;
  let last = at - 1;
  while (last >= 0 && tokens[last]!.pos === 'PUNCT' && at - last < 3) last--;
  const before = tokens[last];
  if (before === undefined || before.sentence !== tokens[at]!.sentence) return sourceAt(span, { canonical: span.text.toLowerCase(), type: 'unknown', roles: [] });
  const mention = spansInside(mentions, { start: Math.max(0, before.end - 80), end: before.end }).find(({ end }) => end === before.end);
  if (mention !== undefined) return named(span, mention, context);
  let from = last;
  while (from > 0 && last - from < LONGEST_DESCRIPTION && isNominal(tokens[from - 1]!)) from--;
  return sourceAt(span, describe(tokens, { from, to: last + 1 }, before, context));
}

function isNominal({ pos }: Token): boolean {
  return pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN' || pos === 'DET' || pos === 'NUM';
}

function described(span: TextSpan, base: TokenRange, range: TokenRange, context: SourceContext): AttributionSource {
  const { tokens } = context;
  const head = tokens[base.to - 1]!;
  if (isCompound(tokens, base, span)) return sourceAt(span, { canonical: pairOf(span, context) ?? lowered(context, { from: base.from, to: range.to }), type: 'group', roles: [] });
  const pair = pairMeant(tokens, { from: base.from, head: base.to - 1 }, context.pairs);
  const body = pair === null ? bodyMeant(tokens, base, context.bodies) ?? personByAge(tokens, base, context.mentions) : null;
  if (body !== null) return named(span, body, context);
  if (pair !== null) return sourceAt(span, { canonical: pair.names.join(' and '), type: 'group', roles: [] });
  let to = base.to;
  if (to < range.to && DESCRIBING.has(tokens[to]!.lower)) {
    while (to < range.to && to - base.from < LONGEST_DESCRIPTION && continuesDescription(tokens[to]!)) to++;
    while (to > base.to && tokens[to - 1]!.pos !== 'NOUN' && tokens[to - 1]!.pos !== 'PROPN' && tokens[to - 1]!.pos !== 'PRON') to--;
  }
  return sourceAt(span, describe(tokens, { from: base.from, to }, head, context));
}

/** The full names of a pair of named sources. */
function pairOf(span: TextSpan, { mentions }: SourceContext): string | null {
  const pair = spansInside(mentions, span).filter(({ form, type }) => form !== 'pronoun' && (type === 'person' || type === 'organisation'));
  return pair.length === 2 ? pair.map(({ canonical }) => canonical).join(' and ') : null;
}

function continuesDescription(token: Token): boolean {
  return token.pos !== 'VERB' && token.pos !== 'AUX' && token.text !== ',' && token.text !== '(' && !RELATIVES.has(token.lower) && token.pos !== 'PUNCT';
}

function describe(tokens: readonly Token[], range: TokenRange, head: Token, context: SourceContext): Meant {
  const proper = isCapital(head.text) && range.to - range.from > 1 && context.lexicon.heads.get(head.lower) === 'outlet';
  const type = proper ? 'outlet' : head.pos === 'PRON' ? 'unknown' : typeOfDescription(head, context.lexicon);
  const first = tokens[range.from]!.lower;
  const definite = first === 'the';
  if (type === 'unnamed') return { canonical: lowered(context, range), type, roles: [] };
  const bare = definite ? { from: range.from + 1, to: range.to } : range;
  const owner = type === 'group' && definite && bare.to - bare.from === 1 ? context.owners.get(head.lower) : undefined;
  const words = proper ? context.text.slice(tokens[bare.from]!.start, head.end) : lowered(context, bare);
  return { canonical: owner === undefined ? words : `${owner} ${words}`, type, roles: [] };
}

/** The words in lower case but for names. */
function lowered({ text, tokens, mentions, lexicon }: SourceContext, { from, to }: TokenRange): string {
  if (to <= from) return '';
  const names = spansInside(mentions, { start: tokens[from]!.start, end: tokens[to - 1]!.end });
  let out = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    const keep = names.some(({ start, end, form }) => form !== 'role' && form !== 'pronoun' && start <= token.start && token.end <= end) || (isCapital(token.text) && (at > from || lexicon.demonyms.has(token.lower)));
    if (at > from && tokens[at - 1]!.end < token.start) out += ' ';
    const owner = POSSESSIVES.has(token.lower) ? names.find(({ start, form }) => form === 'pronoun' && start === token.start) : undefined;
    if (owner !== undefined) {
      out += `${owner.canonical}’s`;
      continue;
    }
    out += keep ? text.slice(token.start, token.end) : token.lower;
  }
  return out;
}
