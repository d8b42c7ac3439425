import type { Comparison } from '../../src/domain/comparison.js';
import { NotFoundError } from '../../src/errors.js';
import type { ArticleDetail } from '../../src/services/contract/articles.js';
import type { ClaimDetail } from '../../src/services/contract/claims.js';
import { OUTLETS } from './sample-input.js';

/** The page of a claim of the sample comparison, each other wording matched for the same invented reasons. */
export function claimDetail(id: string, comparison: Comparison, articleOf: (id: string) => ArticleDetail): ClaimDetail {
  const row = comparison.rows.find((candidate) => candidate.wordings.some((wording) => wording.claimId === id));
  const wording = row?.wordings.find((candidate) => candidate.claimId === id);
  if (row === undefined || wording === undefined) throw new NotFoundError('claim', id);
  const article = articleOf(wording.articleId);
  const start = article.text.lastIndexOf('\n\n', wording.start) + 1;
  const stop = article.text.indexOf('\n\n', wording.end);
  const end = stop < 0 ? article.text.length : stop;
  return {
    claimId: id, event: { id: comparison.subject.id, title: comparison.subject.title }, row, wording, article: article.summary,
    context: { text: article.text.slice(start, end), start, end },
    quantities: [{ text: 'Twelve', meaning: 'exactly 12 passengers, hurt' }],
    times: [{ text: 'Sunday', meaning: '2 March 2031' }],
    links: row.wordings.filter((other) => other.claimId !== id).map((other) => ({ other, comparable: 0.92, contributions: CONTRIBUTIONS })),
    alsoIn: [],
    outlets: namesOf(),
  };
}

const CONTRIBUTIONS: ClaimDetail['links'][number]['contributions'] = [
  { feature: 'lemmas', value: 0.61, contribution: 1.94, label: 'Rare words in common' },
  { feature: 'entities', value: 0.5, contribution: 0.88, label: 'Same people, places and bodies' },
  { feature: 'gap', value: 0.9, contribution: 0.32, label: 'Published close together' },
  { feature: 'unmatched', value: 1, contribution: -0.71, label: 'Names that only one of them has' },
];

/** Names of the sample's outlets by id. */
export function namesOf(): Record<string, string> {
  return Object.fromEntries(OUTLETS.map((outlet) => [outlet.id, outlet.name]));
}
