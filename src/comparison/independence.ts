import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { Independence } from '../domain/origin-graph.js';
import { bystandersOf } from './bystanders.js';
import { originOfClaim, type OriginOfClaim } from './claim-origin.js';
import { commonSources } from './common-sources.js';
import type { ComparisonIndex } from './comparison-index.js';
import { independenceReasons } from './independence-reasons.js';
import { sharedStatements } from './shared-statements.js';

/**
 * How many separate origins stand behind the claims of a row.
 *
 * A named source counts once however many outlets cite it, and so does a statement that several quote in the same words, by whatever
 * name; an outlet that vouches for the claim counts once with all
 * that cite or copy it. Each unnamed source may be one of the others or another one, so it widens the range. Outlets
 * that cite only one another have no known origin: together they count at most one, and a wording that states little of what
 * they cite one another for does not vouch for it.
 */
export function independence(claims: readonly ClaimInContext[], index: ComparisonIndex): Independence {
  const { bystanders, circles, counted, quotedAlike, roots } = originsOf(claims, index);
  const common = commonSources(counted, quotedAlike);
  const unnamed = [...roots].filter((key) => key.startsWith('unnamed:')).length;
  const named = roots.size - unnamed;
  return {
    min: Math.max(named, Math.min(1, unnamed)),
    max: named + unnamed + circles.length,
    reasons: independenceReasons(counted, { bystanders, circles, common }),
    ...(common.size === 0 ? {} : { commonSources: [...common.values()] }),
  };
}

/** Where each claim of a row says that it comes from, and what that comes to. */
export interface RowOrigins {
  /** In the order of the claims. */
  readonly origins: readonly OriginOfClaim[];
  /** Those that count, in the same order. */
  readonly counted: readonly OriginOfClaim[];
  /** Those that say too little to count. */
  readonly bystanders: readonly OriginOfClaim[];
  /** Keys of what the row rests on in the end. */
  readonly roots: ReadonlySet<string>;
  /** Ids of outlets that cite one another and nobody else. */
  readonly circles: readonly (readonly string[])[];
  /** Keys of origins whose words several publishers quote alike. */
  readonly quotedAlike: ReadonlySet<string>;
}

/** Works out the origins behind the claims of a row. */
export function originsOf(claims: readonly ClaimInContext[], index: ComparisonIndex): RowOrigins {
  const { origins, quotedAlike } = sharedStatements(claims.map((claim) => originOfClaim(claim, index)));
  const circles = circularOutlets(origins);
  const aside = new Set(circles.flatMap((circle) => bystandersOf(circle, origins)));
  const counted = origins.filter(({ outletId }) => !aside.has(outletId));
  return { origins, counted, circles, quotedAlike, bystanders: origins.filter(({ outletId }) => aside.has(outletId)), roots: rootsOf(counted) };
}

/** Everything the row rests on in the end; a cited outlet that has a wording here is replaced by what that wording rests on. */
function rootsOf(origins: readonly OriginOfClaim[]): Set<string> {
  const present = new Set(origins.map(({ outletId }) => `outlet:${outletId}`));
  const roots = new Set<string>();
  for (const { origin } of origins) {
    if (origin.type !== 'outlet' || !present.has(origin.key)) roots.add(origin.key);
  }
  return roots;
}

/** Sets of outlets that cite one another in this row and nobody else, each sorted. */
function circularOutlets(origins: readonly OriginOfClaim[]): string[][] {
  const cites = citations(origins);
  const grounded = groundedOutlets(cites);
  const left = [...cites.keys()].filter((outlet) => !grounded.has(outlet)).sort();
  const circles: string[][] = [];
  const seen = new Set<string>();
  for (const outlet of left) {
    if (seen.has(outlet)) continue;
    const circle = connected(outlet, cites, new Set(left));
    for (const member of circle) seen.add(member);
    circles.push([...circle].sort());
  }
  return circles;
}

/** By outlet: the outlets of the row that it cites, or null where it also rests on something else. */
function citations(origins: readonly OriginOfClaim[]): Map<string, Set<string> | null> {
  const present = new Set(origins.map(({ outletId }) => outletId));
  const cites = new Map<string, Set<string> | null>();
  for (const { outletId, origin } of origins) {
    const cited = origin.type === 'outlet' && origin.key.startsWith('outlet:') ? origin.key.slice('outlet:'.length) : null;
    const known = cites.get(outletId);
    if (cited === null || !present.has(cited)) cites.set(outletId, null);
    else if (known !== null) cites.set(outletId, (known ?? new Set()).add(cited));
  }
  return cites;
}

function groundedOutlets(cites: ReadonlyMap<string, ReadonlySet<string> | null>): Set<string> {
  const grounded = new Set([...cites].filter(([, cited]) => cited === null).map(([outlet]) => outlet));
  let before = -1;
  while (grounded.size > before) {
    before = grounded.size;
    for (const [outlet, cited] of cites) {
      if (cited !== null && [...cited].some((other) => grounded.has(other))) grounded.add(outlet);
    }
  }
  return grounded;
}

function connected(from: string, cites: ReadonlyMap<string, ReadonlySet<string> | null>, among: ReadonlySet<string>): Set<string> {
  const circle = new Set([from]);
  for (const outlet of circle) {
    for (const [other, cited] of cites) {
      const linked = cited?.has(outlet) === true || cites.get(outlet)?.has(other) === true;
      if (linked && among.has(other)) circle.add(other);
    }
  }
  return circle;
}
