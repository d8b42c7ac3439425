import { agencyKey, isWireAgency } from '../text/wire-agencies.js';
import type { ComparisonIndex } from './comparison-index.js';
import { plainName } from './comparison-index.js';

/** Where a copied text comes from: an article at hand, or an agency of which no article is. */
export interface CopyRoot {
  /** Id of the article at the top of the chain of copies; the article itself when it is no copy. */
  readonly article: string;
  /** Name of the agency that the top of the chain credits, or null. */
  readonly agency: string | null;
}

/** What the origin of copies is read off. */
export interface CopySources extends Pick<ComparisonIndex, 'outletByName' | 'reuse'> {
  readonly articles: ReadonlyMap<string, { readonly outletId: string }>;
}

/** Follows an article's copies to the text that they were made from; of articles that copy one another the first by id stands for all. */
export function copyRoot(articleId: string, index: CopySources): CopyRoot {
  const chain: string[] = [];
  let article = articleId;
  let agency: string | null = null;
  while (!chain.includes(article)) {
    chain.push(article);
    const link = index.reuse.get(article);
    agency = link?.agency ?? agency;
    if (link?.parent == null || !index.articles.has(link.parent)) return { article, agency };
    article = link.parent;
  }
  const cycle = chain.slice(chain.indexOf(article)).sort();
  return { article: cycle[0]!, agency };
}

/** Key of the publisher whose text an article is: reprints of one agency's text, named or at hand, share one. */
export function publisherRoot(articleId: string, index: CopySources): string {
  const root = copyRoot(articleId, index);
  const outlet = index.articles.get(root.article)!.outletId;
  if (root.agency === null) return `outlet:${outlet}`;
  return outletKey(root.agency, index);
}

/** Key of an outlet by a name under which it is cited, an agency's short names among them; outlets that are not at hand go by their name. */
export function outletKey(name: string, index: Pick<CopySources, 'outletByName'>): string {
  const plain = plainName(name);
  const agency = isWireAgency(name) ? agencyKey(name) : null;
  const id = index.outletByName.get(plain) ?? (agency === null ? undefined : index.outletByName.get(agency));
  return id === undefined ? `name:${agency ?? plain}` : `outlet:${id}`;
}
