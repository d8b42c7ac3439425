import type { ArticleProfile } from '../matching/events/article-profile.js';
import { EventIndex } from '../matching/events/event-index.js';
import type { ServiceContext } from './service-context.js';

/** The index of articles that events are found with, kept in memory while the program runs and rebuilt from storage at its start. */
export interface PlacementIndex {
  readonly index: EventIndex;
  readonly profiles: Map<string, ArticleProfile>;
  /** Event id by article id. */
  readonly events: Map<string, string>;
}

/** Builds the index from every stored article. */
export async function buildPlacementIndex({ stores, engine }: ServiceContext): Promise<PlacementIndex> {
  const placement: PlacementIndex = { index: new EventIndex(engine.matching.model), profiles: new Map(), events: new Map() };
  for (const { eventId, profile } of await stores.articles.listProfiles()) {
    // An article without an event has yet to be placed, and is added then.
    if (eventId !== null) enterArticle(placement, profile as ArticleProfile, eventId);
  }
  return placement;
}

/** Adds an article to the index, or replaces it. `eventId` null: yet to be placed. */
export function enterArticle(placement: PlacementIndex, profile: ArticleProfile, eventId: string | null): void {
  placement.index.add(profile);
  placement.profiles.set(profile.id, profile);
  if (eventId !== null) placement.events.set(profile.id, eventId);
}
