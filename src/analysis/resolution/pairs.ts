import type { EntityMention } from '../../domain/entity.js';
import { tokenAt } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

/** Two that an article names side by side ("Fatah and Hamas"). */
export interface NamedPair {
  readonly names: readonly [string, string];
  readonly kind: 'people' | 'bodies';
  readonly start: number;
  readonly sentence: number;
}

const BODIES = new Set(['side', 'party', 'faction', 'movement', 'group', 'country', 'nation', 'government', 'team', 'company', 'camp', 'organisation', 'organization', 'rival', 'state', 'union', 'club', 'agency', 'neighbour', 'neighbor', 'board', 'city', 'council']);
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
    const people = a.type === 'person' && b.type === 'person';
    if (!people && !(isBody(a) && isBody(b))) continue;
    pairs.push({ names: [a.canonical, b.canonical], kind: people ? 'people' : 'bodies', start: a.start, sentence: tokens[tokenAt(tokens, a.start)]!.sentence });
  }
  return pairs;
}

function isBody({ type }: EntityMention): boolean {
  return type === 'organisation' || type === 'place' || type === 'group' || type === 'unknown';
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
    const fits = alone || (pair.kind === 'people' ? PEOPLE.has(singular) || singular === 'side' : BODIES.has(singular));
    if (fits && noun.sentence - pair.sentence <= REACH) last = pair;
  }
  return last;
}

function singularOf({ lemma, lower }: Token): string {
  if (lower === 'men') return 'man';
  if (lower === 'women') return 'woman';
  if (lemma !== lower) return lemma;
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.replace(/s$/u, '');
}
