import { compileProfile, type CompiledProfile } from '../../matching/events/article-features.js';
import type { ArticleProfile } from '../../matching/events/article-profile.js';
import type { PairModel } from '../../matching/scorer/pair-model.js';
import type { Stores } from '../../storage/stores.js';
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

  /** Readies a profile and remembers it. */
  compile(kind: 'article' | 'event', profile: ArticleProfile): CompiledProfile {
    const compiled = compileProfile(profile, this.model.statistics);
    this.cacheOf(kind).set(profile.id, compiled);
    return compiled;
  }

  /** The profiles of some articles or events, without those that are not stored. */
  async profiles(kind: 'article' | 'event', stores: Stores, ids: readonly string[]): Promise<readonly CompiledProfile[]> {
    const cache = this.cacheOf(kind);
    const found = new Map<string, CompiledProfile>();
    const missing: string[] = [];
    for (const id of ids) {
      const known = cache.get(id);
      if (known === undefined) missing.push(id);
      else found.set(id, known);
    }
    if (missing.length > 0) for (const profile of await load(kind, stores, missing)) found.set(profile.id, this.compile(kind, profile));
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

  private cacheOf(kind: 'article' | 'event'): Recent<CompiledProfile> {
    return kind === 'article' ? this.articles : this.events;
  }
}

async function load(kind: 'article' | 'event', stores: Stores, ids: readonly string[]): Promise<readonly ArticleProfile[]> {
  if (kind === 'article') return [...(await stores.articles.listProfiles({ ids })).values()] as ArticleProfile[];
  return [...(await stores.eventLinks.listProfiles(ids)).values()].map(({ profile }) => profile as ArticleProfile);
}
