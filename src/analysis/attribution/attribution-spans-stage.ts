import type { AttributionKind, AttributionSpans } from '../../domain/attribution.js';
import { contains, spanOf, type Span } from '../../domain/span.js';
import type { Stage } from '../stage.js';
import { buildDocument, type AttributionDocument, type DocumentInput, type TokenRange } from './attribution-document.js';
import type { AttributionModel } from './attribution-model.js';
import { tagCues, type Cue } from './cue-tagger.js';
import { SpanTagger, type TaggedSpans } from './span-tagger.js';

/** Finds who is said to have said what: cue, source and content of every attribution of an article. */
export const attributionSpansStage: Stage<'sentences' | 'tokens' | 'quotations', 'attributionSpans'> = {
  name: 'attribution-spans',
  requires: ['sentences', 'tokens', 'quotations'],
  assigns: ['attributionSpans'],
  run: (input, layers, resources) => ({ attributionSpans: findAttributionSpans({ text: input.text, ...layers }, resources.attribution) }),
};

/** The work of the stage on its own: attributions in order of their cues. */
export function findAttributionSpans(input: DocumentInput, model: AttributionModel): AttributionSpans[] {
  const document = buildDocument(input, model.classes);
  const cues = tagCues(document, model.cues, model.settings.eagerness);
  const isCue = new Uint8Array(document.length);
  for (const { from, to } of cues) isCue.fill(1, from, to);
  const tagger = new SpanTagger(document, model.spans, isCue);
  return cues.flatMap((cue) => {
    const tagged = tagger.tag(cue);
    const confidence = (cue.confidence + tagged.sourceConfidence) / 2;
    const least = tagged.source ? model.settings.threshold : model.settings.sourcelessThreshold;
    return confidence < least || tagged.content.length === 0 ? [] : [toSpans(document, cue, tagged, confidence)];
  });
}

function toSpans(document: AttributionDocument, cue: Cue, tagged: TaggedSpans, confidence: number): AttributionSpans {
  const content = tagged.content.map((range) => charSpan(document, range));
  const source = tagged.source && charSpan(document, tagged.source);
  const cueSpan = charSpan(document, cue);
  return {
    source: source && spanOf(document.text, source.start, source.end),
    cue: spanOf(document.text, cueSpan.start, cueSpan.end),
    content,
    kind: kindOf(document, content),
    confidence,
  };
}

function charSpan({ tokens }: AttributionDocument, { from, to }: TokenRange): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

function kindOf(document: AttributionDocument, content: readonly Span[]): AttributionKind {
  const outer = document.quotations.filter(({ depth }) => depth === 0);
  const quoted = content.filter((span) => outer.some((quotation) => contains(quotation, span))).length;
  if (quoted === content.length && quoted > 0) return 'direct';
  return content.some((span) => outer.some((quotation) => quotation.start < span.end && span.start < quotation.end)) ? 'mixed' : 'indirect';
}
