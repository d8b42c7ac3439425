import { createHash } from 'node:crypto';
import type { ComparedArticle, ComparisonInput } from '../../src/comparison/comparison-input.js';
import type { Attribution } from '../../src/domain/attribution.js';
import type { Claim } from '../../src/domain/claim.js';
import type { Finding } from '../../src/domain/finding.js';
import { UNKNOWN } from '../../src/domain/finding.js';
import { spanOf } from '../../src/domain/span.js';
import type { ArticleDetail } from '../../src/services/contract/articles.js';
import type { DocumentInput } from '../../src/services/contract/documents.js';

/** A finding that the document states. */
function stated<T>(value: T, evidence: string | null = null): Finding<T> {
  return { value, certainty: 'known', confidence: 0.95, evidence, method: 'front-matter' };
}

/** The reader's view of an article of a comparison. */
export function articleOfComparison(article: ComparedArticle, input: ComparisonInput): ArticleDetail {
  const outlet = input.outlets.find((candidate) => candidate.id === article.outletId)!;
  const attributions: Attribution[] = [];
  const groups: Record<string, ArticleDetail['groups'][string]> = {};
  const claims = input.claims.filter((claim) => claim.article === article.id).map((claim): Claim => {
    const group = input.groups.find((candidate) => candidate.members.includes(claim.id));
    groups[claim.claim.id] = {
      claimId: claim.id,
      groupId: group?.id ?? claim.id,
      outlets: group?.members.length ?? 1,
      disputed: input.disputes.some((dispute) => dispute.a === claim.id || dispute.b === claim.id),
    };
    return { ...claim.claim, attribution: claim.attribution === null ? null : attributions.push(claim.attribution) - 1 };
  });
  const published: ArticleDetail['summary']['published'] = article.published === null
    ? UNKNOWN
    : { value: article.published, certainty: 'estimated', confidence: 0.6, evidence: 'Saltmarsh, 2 March', method: 'dateline' };
  return {
    summary: {
      id: article.id, title: article.title, outlet: { id: outlet.id, name: outlet.name, known: outlet.known }, published,
      url: article.url, origin: `coverage/${article.id}.txt`, event: { id: input.subject.id, title: input.subject.title },
      version: article.version, versions: 1, claims: claims.length, words: article.words,
    },
    byline: UNKNOWN,
    title: stated(article.title, article.title),
    outlet: outlet.known ? stated(outlet.name) : UNKNOWN,
    text: article.text,
    annotation: { language: 'en', sentences: [], attributions, claims, entities: [], framing: article.framing },
    truncated: article.truncated,
    sha256: article.sha256,
    versions: [{ version: 1, fetchedAt: '2031-03-03T08:00:00Z', published: article.published, sha256: article.sha256, words: article.words }],
    groups,
  };
}

/** An article made of a document as it was given, each sentence a claim; null where there is no text in it. */
export function articleOfDocument(document: DocumentInput, id: string): ArticleDetail | null {
  const text = new TextDecoder().decode(document.bytes).trim();
  if (text === '') return null;
  const { outlet, published, title } = document.overrides ?? {};
  const sha256 = createHash('sha256').update(text).digest('hex');
  const words = text.split(/\s+/).length;
  const claims = [...text.matchAll(/[^.\n]+\./g)].map((match, index) => sentenceClaim(text, match.index, match[0], `s${index}`));
  return {
    summary: {
      id, title: title ?? text.slice(0, 60), outlet: { id: outlet === undefined ? `unknown-${id}` : 'pasted', name: outlet ?? 'Unknown outlet (pasted text)', known: outlet !== undefined },
      published: published === undefined ? UNKNOWN : { ...stated({ iso: published, precision: 'day' as const }), method: 'editor' },
      url: document.url ?? null, origin: document.origin, event: null, version: 1, versions: 1, claims: claims.length, words,
    },
    byline: UNKNOWN,
    title: title === undefined ? UNKNOWN : { ...stated(title), method: 'editor' },
    outlet: outlet === undefined ? UNKNOWN : { ...stated(outlet), method: 'editor' },
    text,
    annotation: { language: 'en', sentences: [], attributions: [], claims, entities: [], framing: [] },
    truncated: false,
    sha256,
    versions: [{ version: 1, fetchedAt: '2031-03-06T12:00:00Z', published: null, sha256, words }],
    groups: {},
  };
}

function sentenceClaim(text: string, at: number, sentence: string, id: string): Claim {
  const start = at + (sentence.length - sentence.trimStart().length);
  return {
    ...spanOf(text, start, at + sentence.length - 1),
    id, sentence: 0, proposition: sentence, kind: 'event', attribution: null, factuality: 'CT+', checkworthiness: 0.5,
    quantities: [], times: [], entities: [],
  };
}
