import type { ArticleProfile } from '../../matching/events/article-profile.js';
import { profileEvent } from '../../matching/events/event-profile.js';
import { LEAST_TIE, STORY_CANDIDATES, storyLikeness } from '../../matching/events/tell-stories.js';
import { keyTermsOf } from '../../matching/events/term-postings.js';
import type { Stores } from '../../storage/stores.js';
import type { PlacementIndex } from './placement-index.js';

/**
 * Enters an event as its articles now are into the stored index, in place of what it was entered with before; one without articles is
 * taken out. Part of a unit of work.
 *
 * @returns the events that it may have been of one story with before.
 */
export async function enterEvent(work: Stores, index: PlacementIndex, id: string): Promise<readonly string[]> {
  const before = await withdrawEvent(work, index, id);
  const articles = [...(await work.articles.listProfiles({ event: id })).values()] as ArticleProfile[];
  if (articles.length === 0) return before;
  const profile = profileEvent(id, articles);
  const keys = keyTermsOf(profile, index.model.statistics);
  const compiled = await index.enter('event', work, profile);
  const partners = await index.profiles('event', work, await index.eventPostings.partners(work.eventPostings, keys, STORY_CANDIDATES));
  const ties = partners.map((partner) => ({ other: partner.id, probability: storyLikeness(compiled, partner) }));
  await work.eventLinks.add({ id, name: profile.story, terms: keys.map(({ term }) => term) }, ties);
  await index.eventPostings.add(work.eventPostings, id, keys);
  return before;
}

async function withdrawEvent(work: Stores, { eventPostings }: PlacementIndex, id: string): Promise<readonly string[]> {
  const stored = (await work.eventLinks.listProfiles([id])).get(id);
  if (stored === undefined) return [];
  const tied = await work.eventLinks.listTied([id], LEAST_TIE);
  const named = stored.name === null ? [] : await work.eventLinks.listByName(stored.name);
  await work.eventLinks.remove(id);
  await work.eventVectors.remove(id);
  await eventPostings.remove(work.eventPostings, id, stored.terms);
  return [...new Set([...tied, ...named])].filter((other) => other !== id);
}
