import { EventReader } from '../../matching/events/article-links.js';
import type { PairModel } from '../../matching/scorer/pair-model.js';
import type { KnownLinks } from './known-links.js';

/** Articles whose neighbours are remembered before all are forgotten: some 5 MB. */
const MOST = 1_500;
const NOBODY: ReadonlyMap<string, number> = new Map();

/** Reads off stored links who an article's neighbours are, once for each article: to be made anew when links have changed. */
export class SettledReader extends EventReader {
  private readonly known = new Map<string, ReadonlyMap<string, number>>();

  constructor(private readonly stored: KnownLinks, model: Pick<PairModel, 'sameEventInCompany'>) {
    super(stored, model);
  }

  /** Asks for all that tells how some articles stand to one another. */
  look(articles: readonly string[]): void {
    for (const id of articles) {
      this.stored.edgesOf(id);
      this.stored.nearestOf(id);
    }
  }

  override neighbours(id: string): ReadonlyMap<string, number> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    if (!this.stored.isKnownAround(id)) return NOBODY;
    const found = super.neighbours(id);
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(id, found);
    return found;
  }
}
