import type { Stores } from '../../storage/stores.js';
import type { EventSizes } from './keep-event-ids.js';

/** Which articles are in which event: as stored, read as far as it is asked for, and as sorted anew since. */
export class KnownPlaces {
  /** Event id by article id, of the articles that were loaded. */
  readonly events = new Map<string, string>();
  /** Number of articles of the events that were loaded. */
  readonly sizes: EventSizes = new Map();
  private readonly members = new Map<string, Set<string>>();
  private readonly articlesRead = new Set<string>();

  constructor(private readonly stores: Stores) {}

  /** Loads the places of some articles, and who is in their events and in some more. */
  async load(articles: readonly string[], moreEvents: readonly string[] = []): Promise<void> {
    const unread = articles.filter((id) => !this.articlesRead.has(id));
    if (unread.length > 0) {
      for (const [id, event] of await this.stores.articles.listEventsOf(unread)) if (event !== null) this.events.set(id, event);
      for (const id of unread) this.articlesRead.add(id);
    }
    const own = articles.map((id) => this.events.get(id)).filter((event) => event !== undefined);
    const wanted = [...new Set([...own, ...moreEvents])].filter((event) => !this.members.has(event));
    if (wanted.length === 0) return;
    for (const event of wanted) this.members.set(event, new Set());
    for (const { event, id } of await this.stores.articles.listMembers(wanted)) {
      // What was sorted anew since is where it was put.
      if (!this.articlesRead.has(id)) this.events.set(id, event);
      this.articlesRead.add(id);
      if (this.events.get(id) === event) this.members.get(event)!.add(id);
    }
    for (const event of wanted) this.sizes.set(event, this.members.get(event)!.size);
  }

  /** The articles of an event that was loaded. */
  membersOf(event: string): ReadonlySet<string> {
    return this.members.get(event) ?? new Set();
  }

  /** Notes that a loaded article now belongs to an event that was loaded; returns where it was. */
  move(article: string, to: string): string | undefined {
    const from = this.events.get(article);
    this.events.set(article, to);
    for (const event of from === undefined ? [to] : [from, to]) {
      const members = this.members.get(event) ?? new Set();
      if (event === to) members.add(article);
      else members.delete(article);
      this.members.set(event, members);
      this.sizes.set(event, members.size);
    }
    return from;
  }
}
