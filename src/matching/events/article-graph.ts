import type { PairModel } from '../scorer/pair-model.js';
import { ARTICLE_CANDIDATES, edgeBetween, nearestOf, type ArticleEdge, type Nearest } from './article-edge.js';
import { compileProfile, type CompiledProfile } from './article-features.js';
import type { ArticleLinks } from './article-links.js';
import type { ArticleProfile } from './article-profile.js';
import { keyTermsOf, TermPostings, type KeyTerm } from './term-postings.js';

/** Articles in memory with their likeliest partners, kept up article by article: adding one costs its own neighbourhood, however many there are. */
export class ArticleGraph implements ArticleLinks {
  private readonly articles = new Map<string, { readonly profile: CompiledProfile; readonly keys: readonly KeyTerm[] }>();
  private readonly postings = new TermPostings();
  private readonly edges = new Map<string, Map<string, ArticleEdge>>();
  private readonly nearest = new Map<string, Nearest>();

  constructor(private readonly model: Pick<PairModel, 'sameEvent' | 'statistics'>) {}

  /** Adds an article, in place of an earlier one of the same id. */
  add(article: ArticleProfile): void {
    this.remove(article.id);
    const profile = compileProfile(article, this.model.statistics);
    const keys = keyTermsOf(article, this.model.statistics);
    const own = new Map<string, ArticleEdge>();
    for (const candidate of this.postings.best(keys, ARTICLE_CANDIDATES)) {
      const edge = edgeBetween(profile, this.articles.get(candidate)!.profile, this.model);
      if (edge === null) continue;
      own.set(candidate, edge);
      this.edges.get(candidate)!.set(article.id, edge);
      this.nearest.delete(candidate);
    }
    this.edges.set(article.id, own);
    this.articles.set(article.id, { profile, keys });
    this.postings.add(article.id, keys);
  }

  /** Forgets an article; an id that is not there is passed over. */
  remove(id: string): void {
    const article = this.articles.get(id);
    if (article === undefined) return;
    for (const other of this.edges.get(id)!.keys()) {
      this.edges.get(other)!.delete(id);
      this.nearest.delete(other);
    }
    this.nearest.delete(id);
    this.edges.delete(id);
    this.articles.delete(id);
    this.postings.remove(id, article.keys);
  }

  edgesOf(id: string): ReadonlyMap<string, ArticleEdge> {
    return this.edges.get(id) ?? new Map<string, ArticleEdge>();
  }

  nearestOf(id: string): Nearest {
    const known = this.nearest.get(id);
    if (known !== undefined) return known;
    const nearest = nearestOf([...this.edgesOf(id)].map(([other, { likeness }]) => [other, likeness] as const));
    this.nearest.set(id, nearest);
    return nearest;
  }
}
