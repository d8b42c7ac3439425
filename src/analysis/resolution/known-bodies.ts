import type { EntityMention } from '../../domain/entity.js';
import { tokenAt } from '../../text/sentence-ranges.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

/** Bodies that an article names in full, by the noun that ends their name ("board": the Coastal Protection Board), and its outlets. */
export interface KnownBodies {
  readonly byNoun: ReadonlyMap<string, readonly EntityMention[]>;
  /** Mentions of outlets, in order of the text. */
  readonly outlets: readonly EntityMention[];
}

const OUTLET_NOUNS = new Set(['newspaper', 'paper', 'channel', 'broadcaster', 'station', 'magazine', 'website', 'agency', 'outlet', 'network']);
/** An outlet is "the newspaper" for so many sentences. */
const REACH = 3;

/** Indexes the mentions of an article. */
export function knownBodies(mentions: readonly EntityMention[]): KnownBodies {
  const byNoun = new Map<string, EntityMention[]>();
  const outlets: EntityMention[] = [];
  for (const mention of mentions) {
    if (mention.type === 'outlet' && mention.form !== 'pronoun') outlets.push(mention);
    const words = mention.canonical.toLowerCase().split(' ');
    if (mention.type !== 'organisation' || mention.form !== 'name' || words.length < 2) continue;
    const same = byNoun.get(words.at(-1)!);
    if (same === undefined) byNoun.set(words.at(-1)!, [mention]);
    else if (!same.some(({ canonical }) => canonical === mention.canonical)) same.push(mention);
  }
  return { byNoun, outlets };
}

/** Who "the 59-year-old" is: the last person named before it, if nobody else is named in that sentence. Null for other phrases. */
export function personByAge(tokens: readonly Token[], { from, to }: TokenRange, mentions: readonly EntityMention[]): EntityMention | null {
  const words = tokens.slice(from, to).map(({ lower }) => lower).join('');
  if (!/^the\d{1,3}-year-old$/u.test(words)) return null;
  const { start, sentence } = tokens[from]!;
  const people = mentions.filter(({ type, form, end }) => type === 'person' && form !== 'pronoun' && end <= start);
  const last = people.at(-1);
  if (last === undefined || sentence - sentenceOf(tokens, last) > REACH) return null;
  const others = people.some((other) => other.canonical !== last.canonical && sentenceOf(tokens, other) === sentenceOf(tokens, last));
  return others ? null : last;
}

function sentenceOf(tokens: readonly Token[], { start }: EntityMention): number {
  return tokens[tokenAt(tokens, start)]!.sentence;
}

/**
 * The body that "the board" or "the newspaper" stands for: the one body named before it whose name ends so, or the last outlet
 * named within three sentences. Null for other phrases and where two bodies fit.
 */
export function bodyMeant(tokens: readonly Token[], { from, to }: TokenRange, { byNoun, outlets }: KnownBodies): EntityMention | null {
  if (to - from !== 2 || tokens[from]!.lower !== 'the') return null;
  const noun = tokens[from + 1]!;
  const bodies = byNoun.get(noun.lower) ?? [];
  if (bodies.length > 0) return bodies.length === 1 && bodies[0]!.start < noun.start ? bodies[0]! : null;
  if (!OUTLET_NOUNS.has(noun.lower)) return null;
  let last: EntityMention | null = null;
  for (const outlet of outlets) {
    if (outlet.start >= noun.start) break;
    last = outlet;
  }
  return last !== null && noun.sentence - sentenceOf(tokens, last) <= REACH ? last : null;
}
