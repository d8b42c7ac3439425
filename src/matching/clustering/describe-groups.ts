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
export function describeGroups(clusters: readonly (readonly number[])[], { articles, borrowed, scores, sorted }: ClusteredClaims): ClaimGroup[] {
  const clusterOf = new Int32Array(sorted.length);
  clusters.forEach((members, cluster) => members.forEach((member) => (clusterOf[member] = cluster)));
  const centrality = new Float64Array(sorted.length);
  for (const score of scores) {
    if (clusterOf[score.a] !== clusterOf[score.b]) continue;
    const probability = sigmoid(score.logOdds);
    centrality[score.a] = centrality[score.a]! + probability;
    centrality[score.b] = centrality[score.b]! + probability;
  }
  const published = (index: number): string => articles.get(sorted[index]!.article)?.published?.iso ?? '~';
  const inOrder = (a: number, b: number): number =>
    compareText(published(a), published(b)) ||
    compareText(sorted[a]!.article, sorted[b]!.article) ||
    sorted[a]!.sentence - sorted[b]!.sentence ||
    a - b;
  const idOf = (index: number): string => sorted[index]!.id;
  return clusters.map((members, cluster) => {
    const ordered = [...members].sort(inOrder);
    const reference = ordered.reduce((best, member) => (centrality[member]! > centrality[best]! + 1e-9 ? member : best));
    return { id: idOf(members[0]!), members: ordered.map(idOf), borrowed: [...borrowed[cluster]!].sort(inOrder).map(idOf), reference: idOf(reference) };
  });
}
