import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { TextSpan } from '../../domain/span.js';

const DENIES = /^(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|repudiat(?:e|es|ed)|disavow(?:s|ed)?|dismiss(?:es|ed)?|reject(?:s|ed)?|disput(?:e|es|ed)|contradict(?:s|ed)?)\b/i;
const MARKS = /^[\s"“”‘’']+|[\s"“”‘’',]+$/g;
/** Longest stretch of a sentence that is quoted as a denial. */
const LONGEST = 160;

/**
 * The denial that a claim was taken out of ("denied that …"), from its cue to the end of the claim; null where the claim's
 * source does not deny it or the cue lies within the claim, where the rules see it themselves.
 */
export function denialOutside({ claim, attribution, sentence }: ClaimInContext): TextSpan | null {
  const cue = attribution?.cue ?? null;
  if (cue === null || !DENIES.test(cue.text) || (cue.start >= claim.start && cue.end <= claim.end)) return null;
  const end = Math.min(claim.end, cue.start + LONGEST);
  if (cue.start < sentence.start || cue.start >= end) return { start: cue.start, end: cue.end, text: cue.text };
  return { start: cue.start, end, text: sentence.text.slice(cue.start - sentence.start, end - sentence.start) };
}

/** The whole utterance, without its marks, that a claim is cut from when somebody is quoted word for word; none otherwise. */
export function utteranceOf({ claim, attribution, sentence }: ClaimInContext): readonly TextSpan[] {
  if (attribution?.kind !== 'direct') return [];
  const piece = attribution.content.find(({ start, end }) => start <= claim.start && claim.end <= end);
  if (piece === undefined) return [];
  const from = Math.max(piece.start, sentence.start);
  const raw = sentence.text.slice(from - sentence.start, Math.max(0, Math.min(piece.end, sentence.end) - sentence.start));
  const text = raw.replace(MARKS, '');
  const start = from + raw.indexOf(text) - claim.start;
  return text === '' ? [] : [{ start, end: start + text.length, text }];
}
