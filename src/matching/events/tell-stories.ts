import { contractEdges } from '../clustering/contract-edges.js';
import type { TermStatistics } from '../terms/term-statistics.js';
import { compileProfile, type CompiledProfile } from './article-features.js';
import type { ArticleProfile } from './article-profile.js';
import { profileEvent } from './event-profile.js';
import { keyTermsOf, TermPostings } from './term-postings.js';
import { cosineOf } from './term-vector.js';

/** Most likely partners that are compared with one event. */
export const STORY_CANDIDATES = 50;
/** Mean of the likeness of names and of text at which two events are as likely as not of one story. */
const EVEN = 0.42;
const STEEPNESS = 20;
/** Probability above which a pair speaks for one story: what hangs together by such pairs and by names can be sorted by itself. */
export const LEAST_TIE = 0.5;
const CONTRACTION = { unscored: 0.05, averageLink: 0.4, neutral: LEAST_TIE } as const;

/** Two events, by their number, with the probability that they are of one story. */
export interface StoryEdge {
  readonly a: number;
  readonly b: number;
  readonly probability: number;
}

/** An event to be tied into stories; `story` is the name that somebody gave it. */
export interface NamedEvent {
  readonly id: string;
  readonly story: string | null;
}

/**
 * Ties events into stories by the names and words they share, however many years lie between them.
 *
 * Events that were given the same story by name are one story, those with different names never are.
 *
 * @param events event key by article id
 * @returns story key by event key
 */
export function tellStories(profiles: readonly ArticleProfile[], events: ReadonlyMap<string, string>, statistics: TermStatistics): Map<string, string> {
  const merged = eventProfiles(profiles, events);
  const compiled = merged.map((profile) => compileProfile(profile, statistics));
  const numbers = new Map(compiled.map(({ id }, number) => [id, number]));
  const postings = new TermPostings();
  const edges = merged.flatMap((event, a) => {
    const keys = keyTermsOf(event, statistics);
    const partners = postings.best(keys, STORY_CANDIDATES);
    postings.add(event.id, keys);
    return partners.map((id) => ({ a, b: numbers.get(id)!, probability: storyLikeness(compiled[a]!, compiled[numbers.get(id)!]!) }));
  });
  return clusterStories(merged, edges);
}

/** Probability that two events are of one story. Symmetric. */
export function storyLikeness(a: CompiledProfile, b: CompiledProfile): number {
  const mean = (cosineOf(a.names, b.names) + cosineOf(a.body, b.body)) / 2;
  return 1 / (1 + Math.exp(-STEEPNESS * (mean - EVEN)));
}

/** Sorts events into stories: story key by event id, the name given to the story or the first of its events. `events` in order of id. */
export function clusterStories(events: readonly NamedEvent[], edges: readonly StoryEdge[]): Map<string, string> {
  const labels = events.map(({ story }) => story ?? undefined);
  const clusters = contractEdges(events.length, edges, { ...CONTRACTION, labels, mustLink: namedAlike(events) });
  const stories = new Map<string, string>();
  for (const members of clusters) {
    const named = members.map((member) => labels[member]).find((label) => label !== undefined);
    for (const member of members) stories.set(events[member]!.id, named ?? events[members[0]!]!.id);
  }
  return stories;
}

/** One profile an event, in order of event keys. */
function eventProfiles(profiles: readonly ArticleProfile[], events: ReadonlyMap<string, string>): ArticleProfile[] {
  const members = new Map<string, ArticleProfile[]>();
  for (const profile of [...profiles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = events.get(profile.id)!;
    const known = members.get(key);
    if (known === undefined) members.set(key, [profile]);
    else known.push(profile);
  }
  return [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, articles]) => profileEvent(id, articles));
}

function namedAlike(events: readonly NamedEvent[]): (readonly [number, number])[] {
  const first = new Map<string, number>();
  return events.flatMap(({ story }, index) => {
    if (story === null) return [];
    const earlier = first.get(story);
    if (earlier === undefined) first.set(story, index);
    return earlier === undefined ? [] : [[earlier, index] as const];
  });
}
