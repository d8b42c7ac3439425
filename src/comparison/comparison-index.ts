import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { Dispute } from '../domain/dispute.js';
import type { FramingMark } from '../domain/framing.js';
import type { ClaimGroup } from '../domain/link.js';
import { compareSpans } from '../domain/span.js';
import { agencyKey, isWireAgency } from '../text/wire-agencies.js';
import type { ComparedArticle, ComparedDecision, ComparedOutlet, ComparedReuse, ComparedUpdate, ComparisonInput } from './comparison-input.js';

/** The stored data by id, so that each row is built in time proportional to its own size. */
export interface ComparisonIndex {
  readonly outlets: ReadonlyMap<string, ComparedOutlet>;
  /** Outlet ids by every name under which articles may cite them. */
  readonly outletByName: ReadonlyMap<string, string>;
  readonly articles: ReadonlyMap<string, ComparedArticle>;
  readonly claims: ReadonlyMap<string, ClaimInContext>;
  /** The given groups, then one for each claim that is in none. */
  readonly groups: readonly ClaimGroup[];
  /** By claim: the group that it is a member of, whatever others borrow it. */
  readonly groupOf: ReadonlyMap<string, string>;
  /** By article, in order of the text. */
  readonly marks: ReadonlyMap<string, readonly FramingMark[]>;
  readonly reuse: ReadonlyMap<string, ComparedReuse>;
  readonly disputes: ReadonlyMap<string, readonly Dispute[]>;
  readonly updates: ReadonlyMap<string, readonly ComparedUpdate[]>;
  readonly decisions: ReadonlyMap<string, readonly ComparedDecision[]>;
}

/** Indexes the stored data of a comparison; claims of unknown articles are left out. */
export function indexComparison(input: ComparisonInput): ComparisonIndex {
  const articles = new Map(input.articles.map((article) => [article.id, article]));
  const claims = new Map(input.claims.filter((claim) => articles.has(claim.article)).map((claim) => [claim.id, claim]));
  const groups = [...input.groups, ...loneClaims(input, claims)];
  return {
    outlets: new Map(input.outlets.map((outlet) => [outlet.id, outlet])),
    outletByName: nameOutlets(input.outlets),
    articles,
    claims,
    groups,
    groupOf: new Map(groups.flatMap((group) => group.members.map((member) => [member, group.id]))),
    marks: new Map(input.articles.map((article) => [article.id, [...article.framing].sort(compareSpans)])),
    reuse: new Map(input.reuse.map((link) => [link.article, link])),
    disputes: groupBy(input.disputes, (dispute) => dispute.group),
    updates: groupBy(input.updates, (update) => update.group),
    decisions: groupBy(input.decisions, (decision) => decision.group),
  };
}

/** A name as it is compared: lower case, without "the", marks and repeated white space. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** Ids of outlets by the names under which articles cite them; the first of a name keeps it. */
export function nameOutlets(outlets: readonly ComparedOutlet[]): Map<string, string> {
  const byName = new Map<string, string>();
  for (const outlet of outlets) {
    for (const name of [outlet.name, ...outlet.aliases]) {
      const plain = plainName(name);
      if (!byName.has(plain)) byName.set(plain, outlet.id);
      if (isWireAgency(name) && !byName.has(agencyKey(name))) byName.set(agencyKey(name), outlet.id);
    }
  }
  return byName;
}

function loneClaims(input: ComparisonInput, claims: ReadonlyMap<string, ClaimInContext>): ClaimGroup[] {
  const grouped = new Set(input.groups.flatMap((group) => group.members));
  return [...claims.keys()].filter((id) => !grouped.has(id)).map((id) => ({ id, members: [id], reference: id }));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
