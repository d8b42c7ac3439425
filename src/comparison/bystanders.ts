import type { OriginOfClaim } from './claim-origin.js';
import { wordsOf } from './edits/weighted-words.js';

/** Shortest word of substance. */
const SUBSTANCE = 4;
/** Share of what a circle has in common that a wording must state to vouch for it. */
const STATED = 0.5;

/**
 * Outlets of a row that cannot vouch for what others cite one another for: their wordings state less than half of the words
 * that the wordings of the circle share. A match of a row is no evidence for a claim that nobody else makes.
 */
export function bystandersOf(circle: readonly string[], origins: readonly OriginOfClaim[]): string[] {
  const inside = new Set(circle);
  const core = sharedWords(circle.map((outlet) => wordsOfOutlet(outlet, origins)));
  if (core.size === 0) return [];
  const others = [...new Set(origins.map(({ outletId }) => outletId))].filter((outlet) => !inside.has(outlet));
  return others.filter((outlet) => {
    const own = wordsOfOutlet(outlet, origins);
    return [...core].filter((word) => own.has(word)).length < STATED * core.size;
  });
}

function wordsOfOutlet(outlet: string, origins: readonly OriginOfClaim[]): Set<string> {
  return new Set(origins.filter(({ outletId }) => outletId === outlet).flatMap(({ text }) => wordsOf(text)).filter((word) => word.length >= SUBSTANCE));
}

function sharedWords(sets: readonly ReadonlySet<string>[]): Set<string> {
  return new Set([...(sets[0] ?? [])].filter((word) => sets.every((set) => set.has(word))));
}
