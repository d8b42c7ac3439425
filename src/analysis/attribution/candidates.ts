import type { AttributionDocument } from './attribution-document.js';
import { viewCue, type CueView } from './cue-window.js';
import { tagCues, type Cue } from './cue-tagger.js';
import type { FeatureTable } from './feature-weights.js';
import { SpanTagger, type TaggedSpans } from './span-tagger.js';

/** Cues below this are doubtful: they get source and content, but other cues do not take them for cues. */
const CERTAIN = 0.5;

/** The two taggers and how freely the first one guesses. */
export interface Taggers {
  readonly cues: FeatureTable;
  readonly spans: FeatureTable;
  readonly eagerness: number;
}

/** A cue with the source and content found for it; whether it is an attribution at all is still open. */
export interface Candidate {
  readonly cue: Cue;
  readonly view: CueView;
  readonly spans: TaggedSpans;
}

/** Runs cue tagger and span tagger over a document; candidates in order of their cues, those without content left out. */
export function findCandidates(document: AttributionDocument, taggers: Taggers): Candidate[] {
  const cues = tagCues(document, taggers.cues, taggers.eagerness);
  const isCue = new Uint8Array(document.length);
  for (const { from, to, confidence } of cues) if (confidence >= CERTAIN) isCue.fill(1, from, to);
  const tagger = new SpanTagger(document, taggers.spans, isCue);
  return cues
    .map((cue) => {
      const view = viewCue(document, cue);
      return { cue, view, spans: tagger.tag(view) };
    })
    .filter(({ spans }) => spans.content.length > 0);
}
