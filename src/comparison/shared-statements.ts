import type { ClaimOrigin, OriginOfClaim } from './claim-origin.js';
import { wordsOf } from './edits/weighted-words.js';

/** So many words in a row that two articles quote are one utterance: shorter ones may be a common turn of phrase. */
const RUN = 8;

/** What the claims of a row quote alike. */
export interface SharedStatements {
  /** The origins, one for all that quote the same words of one source that only some of them name. */
  readonly origins: readonly OriginOfClaim[];
  /** Keys of origins whose words more than one publisher quotes alike. */
  readonly quotedAlike: ReadonlySet<string>;
}

/**
 * Puts claims together that quote the same words: "a spokesman" in one article and the body that he speaks for in another are one
 * origin where both print the same eight words of it. Two people by name stay two, for then the words are given to both.
 */
export function sharedStatements(origins: readonly OriginOfClaim[]): SharedStatements {
  const merged = [...origins];
  const quotedAlike = new Set<string>();
  for (const one of quotedTogether(origins)) {
    const chief = chiefOf(one.map((at) => origins[at]!.origin));
    for (const at of one) if (chief !== null && standsFor(chief, origins[at]!.origin)) merged[at] = { ...origins[at]!, origin: chief };
    const keys = new Set(one.map((at) => merged[at]!.origin.key));
    for (const key of keys) if (new Set(one.filter((at) => merged[at]!.origin.key === key).map((at) => origins[at]!.publisher)).size > 1) quotedAlike.add(key);
  }
  return { origins: merged, quotedAlike };
}

/** Positions of claims that quote a run of words that others of another publisher quote too, by what they share, in order. */
function quotedTogether(origins: readonly OriginOfClaim[]): readonly (readonly number[])[] {
  const holders = new Map<string, Set<number>>();
  origins.forEach(({ quoted }, at) => {
    for (const run of quoted.flatMap(runsOf)) holders.set(run, (holders.get(run) ?? new Set()).add(at));
  });
  const found = new Map<string, readonly number[]>();
  for (const held of holders.values()) {
    const together = [...held].filter((at) => isCited(origins[at]!.origin));
    if (new Set(together.map((at) => origins[at]!.publisher)).size > 1) found.set(together.join(' '), together);
  }
  return [...found.values()];
}

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
}

function isCited({ type }: ClaimOrigin): boolean {
  return type === 'source' || type === 'unnamed';
}

/** Whom all the same words come from: the person by name where there is one only, else the body, else the first who is not named. */
function chiefOf(origins: readonly ClaimOrigin[]): ClaimOrigin | null {
  const people = origins.filter(({ sourceType }) => sourceType === 'person');
  if (new Set(people.map(({ key }) => key)).size > 1) return null;
  return people[0] ?? origins.find(({ type }) => type === 'source') ?? origins[0] ?? null;
}

/** A person speaks for a body, and either may go unnamed. */
function standsFor(chief: ClaimOrigin, origin: ClaimOrigin): boolean {
  return origin.type === 'unnamed' || (chief.sourceType === 'person' && /^(?:organisation|document|unknown)$/.test(origin.sourceType ?? ''));
}
