import { scoreLogisticWithin, sigmoid } from '../scorer/logistic.js';
import type { PairModel } from '../scorer/pair-model.js';
import { articleFeatures, compileProfile, type CompiledProfile } from './article-features.js';
import type { ArticleProfile } from './article-profile.js';
import { TermPostings } from './term-postings.js';

/** Most likely partners that are scored for one article. */
const CANDIDATES = 50;
/**
 * Deviations from the mean beyond which a feature counts no further: reports written to one pattern share more common words than
 * anything the model was trained on. Of 2, 3 and none, 3 is best on ECB+ (B³ .848 against .832 and .839) and costs nothing on BASIL.
 */
const FAMILIAR = 3;
/** Pairs less likely than this are forgotten. */
const LEAST = 0.02;

/**
 * Articles with the probability that they report one event, kept up article by article.
 *
 * Adding one costs its own neighbourhood, however many there are. What `component` returns is all that a new article can change.
 */
export class EventIndex {
  private readonly profiles = new Map<string, CompiledProfile>();
  private readonly postings = new TermPostings();
  private readonly edges = new Map<string, Map<string, number>>();

  constructor(private readonly model: Pick<PairModel, 'sameEvent' | 'statistics'>) {}

  /** Adds an article, in place of an earlier one of the same id. */
  add(article: ArticleProfile): void {
    this.remove(article.id);
    const profile = compileProfile(article, this.model.statistics);
    const own = new Map<string, number>();
    for (const candidate of this.postings.best(profile.body, CANDIDATES)) {
      const probability = sigmoid(scoreLogisticWithin(FAMILIAR, this.model.sameEvent, articleFeatures(profile, this.profiles.get(candidate)!)));
      if (probability < LEAST) continue;
      own.set(candidate, probability);
      this.edges.get(candidate)!.set(article.id, probability);
    }
    this.edges.set(article.id, own);
    this.profiles.set(article.id, profile);
    this.postings.add(article.id, profile.body);
  }

  /** Forgets an article; an id that is not there is passed over. */
  remove(id: string): void {
    const profile = this.profiles.get(id);
    if (profile === undefined) return;
    for (const other of this.edges.get(id)!.keys()) this.edges.get(other)!.delete(id);
    this.edges.delete(id);
    this.profiles.delete(id);
    this.postings.remove(id, profile.body);
  }

  /** Probability by article that it reports the same event as `id`; articles that are surely elsewhere are left out. */
  neighbours(id: string): ReadonlyMap<string, number> {
    return this.edges.get(id) ?? new Map<string, number>();
  }

  /** Ids of all articles that hang together with `id` by likely pairs, itself included, sorted. */
  component(id: string): string[] {
    const seen = new Set([id]);
    const queue = [id];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const [other, probability] of this.neighbours(next)) {
        if (probability <= NEUTRAL || seen.has(other)) continue;
        seen.add(other);
        queue.push(other);
      }
    }
    return [...seen].sort();
  }
}

/** Probability at which two articles are as likely as not in one event. */
export const NEUTRAL = 0.5;
