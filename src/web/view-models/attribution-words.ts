import type { Attribution } from '../../domain/attribution.js';
import type { WordingAttribution } from '../../domain/comparison.js';
import { ATTRIBUTION_LABELS, STANCE_NOTES } from './labels.js';

/** Who is said to have said it, in words. */
export interface AttributionView {
  /** "Mara Lindqvist", "A source that is not named", "The outlet’s own voice". */
  readonly source: string;
  /** "“claimed” (keeps its distance) · quoted · via Coast Wire"; empty in the outlet's own voice. */
  readonly detail: string;
}

/** Puts an attribution into words; null stands for the outlet speaking for itself. */
export function attributionWords(attribution: WordingAttribution | null): AttributionView {
  if (attribution === null) return { source: 'The outlet’s own voice', detail: '' };
  const { cue, kind, source, stance, via } = attribution;
  const note = stance === null ? null : STANCE_NOTES[stance];
  const verb = cue === null ? null : `“${cue}”${note === null ? '' : ` (${note})`}`;
  const parts = [verb, ATTRIBUTION_LABELS[kind], via === null ? null : `via ${via}`];
  return {
    source: source ?? 'A source that is not named',
    detail: parts.filter((part) => part !== null).join(' · '),
  };
}

/** The attribution of an article's annotation in the shape that comparisons use. */
export function asWordingAttribution(attribution: Attribution): WordingAttribution {
  return {
    source: attribution.source?.canonical ?? null,
    sourceType: attribution.source?.type ?? null,
    cue: attribution.cue?.text ?? null,
    stance: attribution.cue?.stance ?? null,
    kind: attribution.kind,
    via: attribution.via,
  };
}
