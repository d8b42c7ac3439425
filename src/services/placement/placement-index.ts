import { compileWeighed, weighProfile, type CompiledProfile, type WeighedProfile } from '../../matching/events/article-features.js';
import type { ArticleProfile } from '../../matching/events/article-profile.js';
import { profileEvent } from '../../matching/events/event-profile.js';
import type { PairModel } from '../../matching/scorer/pair-model.js';
import type { Stores } from '../../storage/stores.js';
import type { VectorStore } from '../../storage/vector-store.js';
import { KnownLinks } from './known-links.js';
import { KnownPostings } from './known-postings.js';
import { Recent } from './recent.js';

/** Compiled profiles that are kept: 10 KB each. */
const MOST_PROFILES = 1_500;

/**
 * What finding events and stories keeps in memory of the stored index, so that it is not read again for every article: what was compared last.
 *
 * All of it can be read anew, and must be after a failure, since what was not stored must not be remembered either, and after another
 * program wrote to the database.
 */
export class PlacementIndex {
  private readonly articles = new Recent<CompiledProfile>(MOST_PROFILES);
  private readonly events = new Recent<CompiledProfile>(MOST_PROFILES);
  private dataVersion: number | undefined;
  readonly links = new KnownLinks();
  readonly articlePostings = new KnownPostings();
  readonly eventPostings = new KnownPostings();

  constructor(readonly model: PairModel) {}

  /** Readies the profile of something that is entered, stores and remembers what it is compared by. */
  async enter(kind: 'article' | 'event', work: Stores, profile: ArticleProfile): Promise<CompiledProfile> {
    // Stories go by names and text alone.
    const weighed = weighProfile(kind === 'article' ? profile : { ...profile, lead: [] }, this.model.statistics);
    await vectorsOf(kind, work).put(weighed);
    return this.remember(kind, weighed);
  }

  /** What some articles or events are compared by, without those that are not stored. Part of a unit of work. */
  async profiles(kind: 'article' | 'event', work: Stores, ids: readonly string[]): Promise<readonly CompiledProfile[]> {
    const cache = this.cacheOf(kind);
    const found = new Map<string, CompiledProfile>();
    for (const id of ids) {
      const known = cache.get(id);
      if (known !== undefined) found.set(id, known);
    }
    const isMissing = (id: string): boolean => !found.has(id);
    for (const vectors of await vectorsOf(kind, work).list(ids.filter(isMissing))) found.set(vectors.id, this.remember(kind, vectors));
    // Entered before there were vectors.
    for (const profile of await load(kind, work, ids.filter(isMissing))) found.set(profile.id, await this.enter(kind, work, profile));
    return ids.map((id) => found.get(id)).filter((profile) => profile !== undefined);
  }

  /** Forgets everything if another program wrote to the database since this was asked last. To be asked first in each unit of work. */
  async follow(work: Stores): Promise<void> {
    const version = await work.settings.dataVersion();
    if (version !== this.dataVersion) this.clear();
    this.dataVersion = version;
  }

  /** Forgets everything. */
  clear(): void {
    for (const held of [this.articles, this.events, this.links, this.articlePostings, this.eventPostings]) held.clear();
  }

  private remember(kind: 'article' | 'event', weighed: WeighedProfile): CompiledProfile {
    const compiled = compileWeighed(weighed);
    this.cacheOf(kind).set(compiled.id, compiled);
    return compiled;
  }

  private cacheOf(kind: 'article' | 'event'): Recent<CompiledProfile> {
    return kind === 'article' ? this.articles : this.events;
  }
}

function vectorsOf(kind: 'article' | 'event', work: Stores): VectorStore {
  return kind === 'article' ? work.articleVectors : work.eventVectors;
}

async function load(kind: 'article' | 'event', stores: Stores, ids: readonly string[]): Promise<readonly ArticleProfile[]> {
  if (ids.length === 0) return [];
  if (kind === 'article') return [...(await stores.articles.listProfiles({ ids })).values()] as ArticleProfile[];
  const entered = await stores.eventLinks.listNames(ids);
  const profiles: ArticleProfile[] = [];
  for (const id of ids.filter((one) => entered.has(one))) {
    const articles = [...(await stores.articles.listProfiles({ event: id })).values()] as ArticleProfile[];
    if (articles.length > 0) profiles.push(profileEvent(id, articles));
  }
  return profiles;
}
