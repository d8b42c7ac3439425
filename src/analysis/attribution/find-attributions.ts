import type { AttributionSpans } from '../../domain/attribution.js';
import { spanOf, type TextSpan } from '../../domain/span.js';
import { buildDocument, type AttributionDocument, type DocumentInput } from './attribution-document.js';
import { attributionKind } from './attribution-kind.js';
import type { AttributionModel } from './attribution-model.js';
import { findCandidates } from './candidates.js';
import { tidyContent } from './content-pieces.js';
import { withoutDoubtfulNesting } from './doubtful-nesting.js';
import { attributeOpenQuotations } from './open-quotations.js';
import { plausibilities } from './plausibility.js';
import { mendPostposedClauses } from './postposed-clauses.js';
import { withoutRivals } from './rival-attributions.js';
import { signatures } from './signatures.js';
import { snapSource } from './source-phrase.js';
import { speakerLines } from './speaker-lines.js';
import type { TokenAttribution } from './token-attribution.js';
import type { TokenRange } from './token-range.js';

/**
 * Finds the attributions of an article, in order of the text.
 *
 * Cues first, then source and content of each (the order of Pareti 2015 and of the BBC's Citron), both by linear-chain taggers; then what
 * layout alone tells: speaker lines, signatures, quotations that go on or stand alone.
 */
export function findAttributionSpans(input: DocumentInput, model: AttributionModel): AttributionSpans[] {
  const document = buildDocument(input, model.classes);
  const tagged = mendPostposedClauses(document, withoutRivals(tagSpans(document, model)));
  const taken = new Uint8Array(document.length);
  for (const { cue } of tagged) if (cue) taken.fill(1, cue.from, cue.to);
  const laidOut = [...speakerLines(document, taken), ...signatures(document, taken)];
  const all = withoutDoubtfulNesting(document, attributeOpenQuotations(document, [...tagged, ...laidOut]));
  return all
    .map((attribution) => tidyContent(document, attribution))
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => anchor(a) - anchor(b))
    .map((attribution) => toSpans(document, attribution));
}

/** The candidates that are plausible enough, with sources snapped to noun phrases. */
function tagSpans(document: AttributionDocument, model: AttributionModel): TokenAttribution[] {
  const { settings, cues, spans, plausibility } = model;
  const candidates = findCandidates(document, { cues, spans, eagerness: settings.eagerness });
  const confidences = plausibilities(document, candidates, plausibility);
  return candidates.flatMap(({ cue, spans: { source, content } }, index) => {
    const confidence = confidences[index]!;
    if (confidence < (source ? settings.threshold : settings.sourcelessThreshold)) return [];
    return [{ cue, source: source && snapSource(document, source, cue), content, confidence }];
  });
}

function anchor({ cue, content }: TokenAttribution): number {
  return cue ? cue.from : content[0]!.from;
}

function toSpans(document: AttributionDocument, { cue, source, content, confidence }: TokenAttribution): AttributionSpans {
  const pieces = content.map((range) => textSpan(document, range)).map(({ start, end }) => ({ start, end }));
  return {
    source: source && textSpan(document, source),
    cue: cue && textSpan(document, cue),
    content: pieces,
    kind: attributionKind(document.text, pieces, document.quotations),
    confidence,
  };
}

function textSpan({ text, tokens }: AttributionDocument, { from, to }: TokenRange): TextSpan {
  return spanOf(text, tokens[from]!.start, tokens[to - 1]!.end);
}
