import { compareVersionClaims } from '../../src/comparison/edits/compare-versions.js';
import type { ArticleEdit } from '../../src/domain/article-edit.js';
import { NotFoundError } from '../../src/errors.js';
import type { ArticleDetail } from '../../src/services/contract/articles.js';

/** An edit of an article to which nothing but a headline and a paragraph happened; articles of one version have none. */
export function editOfArticle({ summary, text }: ArticleDetail, from: number, to: number): ArticleEdit {
  if (from !== 1 || to !== 2) throw new NotFoundError('version of the article', `${summary.id} ${from}`);
  const at = '2031-03-03T08:00:00Z';
  return compareVersionClaims(
    { at, text: `${text}\n\nThe <i>pilot</i> was blamed.`, version: 1, title: summary.title, claims: [] },
    { at, text, version: 2, title: `${summary.title} <b>amended</b>`, claims: [] },
  );
}
