import { scoreLogisticWithin } from '../scorer/logistic.js';
import type { PairModel } from '../scorer/pair-model.js';
import { articleFeatures, BODY_FEATURE, compileProfile, cosineOf, LENGTH_FEATURE, type CompiledProfile, type TermVector } from './article-features.js';
import type { ArticleProfile } from './article-profile.js';
import type { ArticleEdge } from './article-company.js';
import { TermPostings } from './term-postings.js';

/** Most likely partners that are compared with one article. */
const CANDIDATES = 50;
/**
 * Deviations from the mean beyond which a feature counts no further: reports written to one pattern share more common words than
 * anything the model was trained on.
 */
const FAMILIAR = 3;
/** Pairs less alike than this are forgotten. */
const LEAST = 0.02;
/** Partners that make up an article's neighbourhood. */
const NEAREST = 5;

/** Articles with their likeliest partners, kept up article by article: adding one costs its own neighbourhood, however many there are. */
export class ArticleGraph {
  private readonly profiles = new Map<string, CompiledProfile>();
  private readonly postings = new TermPostings();
  private readonly edges = new Map<string, Map<string, ArticleEdge>>();
  private readonly neighbourhoods = new Map<string, TermVector>();

  constructor(private readonly model: Pick<PairModel, 'sameEvent' | 'statistics'>) {}

  /** Adds an article, in place of an earlier one of the same id. */
  add(article: ArticleProfile): void {
    this.remove(article.id);
    const profile = compileProfile(article, this.model.statistics);
    const own = new Map<string, ArticleEdge>();
    for (const candidate of this.postings.best(profile.body, CANDIDATES)) {
      const edge = this.compare(profile, this.profiles.get(candidate)!);
      if (edge.likeness < LEAST) continue;
      own.set(candidate, edge);
      this.edges.get(candidate)!.set(article.id, edge);
      this.neighbourhoods.delete(candidate);
    }
    this.edges.set(article.id, own);
    this.profiles.set(article.id, profile);
    this.postings.add(article.id, profile.body);
  }

  /** Forgets an article; an id that is not there is passed over. */
  remove(id: string): void {
    const profile = this.profiles.get(id);
    if (profile === undefined) return;
    for (const other of this.edges.get(id)!.keys()) {
      this.edges.get(other)!.delete(id);
      this.neighbourhoods.delete(other);
    }
    this.neighbourhoods.delete(id);
    this.edges.delete(id);
    this.profiles.delete(id);
    this.postings.remove(id, profile.body);
  }

  /** Edge by partner. */
  edgesOf(id: string): ReadonlyMap<string, ArticleEdge> {
    return this.edges.get(id) ?? new Map<string, ArticleEdge>();
  }

  /**
   * How far two articles have the same nearest neighbours, themselves among them: 0 none, 1 all.
   *
   * Articles of one event are each other's neighbours; those of two similar events each have their own, however many words they share.
   * Source: Jarvis and Patrick 1973, shared near neighbours, weighted by likeness.
   */
  sharedNeighbours(a: string, b: string): number {
    return cosineOf(this.neighbourhoodOf(a), this.neighbourhoodOf(b));
  }

  /** True when `other` is one of the nearest neighbours of `id`. */
  isNear(id: string, other: string): boolean {
    return this.neighbourhoodOf(id).has(other);
  }

  private compare(a: CompiledProfile, b: CompiledProfile): ArticleEdge {
    const features = articleFeatures(a, b);
    return {
      likeness: features[BODY_FEATURE]!,
      logOdds: scoreLogisticWithin(FAMILIAR, this.model.sameEvent, features),
      length: features[LENGTH_FEATURE]!,
    };
  }

  private neighbourhoodOf(id: string): TermVector {
    const known = this.neighbourhoods.get(id);
    if (known !== undefined) return known;
    const nearest = [...this.edgesOf(id)]
      .map(([other, { likeness }]) => [other, likeness] as const)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, NEAREST);
    // An article is as near to itself as its nearest neighbour: two that have only each other share all there is.
    const weighted = [[id, nearest[0]?.[1] ?? 1] as const, ...nearest];
    const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0));
    const neighbourhood = new Map(weighted.map(([other, weight]) => [other, weight / length]));
    this.neighbourhoods.set(id, neighbourhood);
    return neighbourhood;
  }
}
