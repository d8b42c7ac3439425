import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { ClaimGroup } from '../domain/link.js';

/** Two claims that belong into one row. */
export interface Join {
  readonly a: string;
  readonly b: string;
}

export interface JoinOptions {
  readonly claims: ReadonlyMap<string, ClaimInContext>;
  /** Probability of the matcher, undefined where it scored none. */
  readonly comparableOf: (a: string, b: string) => number | undefined;
  /** Pairs that an editor ruled to belong together, or not to: no join goes against them. */
  readonly rulings?: { readonly mustLink: readonly (readonly [string, string])[]; readonly cannotLink: readonly (readonly [string, string])[] };
}

/** Mean probability over all pairs of two groups from which they are joined as wholes. */
const WHOLE = 0.1;
/** Stands for pairs that were not scored. */
const UNSCORED = 0.03;

/**
 * Brings claims that fill one slot into one group, so that a row shows both wordings: two groups become one where they
 * belong together on average or one is a single claim; else the claim that sits more loosely in its group moves over.
 *
 * Claims of one sentence never meet in a group. Joins are taken in their order; the same joins give the same groups.
 */
export function joinGroups(groups: readonly ClaimGroup[], joins: readonly Join[], options: JoinOptions): readonly ClaimGroup[] {
  const members = new Map(groups.map((group) => [group.id, new Set(group.members)]));
  const references = new Map(groups.map((group) => [group.id, group.reference]));
  const groupOf = new Map(groups.flatMap((group) => group.members.map((member) => [member, group.id])));
  const ruled = readRulings(options);
  for (const { a, b } of joins) {
    const [first, second] = [groupOf.get(a), groupOf.get(b)];
    if (first === undefined || second === undefined || first === second) continue;
    const moving = movers({ a, b }, [members.get(first)!, members.get(second)!], options, ruled);
    if (moving === null) continue;
    const [from, to] = moving.claims.every((id) => groupOf.get(id) === first) ? [first, second] : [second, first];
    for (const id of moving.claims) {
      members.get(from)!.delete(id);
      members.get(to)!.add(id);
      groupOf.set(id, to);
    }
  }
  return groups.flatMap(({ id }) => describe([...members.get(id)!], references.get(id)!, options));
}

/** An editor's rulings, ready to be asked. */
interface Ruled {
  /** Claims that are tied to others and never leave them. */
  readonly tied: ReadonlySet<string>;
  /** By claim: those that it must not meet. */
  readonly parted: ReadonlyMap<string, ReadonlySet<string>>;
}

function readRulings({ rulings }: JoinOptions): Ruled {
  const parted = new Map<string, Set<string>>();
  for (const [a, b] of rulings?.cannotLink ?? []) {
    parted.set(a, (parted.get(a) ?? new Set()).add(b));
    parted.set(b, (parted.get(b) ?? new Set()).add(a));
  }
  return { tied: new Set((rulings?.mustLink ?? []).flat()), parted };
}

/** The claims that change groups, or null where a sentence would meet itself or an editor ruled against it. */
function movers(
  { a, b }: Join,
  [x, y]: readonly [ReadonlySet<string>, ReadonlySet<string>],
  options: JoinOptions,
  ruled: Ruled,
): { readonly claims: readonly string[] } | null {
  const mayMeet = (ones: ReadonlySet<string>, others: ReadonlySet<string>): boolean => !sharesSentence(ones, others, options) && !isParted(ones, others, ruled);
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  if ((small.size === 1 || between([...small], [...large], options) >= WHOLE) && mayMeet(small, large)) return { claims: [...small] };
  const loose = hold(a, x, options) <= hold(b, y, options) ? a : b;
  return !ruled.tied.has(loose) && mayMeet(new Set([loose]), loose === a ? y : x) ? { claims: [loose] } : null;
}

function isParted(ones: ReadonlySet<string>, others: ReadonlySet<string>, { parted }: Ruled): boolean {
  return [...ones].some((one) => [...(parted.get(one) ?? [])].some((other) => others.has(other)));
}

/** How firmly a claim sits in its group: the mean over its other members. */
function hold(claim: string, group: ReadonlySet<string>, options: JoinOptions): number {
  return between([claim], [...group].filter((member) => member !== claim), options);
}

function between(xs: readonly string[], ys: readonly string[], { comparableOf }: JoinOptions): number {
  if (xs.length === 0 || ys.length === 0) return 0;
  let sum = 0;
  for (const x of xs) for (const y of ys) sum += comparableOf(x, y) ?? UNSCORED;
  return sum / (xs.length * ys.length);
}

function sharesSentence(xs: ReadonlySet<string>, ys: ReadonlySet<string>, { claims }: JoinOptions): boolean {
  const place = (id: string): string => `${claims.get(id)?.article ?? id} ${claims.get(id)?.claim.sentence ?? ''}`;
  const places = new Set([...xs].map(place));
  return [...ys].some((id) => places.has(place(id)));
}

/** A group in order of publication, then of text; its id is that of its first claim in order of ids. */
function describe(ids: readonly string[], reference: string, { claims }: JoinOptions): readonly ClaimGroup[] {
  if (ids.length === 0) return [];
  const rank = (id: string): readonly (string | number)[] => {
    const claim = claims.get(id);
    return [claim?.published?.iso ?? '~', claim?.article ?? '', claim?.claim.sentence ?? 0, claim?.claim.start ?? 0];
  };
  const members = [...ids].sort((x, y) => compareRanks(rank(x), rank(y)) || (x < y ? -1 : 1));
  return [{ id: [...ids].sort()[0]!, members, reference: ids.includes(reference) ? reference : members[0]! }];
}

function compareRanks(x: readonly (string | number)[], y: readonly (string | number)[]): number {
  for (const [at, one] of x.entries()) if (one !== y[at]!) return one < y[at]! ? -1 : 1;
  return 0;
}
