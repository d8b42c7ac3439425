import type { Comparison } from '../domain/comparison.js';

/** What a reader must know to judge the report: how it was made and what it does not cover. One paragraph each. */
export function methodWords({ engine, notIngested, articles }: Comparison): string[] {
  const cut = articles.filter((article) => article.truncated).length;
  return [
    `Claims, attributions and disputes were found by rules and trained weights (engine ${engine.version}, weights ${engine.weights}, lexicons ${engine.lexicons}) and may be wrong; each can be checked against the quoted sentence. Decisions by editors outrank them.`,
    'An absence means that the claim was not found in the articles listed here. It does not show that the outlet never reported it.',
    'Independent sources are a range, because unnamed sources may be the same as others. Differences are against the wording marked as the reference. Marked words are shown as evidence, not as a verdict.',
    `${articles.length} ${articles.length === 1 ? 'article was' : 'articles were'} compared${cut === 0 ? '' : `, ${cut} of them with a text that is cut short`}. ${
      notIngested.length === 0 ? 'No document that was offered is missing.' : `${notIngested.length} ${notIngested.length === 1 ? 'document was' : 'documents were'} offered and not ingested; they are listed.`
    }`,
  ];
}
