import type { Annotation } from '../../domain/annotation.js';
import type { Attribution } from '../../domain/attribution.js';
import type { Claim } from '../../domain/claim.js';
import { runStages } from '../../analysis/run-stages.js';
import { detectLanguage } from '../../ingestion/metadata/language.js';
import type { Engine } from '../engine.js';
import { parseBatchArticle, type BatchArticle } from './batch-article.js';

/** The analysis of one batch article. */
export function annotateBatchArticle(engine: Engine, article: BatchArticle): Annotation {
  return runStages({ ...article, language: detectLanguage(article.text) ?? 'unknown' }, engine.resources);
}

/**
 * Answers one line of `annotate`: sentences, claims, attributions, framing and entities of an article.
 *
 * @throws {ValidationError} for a line that is no article.
 */
export function annotate(engine: Engine, line: unknown): unknown {
  const article = parseBatchArticle(line);
  const annotation = annotateBatchArticle(engine, article);
  const attributions = annotation.attributions.map(printAttribution);
  return {
    id: article.givenId,
    language: annotation.language,
    sentences: annotation.sentences.map(({ start, end }) => ({ start, end })),
    claims: annotation.claims.map((claim) => printClaim(claim, attributions)),
    attributions,
    framing: annotation.framing,
    entities: annotation.entities.map(({ start, end, text, canonical, type }) => ({ start, end, text, canonical, type })),
  };
}

function printAttribution({ source, cue, content, kind, via }: Attribution) {
  return {
    source: source && { start: source.start, end: source.end, text: source.text, canonical: source.canonical, type: source.type },
    cue: cue && { start: cue.start, end: cue.end, text: cue.text, stance: cue.stance },
    content: content.map(({ start, end }) => ({ start, end })),
    kind,
    via,
  };
}

function printClaim(claim: Claim, attributions: readonly ReturnType<typeof printAttribution>[]) {
  return {
    ...claim,
    attribution: claim.attribution === null ? null : (attributions[claim.attribution] ?? null),
    entities: claim.entities.map(({ start, end, text, canonical, type }) => ({ start, end, text, canonical, type })),
  };
}
