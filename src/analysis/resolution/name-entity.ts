import type { EntityMention, EntityType } from '../../domain/entity.js';
import type { FoundName } from '../../text/names-found.js';
import type { Gender } from '../../text/names-lexicon.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

/** Someone or something that an article names, while its mentions are being collected. */
export interface NameEntity {
  canonical: string;
  /** Lower-case words of the canonical name, hyphens parted. */
  words: readonly string[];
  type: EntityType;
  /** How sure the type is: higher wins. */
  certainty: number;
  gender: Gender | null;
  readonly roles: EntityRole[];
}

/** A role that the article gives an entity, as written and as a set of words to compare. */
export interface EntityRole {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly former: boolean;
}

/** A mention tied to its entity. Tokens [from, to). */
export interface TiedMention extends TokenRange {
  readonly entity: NameEntity;
  readonly form: EntityMention['form'];
  readonly role: string | null;
}

const ARTICLES = new Set(['al', 'el', 'the']);
const FORMER = new Set(['former', 'ex', 'late', 'then', 'outgoing', 'onetime', 'previous']);
const EMPTY = new Set(['of', 'the', 'a', 'an', 'for', 'with', 'at', 'in', 'to', 'on', 's', '’s', "'s", '’', "'", '-', ',', 'one']);
const SYNONYMS: ReadonlyMap<string, string> = new Map([['head', 'chief'], ['leader', 'chief'], ['leaders', 'chief'], ['boss', 'chief'], ['premier', 'prime minister']]);

/** The words by which names are compared: lower case, hyphens and dots gone. */
export function nameWords(tokens: readonly Token[], { from, to }: TokenRange): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const { lower } = tokens[at]!;
    if (lower !== '-' && lower !== '‑') words.push(lower.replaceAll('.', '').replaceAll('’', "'"));
  }
  return words;
}

/** A person's words without the article of the family name ("al-Ahmad" and "Ahmad" are one). */
export function withoutArticles(words: readonly string[]): readonly string[] {
  return words.length > 1 ? words.filter((word) => !ARTICLES.has(word)) : words;
}

/** A role as comparable words: "politburo" is "political bureau", "head" is "chief". */
export function roleOf(tokens: readonly Token[], range: TokenRange, text: string): EntityRole {
  const words = new Set<string>();
  let former = false;
  for (let at = range.from; at < range.to; at++) {
    const { lower } = tokens[at]!;
    if (FORMER.has(lower)) former = true;
    else if (lower === 'politburo') words.add('political').add('bureau');
    else if (!EMPTY.has(lower)) words.add(SYNONYMS.get(lower) ?? lower);
  }
  return { text: text.slice(tokens[range.from]!.start, tokens[range.to - 1]!.end).replace(/\s+/gu, ' '), words, former };
}

/** How much a finding says about the type of its name. */
export function certaintyOf(name: FoundName): number {
  return { gazetteer: 5, title: 6, 'head-noun': 4, 'given-name': 4, acronym: 2, none: name.type === 'unknown' ? 0 : 1 }[name.basis];
}
