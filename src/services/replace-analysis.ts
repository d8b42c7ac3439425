import type { StoredArticle } from '../storage/article-store.js';
import type { Stores } from '../storage/stores.js';
import type { StoredVersion } from '../storage/version-store.js';
import type { AnalyzedArticle } from './analyzer.js';
import { currentPlaces, placedClaimsOf } from './decisions/claims-of.js';
import { followClaims } from './decisions/locate-claim.js';

/** An article with a new analysis of its current version. */
export interface NewAnalysis {
  readonly article: StoredArticle;
  readonly version: StoredVersion;
  readonly analyzed: AnalyzedArticle;
  /** Version of the engine that made it. */
  readonly engine: string;
}

/** Stores a new analysis in place of the one before; groups follow their claims, so that they are known again. Part of a unit of work. */
export async function replaceAnalysis(work: Stores, { article, version, analyzed, engine }: NewAnalysis): Promise<void> {
  const before = await currentPlaces(work, article.id);
  await work.articles.update(article, analyzed.profile);
  await work.versions.update({ ...version, engine, sentences: analyzed.annotation.sentences });
  await work.annotations.replace(article.id, version.version, analyzed.annotation, analyzed.signatures);
  await work.groups.renameClaims(followClaims(before, placedClaimsOf(article.id, version.text, analyzed)));
}
