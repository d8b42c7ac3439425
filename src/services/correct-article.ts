import type { PublicationDate } from '../domain/article.js';
import { knownValue } from '../domain/finding.js';
import { ValidationError } from '../errors.js';
import { parsePublicationDate } from '../text/publication-date.js';
import type { ArticleCorrections, StoredArticle } from '../storage/article-store.js';
import { openingOf } from './opening-words.js';
import { replaceAnalysis } from './replace-analysis.js';
import type { ServiceContext } from './service-context.js';
import type { ArticleCorrection } from './contract/articles.js';

/**
 * Stores what an editor states about an article and analyses it anew: relative dates hang on the publication date.
 *
 * The statement is kept as a decision and outranks the document in every later version; null takes it back.
 *
 * @throws {ValidationError} for a date that is not one; {NotFoundError} for an unknown article.
 */
export async function correctArticle(context: ServiceContext, id: string, correction: ArticleCorrection, editor: string): Promise<void> {
  const { stores, storage, analyzer } = context;
  const before = await stores.articles.get(id);
  const version = await stores.versions.get(id, before.version);
  const corrections = merge(before.corrections, correction);
  const published = corrections.published ?? knownValue(version.metadata.published);
  const outletName = corrections.outlet ?? knownValue(version.metadata.outlet);
  const title = corrections.title ?? version.metadata.title.value ?? openingOf(version.text);
  const analyzed = await analyzer.analyze({
    id, published, text: version.text, title, outlet: outletName, language: version.language, story: before.storyName,
  });
  await storage.unitOfWork(async (work) => {
    const outlet = outletName === null ? null : await work.outlets.resolve(outletName, corrections.outlet === undefined ? version.metadata.outletDomain : null);
    const article: StoredArticle = {
      ...before, corrections, published, title,
      outletId: outlet?.id ?? null,
      publishedCertainty: corrections.published === undefined ? version.metadata.published.certainty : 'known',
    };
    await replaceAnalysis(work, { article, version, analyzed, engine: context.engine.versions.version });
    await work.decisions.append({ content: { kind: 'article-metadata', article: id, stated: { ...correction } }, editor, at: context.now(), note: null });
    await work.jobs.add('place', id, context.now());
  });
}

function merge(before: ArticleCorrections, correction: ArticleCorrection): ArticleCorrections {
  const merged: { outlet?: string; published?: PublicationDate; title?: string } = { ...before };
  if (correction.outlet === null) delete merged.outlet;
  else if (correction.outlet !== undefined) merged.outlet = correction.outlet;
  if (correction.title === null) delete merged.title;
  else if (correction.title !== undefined) merged.title = correction.title;
  if (correction.published === null) delete merged.published;
  else if (correction.published !== undefined) merged.published = dateOf(correction.published);
  return merged;
}

function dateOf(text: string): PublicationDate {
  const date = parsePublicationDate(text);
  if (date === undefined) throw new ValidationError(`“${text}” is not a date such as 2017-09-12.`, { published: 'Not a date such as 2017-09-12.' });
  return date;
}
