/** Cardinal words below one hundred. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ['zero', 0], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10],
  ['eleven', 11], ['twelve', 12], ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19],
  ['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90],
]);

/** Multipliers that follow a number, spelt or short; single letters only directly after digits or a sum of money. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['dozen', 12],
  ['k', 1e3], ['m', 1e6], ['mn', 1e6], ['mln', 1e6], ['bn', 1e9], ['bln', 1e9], ['b', 1e9], ['tn', 1e12], ['trn', 1e12], ['lakh', 1e5], ['crore', 1e7],
]);

/** Magnitudes that are also something else ("m" metres, "b"): they need money or digits in front. */
export const SHORT_MAGNITUDES: ReadonlySet<string> = new Set(['k', 'm', 'b']);

/**
 * Vague plural counts as intervals. "dozens" is [24, 99] (a start value of the design); the others follow it: from two
 * of the unit to just below ten.
 */
export const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map<string, readonly [number, number]>([
  ['dozens', [24, 99]], ['scores', [40, 199]], ['hundreds', [200, 999]], ['thousands', [2000, 9999]], ['millions', [2e6, 999e6]], ['billions', [2e9, 999e9]],
  ['several', [3, 20]],
]);

/** Denominators of spelt fractions; the singular stands after "a" or "one". */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2], ['halves', 2], ['third', 3], ['thirds', 3], ['quarter', 4], ['quarters', 4], ['fourth', 4], ['fourths', 4], ['fifth', 5], ['fifths', 5], ['sixth', 6], ['sixths', 6],
  ['eighth', 8], ['eighths', 8], ['tenth', 10], ['tenths', 10],
]);
