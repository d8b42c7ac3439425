import { contractEdges, type WeightedEdge } from '../clustering/contract-edges.js';
import type { PairModel } from '../scorer/pair-model.js';
import type { ArticleProfile } from './article-profile.js';
import { EVEN, type EventReader } from './article-links.js';
import { EventIndex } from './event-index.js';
import { tellStories } from './tell-stories.js';

export interface ClusteringOptions {
  readonly model: Pick<PairModel, 'sameEvent' | 'sameEventInCompany' | 'statistics'>;
  /** Event keys that are settled, by article id: such articles stay together, and apart from those of other keys. */
  readonly given?: ReadonlyMap<string, string>;
  /** Also tie events into stories; otherwise every event is a story of its own. */
  readonly stories: boolean;
}

/** Where articles belong. */
export interface Clustering {
  /** Event key by article id: the settled key, or the smallest id of the event's articles. */
  readonly events: ReadonlyMap<string, string>;
  /** Story key by event key: the name given to the story, or the smallest key of the story's events. */
  readonly stories: ReadonlyMap<string, string>;
}

/** Average link keeps similar events apart; a pair that was never scored counts as surely different. */
const CONTRACTION = { unscored: 0, averageLink: 0, neutral: EVEN, linkage: 'mean-probability' } as const;

/**
 * Sorts articles into events, and events into stories. The order of `profiles` does not matter.
 *
 * Near-linear: each article is compared with its 50 likeliest partners only.
 */
export function clusterArticles(profiles: readonly ArticleProfile[], options: ClusteringOptions): Clustering {
  const events = placeProfiles(profiles, options.model, options.given);
  const stories = options.stories
    ? tellStories(profiles, events, options.model.statistics)
    : new Map([...events.values()].map((event) => [event, event]));
  return { events, stories };
}

/** Sorts articles into events: event key by article id. */
export function placeProfiles(
  profiles: readonly ArticleProfile[],
  model: ClusteringOptions['model'],
  given: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const sorted = [...profiles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = new EventIndex(model);
  for (const profile of sorted) index.add(profile);
  return placeArticles(sorted.map(({ id }) => id), index, { given });
}

/** What is settled before articles are sorted. */
export interface SettledArticles {
  /** Event keys by article id: such articles stay together, and apart from those of other keys. */
  readonly given?: ReadonlyMap<string, string>;
  /** Pairs of article ids that an editor ruled to be of one event, or not to; they must not contradict each other. Others are passed over. */
  readonly mustLink?: readonly (readonly [string, string])[];
  readonly cannotLink?: readonly (readonly [string, string])[];
}

/**
 * Sorts articles of an index into events: all of them, or one component after a change.
 *
 * @param ids articles to place, sorted; edges to others are passed over
 */
export function placeArticles(ids: readonly string[], index: Pick<EventReader, 'neighboursAmong'>, settled: SettledArticles): Map<string, string> {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const edges: WeightedEdge[] = [];
  ids.forEach((id, a) => {
    const isLater = (other: string): boolean => (numbers.get(other) ?? -1) > a;
    for (const [other, probability] of index.neighboursAmong(id, isLater)) edges.push({ a, b: numbers.get(other)!, probability });
  });
  const labels = ids.map((id) => settled.given?.get(id));
  const numbered = (pairs: SettledArticles['mustLink']): (readonly [number, number])[] =>
    (pairs ?? []).flatMap(([a, b]) => {
      const [first, second] = [numbers.get(a), numbers.get(b)];
      return first === undefined || second === undefined ? [] : [[first, second] as const];
    });
  const clusters = contractEdges(ids.length, edges, {
    ...CONTRACTION, labels, mustLink: [...sameLabel(labels), ...numbered(settled.mustLink)], cannotLink: numbered(settled.cannotLink),
  });
  const events = new Map<string, string>();
  for (const members of clusters) {
    const key = members.map((member) => labels[member]).find((label) => label !== undefined) ?? ids[members[0]!]!;
    for (const member of members) events.set(ids[member]!, key);
  }
  return events;
}

function sameLabel(labels: readonly (string | undefined)[]): (readonly [number, number])[] {
  const first = new Map<string, number>();
  const links: (readonly [number, number])[] = [];
  labels.forEach((label, index) => {
    if (label === undefined) return;
    const earlier = first.get(label);
    if (earlier === undefined) first.set(label, index);
    else links.push([earlier, index]);
  });
  return links;
}
