import type { ClaimInContext } from '../domain/claim-in-context.js';
import { wordingAttribution, type Wording, type WordingMark } from '../domain/wording.js';
import type { FramingMark } from '../domain/framing.js';
import type { Span } from '../domain/span.js';
import { contains, spansInside } from '../domain/span.js';
import { antecedentOf } from './antecedent.js';
import type { ComparisonIndex } from './comparison-index.js';
import { wordDifference } from './word-difference.js';

/** One outlet's wording of a claim; `reference` is the claim whose wording it is compared with, which may be itself. Whether it is a copy only its row can tell. */
export function wordingOf(claim: ClaimInContext, reference: ClaimInContext, index: ComparisonIndex): Wording {
  const article = index.articles.get(claim.article)!;
  const isReference = claim.id === reference.id;
  const antecedent = antecedentOf(claim.claim);
  return {
    claimId: claim.id,
    articleId: claim.article,
    outletId: article.outletId,
    start: claim.claim.start,
    end: claim.claim.end,
    text: claim.claim.text,
    ...(antecedent === null ? {} : { antecedent }),
    sentence: claim.sentence.text,
    attribution: claim.attribution === null ? null : wordingAttribution(claim.attribution),
    chain: claim.chain.map(({ attribution, factuality }) => ({ ...wordingAttribution(attribution), factuality })),
    kind: claim.claim.kind,
    factuality: claim.claim.factuality,
    checkworthiness: claim.claim.checkworthiness,
    framing: marksOf(claim, index.marks.get(claim.article) ?? []),
    difference: isReference ? [] : wordDifference(openedLike(claim.claim.text, reference.claim.text), claim.claim.text),
    isReference,
    copyOf: null,
    published: article.published,
  };
}

/** The reference with its first letter written as the other has it: where a wording stood in its sentence is no difference between outlets. */
function openedLike(other: string, reference: string): string {
  const [theirs, ours] = [other.charAt(0), reference.charAt(0)];
  return theirs.toLowerCase() === ours.toLowerCase() ? theirs + reference.slice(1) : reference;
}

/** The marks inside the claim and, because it lies outside it, the one on the verb that reports it. */
function marksOf(claim: ClaimInContext, marks: readonly FramingMark[]): WordingMark[] {
  const spans: Span[] = [claim.claim];
  const cue = claim.attribution?.cue;
  if (cue != null && !contains(claim.claim, cue)) spans.push(cue);
  return spans.flatMap((span) => spansInside(marks, span)).map(({ start, end, text, type, category, quoted }) => ({ start, end, text, type, category, quoted }));
}
