import type { ComparedArticle } from '../../comparison/comparison-input.js';
import type { EditSummary } from '../../domain/article-edit.js';
import type { ArticleSummary } from '../contract/articles.js';
import type { ServiceContext } from '../service-context.js';

/** Every edit of an article in a line each, oldest first; none for an article of one version. */
async function listEdits(context: ServiceContext, articleId: string): Promise<readonly EditSummary[]> {
  const article = await context.stores.articles.get(articleId);
  const versions = await context.stores.versions.list(articleId);
  if (versions.length < 2) return [];
  // Reads claims anew, for which it needs the language model, a third of the memory of a process that has threads for analysis.
  const { compareStored } = await import('./compare-versions.js');
  const edits: EditSummary[] = [];
  for (let at = 1; at < versions.length; at++) edits.push((await compareStored(context, article, [versions[at - 1]!, versions[at]!])).summary);
  return edits;
}

/** Articles of a list with what their edits did. */
export async function withEdits(context: ServiceContext, articles: readonly ArticleSummary[]): Promise<readonly ArticleSummary[]> {
  return Promise.all(articles.map(async (article) => ({ ...article, edits: article.versions > 1 ? await listEdits(context, article.id) : [] })));
}

/** Articles of a comparison, each later version with what its edit did. */
export async function withEditSummaries(context: ServiceContext, articles: readonly ComparedArticle[]): Promise<readonly ComparedArticle[]> {
  return Promise.all(
    articles.map(async (article) => {
      if (article.edits.length === 0) return article;
      const summaries = new Map((await listEdits(context, article.id)).map((summary) => [summary.to, summary]));
      return { ...article, edits: article.edits.map((edit) => ({ ...edit, summary: summaries.get(edit.version) })) };
    }),
  );
}
