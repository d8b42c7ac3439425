import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { Attribution, SourceType } from '../domain/attribution.js';
import type { OriginGraph, OriginLink, OriginNode, OriginNodeKind } from '../domain/origin-graph.js';
import type { ClaimOrigin } from './claim-origin.js';
import type { ComparisonIndex } from './comparison-index.js';
import { plainName } from './comparison-index.js';
import { outletKey } from './copy-root.js';
import { originsOf } from './independence.js';

type Hop = Pick<OriginNode, 'key' | 'name' | 'kind'>;

/**
 * Who in a row has it from whom: a way from each outlet over the texts that it copies, the outlet through which the words came
 * and those who quote one another to the origin.
 *
 * The nodes marked as origins, with the circles, are those that the range of independent sources counts. An outlet that copies
 * another one's wording has it from there alone, so the way goes on from that outlet.
 */
export function originGraph(claims: readonly ClaimInContext[], index: ComparisonIndex): OriginGraph {
  const { circles, origins, roots } = originsOf(claims, index);
  const nodes = new Map<string, Hop>();
  const links = new Map<string, OriginLink>();
  claims.forEach((claim, at) => {
    const { copied, cited } = wayOf(claim, origins[at]!.origin, index);
    const hops = [...copied, ...cited];
    for (const hop of hops) if (!nodes.has(hop.key)) nodes.set(hop.key, hop);
    hops.slice(1).forEach(({ key: to }, step) => {
      const from = hops[step]!.key;
      const how = step + 1 < copied.length ? 'copies' as const : 'cites' as const;
      if (from !== to && links.get(`${from} ${to}`)?.how !== 'copies') links.set(`${from} ${to}`, { from, to, how });
    });
  });
  return {
    nodes: inOrder([...nodes.values()], [...links.values()]).map(({ key, kind, name }) => ({ key, name, kind, isOrigin: roots.has(key) })),
    links: [...links.values()],
    circles: circles.map((circle) => circle.map((id) => `outlet:${id}`)),
  };
}

/** From the outlet of a claim to its origin: first the texts that were copied, then those who are cited. */
function wayOf(claim: ClaimInContext, origin: ClaimOrigin, index: ComparisonIndex): { readonly copied: readonly Hop[]; readonly cited: readonly Hop[] } {
  const copied = copiesOf(claim.article, index);
  const last = copied.at(-1)!.key;
  if (origin.type === 'own' || origin.key === last) return { copied, cited: [] };
  if (origin.type === 'outlet') return { copied: copied.some(({ key }) => key === origin.key) ? copied : copied.slice(0, 1), cited: copied.some(({ key }) => key === origin.key) ? [] : [outletHop(origin.name, index)] };
  const between = [...claim.chain.slice(0, -1).flatMap(({ attribution }) => sourceHop(attribution, index)), ...viaHop(claim.attribution, index)];
  const end: Hop = { key: origin.key, name: origin.name, kind: kindOf(origin.sourceType) };
  return { copied, cited: distinct([...between.filter(({ key }) => key !== origin.key && !copied.some((hop) => hop.key === key)), end]) };
}

/** The outlet of an article, the outlets whose texts it hands on, and the agency that the last of them credits. */
function copiesOf(articleId: string, index: ComparisonIndex): readonly Hop[] {
  const hops: Hop[] = [];
  const seen = new Set<string>();
  let at: string | null = articleId;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const article = index.articles.get(at);
    if (article === undefined) break;
    hops.push({ key: `outlet:${article.outletId}`, name: index.outlets.get(article.outletId)?.name ?? article.outletId, kind: 'outlet' });
    const link = index.reuse.get(at);
    if (link?.parent == null && link?.agency != null) hops.push(outletHop(link.agency, index));
    at = link?.parent ?? null;
  }
  return distinct(hops);
}

function outletHop(name: string, index: ComparisonIndex): Hop {
  const key = outletKey(name, index);
  const id = key.startsWith('outlet:') ? key.slice('outlet:'.length) : null;
  return { key, name: id === null ? name : (index.outlets.get(id)?.name ?? name), kind: id === null ? 'cited-outlet' : 'outlet' };
}

function viaHop(attribution: Attribution | null, index: ComparisonIndex): readonly Hop[] {
  if (attribution?.via == null) return [];
  return attribution.viaType === 'document' ? [] : [outletHop(attribution.via, index)];
}

function sourceHop({ source }: Attribution, index: ComparisonIndex): readonly Hop[] {
  if (source === null || source.type === 'unnamed') return [];
  if (source.type === 'outlet' || index.outletByName.has(plainName(source.canonical))) return [outletHop(source.canonical, index)];
  return [{ key: `source:${plainName(source.canonical)}`, name: source.canonical, kind: kindOf(source.type) }];
}

function kindOf(type: SourceType | null): OriginNodeKind {
  if (type === null || type === 'unnamed') return 'unnamed';
  if (type === 'outlet') return 'cited-outlet';
  return type === 'unknown' ? 'person' : type;
}

function distinct(hops: readonly Hop[]): readonly Hop[] {
  return hops.filter((hop, at) => hops.findIndex(({ key }) => key === hop.key) === at);
}

/** Nodes so that, circles aside, every link leads from an earlier to a later one; else as they came. */
function inOrder(nodes: readonly Hop[], links: readonly OriginLink[]): readonly Hop[] {
  const depth = new Map(nodes.map(({ key }) => [key, 0]));
  for (let round = 1; round < nodes.length; round++) {
    let moved = false;
    for (const { from, to } of links) {
      if (depth.get(to)! > depth.get(from)! || depth.get(from)! >= nodes.length) continue;
      depth.set(to, depth.get(from)! + 1);
      moved = true;
    }
    if (!moved) break;
  }
  return nodes.map((node, at) => ({ node, at })).sort((a, b) => depth.get(a.node.key)! - depth.get(b.node.key)! || a.at - b.at).map(({ node }) => node);
}
