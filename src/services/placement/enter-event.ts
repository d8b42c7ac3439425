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
 * @returns the events that it may have been of one story with before and now is neither tied to nor named with: those that go on to be are found from it.
 */
export async function enterEvent(work: Stores, index: PlacementIndex, id: string): Promise<readonly string[]> {
  const before = await withdrawEvent(work, index, id);
  const articles = [...(await work.articles.listProfiles({ event: id })).values()] as ArticleProfile[];
  if (articles.length === 0) return [...before.tied, ...before.named];
  const profile = profileEvent(id, articles);
  const keys = keyTermsOf(profile, index.model.statistics);
  const compiled = await index.enter('event', work, profile);
  const partners = await index.profiles('event', work, await index.eventPostings.partners(work.eventPostings, keys, STORY_CANDIDATES));
  const ties = partners.map((partner) => ({ other: partner.id, probability: storyLikeness(compiled, partner) }));
  await work.eventLinks.add({ id, name: profile.story, terms: keys.map(({ term }) => term) }, ties);
  await index.eventPostings.add(work.eventPostings, id, keys);
  const stillTied = new Set(ties.filter(({ probability }) => probability > LEAST_TIE).map(({ other }) => other));
  return [...before.tied.filter((other) => !stillTied.has(other)), ...(before.name === profile.story ? [] : before.named)];
}

/** How an event was entered. */
interface Withdrawn {
  readonly name: string | null;
  /** Events that it was tied to, and others that bear its name. */
  readonly tied: readonly string[];
  readonly named: readonly string[];
}

async function withdrawEvent(work: Stores, { eventPostings }: PlacementIndex, id: string): Promise<Withdrawn> {
  const stored = (await work.eventLinks.listProfiles([id])).get(id);
  if (stored === undefined) return { name: null, tied: [], named: [] };
  const tied = await work.eventLinks.listTied([id], LEAST_TIE);
  const named = stored.name === null ? [] : await work.eventLinks.listByName(stored.name);
  await work.eventLinks.remove(id);
  await work.eventVectors.remove(id);
  await eventPostings.remove(work.eventPostings, id, stored.terms);
  return { name: stored.name, tied, named: named.filter((other) => other !== id) };
}
