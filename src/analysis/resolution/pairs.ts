import type { EntityMention } from '../../domain/entity.js';
import { tokenAt } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

/** Two that an article names side by side ("Fatah and Hamas"). */
export interface NamedPair {
  readonly names: readonly [string, string];
  readonly kind: 'people' | 'bodies' | 'places';
  readonly start: number;
  readonly sentence: number;
}

const BODIES = new Set(['side', 'party', 'faction', 'movement', 'group', 'country', 'nation', 'government', 'team', 'company', 'camp', 'organisation', 'organization', 'rival', 'state', 'union', 'club', 'agency', 'neighbour', 'neighbor', 'board', 'city', 'council']);
/** What two places may be called that act: countries, cities. */
const PLACES = new Set(['side', 'party', 'country', 'nation', 'government', 'state', 'city', 'rival', 'neighbour', 'neighbor', 'team']);
const LOCATIVE = new Set(['in', 'at', 'near', 'from', 'across', 'around', 'inside', 'outside', 'through', 'over']);
const PEOPLE = new Set(['man', 'woman', 'leader', 'president', 'minister', 'candidate', 'politician', 'lawmaker', 'senator', 'official', 'rival']);
const OPPOSED = new Set(['rival', 'opposing', 'warring', 'feuding', 'negotiating']);
/** "the two", "the pair" */
const TWO = new Set(['two', 'pair', 'duo']);
const JOINED = /^(?:,?\s+(?:and|&)\s+(?:the\s+)?)$/u;
/** A pair is still in mind so many sentences on. */
const REACH = 5;

/** The pairs of names joined by "and" in an article, in order of the text; of three names in a row none is a pair. */
export function namedPairs(text: string, tokens: readonly Token[], mentions: readonly EntityMention[]): readonly NamedPair[] {
  const names = mentions.filter(({ form }) => form !== 'role' && form !== 'pronoun');
  const pairs: NamedPair[] = [];
  for (let at = 0; at + 1 < names.length; at++) {
    const [a, b] = [names[at]!, names[at + 1]!];
    if (a.canonical === b.canonical || !JOINED.test(text.slice(a.end, b.start))) continue;
    const before = names[at - 1];
    if (before !== undefined && /^,\s+$/u.test(text.slice(before.end, a.start))) continue;
    const kind = kindOf(a, b);
    // "a government in Gaza and the West Bank": where something is, not who takes part.
    if (kind === null || (kind === 'places' && LOCATIVE.has(wordBefore(tokens, a)))) continue;
    pairs.push({ names: [a.canonical, b.canonical], kind, start: a.start, sentence: tokens[tokenAt(tokens, a.start)]!.sentence });
  }
  return pairs;
}

function kindOf(a: EntityMention, b: EntityMention): NamedPair['kind'] | null {
  if (a.type === 'person' && b.type === 'person') return 'people';
  if (a.type === 'place' && b.type === 'place') return 'places';
  return isBody(a) && isBody(b) ? 'bodies' : null;
}

function isBody({ type }: EntityMention): boolean {
  return type === 'organisation' || type === 'place' || type === 'group' || type === 'unknown';
}

function wordBefore(tokens: readonly Token[], { start }: EntityMention): string {
  const at = tokenAt(tokens, start) - 1;
  const before = tokens[at]?.lower ?? '';
  return before === 'the' ? tokens[at - 1]?.lower ?? '' : before;
}

/**
 * The pair that a phrase such as "both sides", "the two movements", "the rival factions" or "the pair" stands for: the last one named before it,
 * within five sentences. Null for other phrases and where no pair was named.
 *
 * @param from index of the phrase's first token; @param head of its noun.
 */
export function pairMeant(tokens: readonly Token[], { from, head }: { readonly from: number; readonly head: number }, pairs: readonly NamedPair[]): NamedPair | null {
  const noun = tokens[head]!;
  const singular = singularOf(noun);
  const words = tokens.slice(from, head).map(({ lower }) => lower);
  const two = words.includes('both') || words.includes('two');
  const alone = (words.length === 0 && noun.lower === 'both') || (words.length === 1 && words[0] === 'the' && TWO.has(noun.lower));
  const opposed = words.length === 2 && OPPOSED.has(words[1]!);
  const these = (words[0] === 'the' || words[0] === 'these') && ((words.length === 1 && (singular === 'side' || singular === 'rival' || singular === 'party')) || opposed);
  if (!alone && !noun.lower.endsWith('s') && noun.lower !== 'men' && noun.lower !== 'women') return null;
  if (!two && !these && !alone) return null;
  let last: NamedPair | null = null;
  for (const pair of pairs) {
    if (pair.start >= noun.start) break;
    if (noun.sentence - pair.sentence > REACH || !(alone || fits(pair.kind, singular))) continue;
    // Countries are seldom "the sides" where bodies were named.
    if (pair.kind !== 'places' || last === null || last.kind === 'places') last = pair;
  }
  return last;
}

function fits(kind: NamedPair['kind'], noun: string): boolean {
  if (kind === 'people') return PEOPLE.has(noun) || noun === 'side';
  return kind === 'places' ? PLACES.has(noun) : BODIES.has(noun);
}

function singularOf({ lemma, lower }: Token): string {
  if (lower === 'men') return 'man';
  if (lower === 'women') return 'woman';
  if (lemma !== lower) return lemma;
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.replace(/s$/u, '');
}
