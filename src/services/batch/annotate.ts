import type { Annotation } from '../../domain/annotation.js';
import type { Attribution } from '../../domain/attribution.js';
import type { Claim } from '../../domain/claim.js';
import { sourceChain } from '../../domain/source-chain.js';
import { runStages } from '../../analysis/run-stages.js';
import { detectLanguage, withDetector } from '../../ingestion/metadata/language.js';
import type { Engine } from '../engine.js';
import { parseBatchArticle, type BatchArticle } from './batch-article.js';

/** The analysis of one batch article. @throws {DetectorMissing} */
export function annotateBatchArticle(engine: Engine, article: BatchArticle): Annotation {
  return runStages({ ...article, language: detectLanguage(article.text) ?? 'unknown' }, engine.resources);
}

/**
 * Answers one line of `annotate`: sentences, claims, attributions, framing and entities of an article.
 *
 * @throws {ValidationError} for a line that is no article; {DetectorMissing}.
 */
export function annotate(engine: Engine, line: unknown): unknown {
  const article = parseBatchArticle(line);
  const annotation = annotateBatchArticle(engine, article);
  const attributions = annotation.attributions.map(printAttribution);
  return {
    id: article.givenId,
    language: annotation.language,
    sentences: annotation.sentences.map(({ start, end }) => ({ start, end })),
    claims: annotation.claims.map((claim) => printClaim(claim, attributions, annotation.attributions)),
    attributions,
    framing: annotation.framing,
    entities: annotation.entities,
  };
}

/** Answers one line of `annotate` and loads the language detector where the line is the first to need it. @throws {ValidationError} */
export function annotateLine(engine: Engine, line: unknown): Promise<unknown> {
  return withDetector(() => annotate(engine, line));
}

function printAttribution({ source, cue, content, kind, via, viaType, parent }: Attribution) {
  return {
    source: source && { start: source.start, end: source.end, text: source.text, canonical: source.canonical, type: source.type, roles: source.roles },
    cue: cue && { start: cue.start, end: cue.end, text: cue.text, stance: cue.stance },
    content: content.map(({ start, end }) => ({ start, end })),
    kind,
    via,
    viaType,
    parent,
  };
}

/** Who hands the claim on, outermost first, each with how certain that source holds it. */
function printChain(claim: Claim, attributions: readonly Attribution[]) {
  return sourceChain(claim, attributions).map(({ attribution: { source, cue, via, viaType }, factuality }) => ({
    source: source && { start: source.start, end: source.end, text: source.text, canonical: source.canonical, type: source.type, roles: source.roles },
    cue: cue && { start: cue.start, end: cue.end, text: cue.text, stance: cue.stance },
    via,
    viaType,
    factuality,
  }));
}

/** A claim with its attribution as printed, and its chain. Spelled out: a copy by spread that replaces what it copied costs several times as much. */
function printClaim(claim: Claim, printed: readonly ReturnType<typeof printAttribution>[], attributions: readonly Attribution[]) {
  const { start, end, text, id, sentence, proposition, kind, attribution, factuality, checkworthiness, quantities, times, entities } = claim;
  return {
    start, end, text, id, sentence, proposition, kind,
    attribution: attribution === null ? null : (printed[attribution] ?? null),
    factuality, checkworthiness, quantities, times, entities,
    chain: printChain(claim, attributions),
  };
}
