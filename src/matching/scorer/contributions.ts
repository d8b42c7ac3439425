import type { Contribution } from '../../domain/link.js';

/**
 * Lists what each feature adds to the log-odds of a pair, largest effect first; features without effect are left out.
 *
 * `values` and `parts` are in the order of `names`. Values are rounded to four decimals so that what is stored stays small.
 */
export function listContributions(names: readonly string[], values: ArrayLike<number>, parts: ArrayLike<number>): Contribution[] {
  const found: Contribution[] = [];
  for (let at = 0; at < names.length; at++) {
    const contribution = round(parts[at]!);
    if (contribution !== 0) found.push({ feature: names[at]!, value: round(values[at]!), contribution });
  }
  return found.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.feature < b.feature ? -1 : 1));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
