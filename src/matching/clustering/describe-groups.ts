import type { PublicationDate } from '../../domain/article.js';
import type { ClaimGroup } from '../../domain/link.js';
import { compareText } from '../../domain/text-order.js';
import type { ClaimSignature } from '../claim-signature.js';
import { sigmoid } from '../scorer/logistic.js';
import type { EventScore } from '../scorer/score-event-pairs.js';

/** What groups are described from. */
export interface ClusteredClaims {
  readonly sorted: readonly ClaimSignature[];
  readonly scores: readonly EventScore[];
  /** By article id. */
  readonly articles: ReadonlyMap<string, { readonly published: PublicationDate | null }>;
  /** By cluster. */
  readonly borrowed: readonly (readonly number[])[];
}

/** Puts clusters of indexes into words: members in order of publication, and the member that the others are closest to as reference. */
export function describeGroups(clusters: readonly (readonly number[])[], claims: ClusteredClaims): ClaimGroup[] {
  const { borrowed, sorted } = claims;
  const centrality = centralityOf(clusters, claims);
  const place = placesOf(claims);
  const groups: ClaimGroup[] = [];
  for (let cluster = 0; cluster < clusters.length; cluster++) {
    const members = inOrder(clusters[cluster]!, place);
    let reference = members[0]!;
    for (const member of members) if (centrality[member]! > centrality[reference]! + 1e-9) reference = member;
    groups.push({ id: sorted[clusters[cluster]![0]!]!.id, members: idsOf(members, sorted), borrowed: idsOf(inOrder(borrowed[cluster]!, place), sorted), reference: sorted[reference]!.id });
  }
  return groups;
}

/** By claim: how close the others of its cluster are to it. */
function centralityOf(clusters: readonly (readonly number[])[], { scores, sorted }: ClusteredClaims): Float64Array {
  const clusterOf = new Int32Array(sorted.length);
  for (let cluster = 0; cluster < clusters.length; cluster++) for (const member of clusters[cluster]!) clusterOf[member] = cluster;
  const centrality = new Float64Array(sorted.length);
  for (const score of scores) {
    if (clusterOf[score.a] !== clusterOf[score.b]) continue;
    const probability = sigmoid(score.logOdds);
    centrality[score.a] = centrality[score.a]! + probability;
    centrality[score.b] = centrality[score.b]! + probability;
  }
  return centrality;
}

/** By claim: its place among all, by publication of its article, then article, sentence and id. */
function placesOf({ articles, sorted }: ClusteredClaims): Int32Array {
  const published = sorted.map(({ article }) => articles.get(article)?.published?.iso ?? '~');
  const order = Int32Array.from(sorted.keys()).sort(
    (a, b) => compareText(published[a]!, published[b]!) || compareText(sorted[a]!.article, sorted[b]!.article) || sorted[a]!.sentence - sorted[b]!.sentence || a - b,
  );
  const place = new Int32Array(sorted.length);
  for (let at = 0; at < order.length; at++) place[order[at]!] = at;
  return place;
}

function inOrder(claims: readonly number[], place: Int32Array): number[] {
  return [...claims].sort((a, b) => place[a]! - place[b]!);
}

function idsOf(claims: readonly number[], sorted: readonly ClaimSignature[]): string[] {
  const ids: string[] = [];
  for (const claim of claims) ids.push(sorted[claim]!.id);
  return ids;
}
