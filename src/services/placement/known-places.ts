import type { Stores } from '../../storage/stores.js';
import { moveBetween, type EventSizes } from './keep-event-ids.js';

/** Which articles are in which event, and how many: as stored, read as far as it is asked for, and as sorted anew since. */
export class KnownPlaces {
  /** Event id by article id, of the articles that were loaded. */
  readonly events = new Map<string, string>();
  /** Number of articles of the events that were loaded. */
  readonly sizes: EventSizes = new Map();
  private readonly articlesRead = new Set<string>();

  constructor(private readonly stores: Stores) {}

  /** Loads the places of some articles, and the sizes of their events and of some more. */
  async load(articles: readonly string[], moreEvents: readonly string[]): Promise<void> {
    const unread = articles.filter((id) => !this.articlesRead.has(id));
    if (unread.length > 0) {
      for (const [id, event] of await this.stores.articles.listEventsOf(unread)) if (event !== null) this.events.set(id, event);
      for (const id of unread) this.articlesRead.add(id);
    }
    const own = articles.map((id) => this.events.get(id)).filter((event) => event !== undefined);
    const uncounted = [...new Set([...own, ...moreEvents])].filter((event) => !this.sizes.has(event));
    if (uncounted.length === 0) return;
    const counts = await this.stores.articles.countByEvent(uncounted);
    for (const event of uncounted) this.sizes.set(event, counts.get(event) ?? 0);
  }

  /** Notes that a loaded article now belongs to an event whose size was loaded; returns where it was. */
  move(article: string, to: string): string | undefined {
    const from = this.events.get(article);
    this.events.set(article, to);
    moveBetween(this.sizes, from, to);
    return from;
  }
}
