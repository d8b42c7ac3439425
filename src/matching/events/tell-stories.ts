import { contractEdges } from '../clustering/contract-edges.js';
import type { TermStatistics } from '../terms/term-statistics.js';
import { compileProfile, cosineOf, type CompiledProfile } from './article-features.js';
import type { ArticleProfile, TermWeights } from './article-profile.js';
import { TermPostings } from './term-postings.js';

const CANDIDATES = 50;
/** Mean of the likeness of names and of text at which two events are as likely as not of one story. */
const EVEN = 0.42;
const STEEPNESS = 20;

/**
 * Ties events into stories by the names and words they share, however many years lie between them.
 *
 * Events that were given the same story by name are one story, those with different names never are.
 *
 * @param events event key by article id
 * @returns story key by event key
 */
export function tellStories(profiles: readonly ArticleProfile[], events: ReadonlyMap<string, string>, statistics: TermStatistics): Map<string, string> {
  const merged = mergeProfiles(profiles, events);
  const compiled = merged.map((profile) => compileProfile(profile, statistics));
  const numbers = new Map(compiled.map(({ id }, number) => [id, number]));
  const labels = merged.map(({ story }) => story ?? undefined);
  const postings = new TermPostings();
  const edges = compiled.flatMap((event, a) => {
    const partners = postings.best(event.body, CANDIDATES);
    postings.add(event.id, event.body);
    return partners.map((id) => ({ a, b: numbers.get(id)!, probability: likeness(event, compiled[numbers.get(id)!]!) }));
  });
  const clusters = contractEdges(merged.length, edges, {
    unscored: 0.05, averageLink: 0.4, neutral: 0.5, labels, mustLink: namedAlike(merged),
  });
  const stories = new Map<string, string>();
  for (const members of clusters) {
    const named = members.map((member) => labels[member]).find((label) => label !== undefined);
    for (const member of members) stories.set(merged[member]!.id, named ?? merged[members[0]!]!.id);
  }
  return stories;
}

function likeness(a: CompiledProfile, b: CompiledProfile): number {
  const mean = (cosineOf(a.names, b.names) + cosineOf(a.body, b.body)) / 2;
  return 1 / (1 + Math.exp(-STEEPNESS * (mean - EVEN)));
}

/** One profile an event, in order of event keys; weights are means over its articles. */
function mergeProfiles(profiles: readonly ArticleProfile[], events: ReadonlyMap<string, string>): ArticleProfile[] {
  const members = new Map<string, ArticleProfile[]>();
  for (const profile of [...profiles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = events.get(profile.id)!;
    members.set(key, [...(members.get(key) ?? []), profile]);
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, group]) => ({
      id,
      published: null,
      story: group.map(({ story }) => story).filter((story) => story !== null).sort()[0] ?? null,
      body: meanWeights(group.map(({ body }) => body)),
      lead: meanWeights(group.map(({ lead }) => lead)),
      names: meanWeights(group.map(({ names }) => names)),
      years: [],
    }));
}

function meanWeights(lists: readonly TermWeights[]): TermWeights {
  const sums = new Map<string, number>();
  for (const list of lists) for (const [term, weight] of list) sums.set(term, (sums.get(term) ?? 0) + weight / lists.length);
  return [...sums];
}

function namedAlike(events: readonly ArticleProfile[]): (readonly [number, number])[] {
  const first = new Map<string, number>();
  return events.flatMap(({ story }, index) => {
    if (story === null) return [];
    const earlier = first.get(story);
    if (earlier === undefined) first.set(story, index);
    return earlier === undefined ? [] : [[earlier, index] as const];
  });
}
