import type { ClaimLink, Contribution } from '../domain/link.js';

/** A link as it is stored: its reasons, of which there are many, as the text that their column holds. */
export type PackedLink = Omit<ClaimLink, 'contributions'> & { readonly reasons: string };

/** Packs a link for storage. */
export function packLink({ a, b, comparable, contributions }: ClaimLink): PackedLink {
  return { a, b, comparable, reasons: packContributions(contributions) };
}

/** Reasons stored a link: those that an editor reads; the sum of all others goes with them, so that they still add up to the score. */
const TOLD = 12;

/** Reasons as a column holds them. */
export function packContributions(contributions: readonly Contribution[]): string {
  const ranked = [...contributions].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const told = ranked.slice(0, TOLD).map((c) => [c.feature, rounded(c.value), rounded(c.contribution)]);
  const others = ranked.slice(TOLD);
  if (others.length > 0) told.push(['others', others.length, rounded(others.reduce((sum, c) => sum + c.contribution, 0))]);
  return JSON.stringify(told);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Reasons from their column, weightiest first. */
export function unpackContributions(contributions: string): readonly Contribution[] {
  return (JSON.parse(contributions) as [string, number, number][]).map(([feature, value, contribution]) => ({ feature, value, contribution }));
}
