/** Words that cannot both stand in one place of two reports of one thing, besides the opposites among the concepts; the alternatives of a side are separated by commas. */
const EXCLUSIVE: readonly (readonly [string, string])[] = [
  ['alive', 'dead'], ['sober', 'drunk, intoxicated'], ['with', 'without'], ['before', 'after'], ['profit, profits, surplus', 'loss, losses, deficit'],
  ['genuine, authentic', 'fake, forged, counterfeit, forgery'], ['on time, punctually', 'late'], ['play, start', 'miss'], ['stay, stay in, remain in', 'leave, withdraw from'],
  ['granted, given, awarded', 'refused, denied'], ['kept, retained', 'lifted, dropped, scrapped, lost, given up'], ['more', 'fewer, less'], ['longer', 'shorter'], ['higher', 'lower'], ['better', 'worse'],
  ['cheaper', 'dearer, pricier, costlier, more expensive'], ['for', 'against'], ['inside', 'outside'], ['above', 'below'], ['voluntary', 'compulsory, mandatory, obligatory'],
  ['deliberate, intentional', 'accidental, unintentional'], ['deliberately, intentionally, on purpose', 'accidentally, unintentionally, by accident'], ['positive', 'negative'], ['awake', 'asleep'],
  ['clean', 'dirty'], ['unanimous, unanimously', 'divided, split'], ['narrowly', 'overwhelmingly, comfortably'], ['backs, supports, favours', 'opposes, rejects'], ['went ahead, took place', 'was cancelled, was called off, was abandoned, was postponed'],
  ['will go ahead, will take place', 'is cancelled, has been cancelled, is off'], ['called off, cancelled', 'went ahead with, held'], ['armed', 'unarmed'], ['locked', 'open, unlocked'], ['conscious', 'unconscious'],
];

const SIDES: ReadonlyMap<string, ReadonlySet<number>> = sidesByWords();

/** By wording: the sides that it is on; 2n and 2n + 1 are the two sides of line n. */
function sidesByWords(): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  EXCLUSIVE.flat().forEach((list, side) => {
    for (const words of list.split(', ')) found.set(words, (found.get(words) ?? new Set()).add(side));
  });
  return found;
}

/** True for wordings, in lower case, that exclude each other. */
export function excludeEachOther(a: string, b: string): boolean {
  const others = SIDES.get(b);
  return others !== undefined && [...(SIDES.get(a) ?? [])].some((side) => others.has(side ^ 1));
}
