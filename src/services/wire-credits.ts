import type { ComparedReuse } from '../comparison/comparison-input.js';
import type { Outlet } from '../domain/outlet.js';
import { findCredit, isStrong } from '../matching/reuse/find-credit.js';
import type { ReusableArticle } from '../matching/reuse/find-reuse.js';
import type { ReuseLink } from '../storage/reuse-store.js';
import { agencyKey } from '../text/wire-agencies.js';
import type { LoadedArticle } from './loaded-article.js';

/** An article as copies are looked for. A date that is only estimated tells no direction. */
export function reusableArticle({ article, version }: LoadedArticle, outlets: ReadonlyMap<string, Outlet>): ReusableArticle {
  return {
    id: article.id,
    text: version.text,
    published: article.publishedCertainty === 'known' ? article.published : null,
    outletNames: namesOf(article.outletId, outlets),
    byline: version.metadata.byline.value,
  };
}

/** Articles whose text is somebody else's: copies of articles at hand, and what credits an agency or another outlet for it. */
export function reuseOf(loaded: readonly LoadedArticle[], links: readonly ReuseLink[], outlets: ReadonlyMap<string, Outlet>): readonly ComparedReuse[] {
  const parents = new Map(links.filter(({ kind }) => kind === 'copy').map(({ articleId, parentId }) => [articleId, parentId]));
  const otherNames = new Set(loaded.flatMap(({ article }) => namesOf(article.outletId, outlets)).map(agencyKey));
  return loaded.flatMap(({ article, version }) => {
    const parent = parents.get(article.id) ?? null;
    const credit = findCredit({ text: version.text, byline: version.metadata.byline.value, ownNames: namesOf(article.outletId, outlets), otherNames });
    const agency = isStrong(credit) && article.outletId !== null ? credit.agency : null;
    return parent === null && agency === null ? [] : [{ article: article.id, parent, agency }];
  });
}

function namesOf(outletId: string | null, outlets: ReadonlyMap<string, Outlet>): readonly string[] {
  const outlet = outletId === null ? undefined : outlets.get(outletId);
  return outlet === undefined ? [] : [outlet.name, ...outlet.aliases];
}
