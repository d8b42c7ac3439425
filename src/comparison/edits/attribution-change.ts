import type { ClaimInContext } from '../../domain/claim-in-context.js';
import { plainName } from '../comparison-index.js';
import type { Change } from './change.js';

const UNNAMED = 'a source that is not named';

/**
 * Whether a claim got a source, lost it or has another one now.
 *
 * A claim that only now is somebody's word is softened, one that the outlet now vouches for is hardened. Names that shorten one another are one. A
 * source whose name and verb stand in the other version's sentence too was there before, whatever analysis made of it.
 */
export function attributionChanges(before: ClaimInContext, after: ClaimInContext): Change[] {
  const [old, fresh] = [sourceOf(before), sourceOf(after)];
  if (old === null && fresh === null) return [];
  if (old === null) {
    if (isSaidIn(after, before)) return [];
    return [
      { kind: 'softened', reason: `It was in the outlet's own voice and is now told as the word of ${fresh}.` },
      { kind: 'attribution', reason: `A source was added: ${fresh}.` },
    ];
  }
  if (fresh === null) {
    if (isSaidIn(before, after)) return [];
    return [
      { kind: 'hardened', reason: `It was told as the word of ${old} and is now in the outlet's own voice.` },
      { kind: 'attribution', reason: `The source was dropped: ${old}.` },
    ];
  }
  if (isSameName(old, fresh) || before.attribution!.source?.text === after.attribution!.source?.text) return [];
  return [{ kind: 'attribution', reason: `The source was ${old} and is now ${fresh}.` }];
}

/** Whom a claim is told on the word of, as reasons and pages name it; null in the outlet's own voice. */
export function sourceOf({ attribution }: ClaimInContext): string | null {
  if (attribution === null) return null;
  return attribution.source?.canonical ?? attribution.via ?? UNNAMED;
}

function isSameName(a: string, b: string): boolean {
  // Another number of them is told as a number: “64 percent of voters”.
  const [x, y] = [a, b].map((name) => plainName(name).replace(/\d+/gu, '0').split(' ')) as [string[], string[]];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.every((word) => long.includes(word));
}

function isSaidIn({ attribution }: ClaimInContext, other: ClaimInContext): boolean {
  const around = `${other.before?.text ?? ''} ${other.sentence.text}`.toLowerCase();
  const parts = [attribution?.source?.text, attribution?.cue?.text].filter((text) => text !== undefined);
  return parts.length > 0 && parts.every((text) => around.includes(text.toLowerCase()));
}
