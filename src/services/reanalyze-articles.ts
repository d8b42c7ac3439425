import { knownValue } from '../domain/finding.js';
import { replaceAnalysis } from './replace-analysis.js';
import type { ServiceContext } from './service-context.js';

/** Which articles to analyse anew, and who is told after each. */
export interface ReanalyzeOptions {
  readonly all?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Analyses every article anew whose current version was analysed by another engine, one transaction an article.
 *
 * Editors' statements, decisions and the public ids of groups and events stay. An interrupted run goes on where it stopped.
 *
 * @param options.all also the articles that this engine analysed already.
 * @returns how many articles were analysed.
 */
export async function reanalyzeArticles(context: ServiceContext, { all = false, onProgress = () => undefined }: ReanalyzeOptions = {}): Promise<number> {
  const { stores, storage, analyzer, engine } = context;
  const outdated: string[] = [];
  for (const article of await stores.articles.list({})) {
    if (all || (await stores.versions.get(article.id, article.version)).engine !== engine.versions.version) outdated.push(article.id);
  }
  for (const [index, id] of outdated.sort().entries()) {
    const article = await stores.articles.get(id);
    const version = await stores.versions.get(id, article.version);
    const outlet = article.corrections.outlet ?? knownValue(version.metadata.outlet);
    const analyzed = await analyzer.analyze({
      id, outlet, text: version.text, title: article.corrections.title ?? knownValue(version.metadata.title), published: article.published, language: version.language, story: article.storyName,
    });
    await storage.unitOfWork(async (work) => {
      await replaceAnalysis(work, { article, version, analyzed, engine: engine.versions.version });
      await work.jobs.add('place', id, context.now());
    });
    onProgress(index + 1, outdated.length);
  }
  return outdated.length;
}
