import type { AttributionSource, AttributionSpans } from '../../domain/attribution.js';
import type { Span } from '../../domain/span.js';
import { tokenAt } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { sourceAt } from './resolve-source.js';

/** A quotation that names no speaker may be the last speaker's this many sentences on (engine design, floating quotes). */
const FLOATING_REACH = 5;
const PRONOUN_REACH = 2;

/** Gives a direct quotation without a source the last speaker, if that was shortly before, and pronouns without a name the source before. */
export function inheritSpeakers(tokens: readonly Token[], spans: readonly AttributionSpans[], sources: readonly (AttributionSource | null)[]): (AttributionSource | null)[] {
  let last: AttributionSource | null = null;
  let lastSentence = -FLOATING_REACH - 1;
  return sources.map((source, index) => {
    const span = spans[index]!;
    const sentence = sentenceAt(tokens, span.content[0] ?? span.cue ?? span.source);
    if (source !== null && last !== null && sentence - lastSentence <= PRONOUN_REACH && standsFor(source, last)) {
      lastSentence = sentence;
      return sourceAt(source, last);
    }
    if (source !== null) {
      if (source.type !== 'unknown' && source.type !== 'document') {
        last = source;
        lastSentence = sentence;
      }
      return source;
    }
    if (last !== null && span.source === null && sentence === lastSentence && isCoordinated(tokens, span.cue)) return last;
    if (span.source !== null || span.kind !== 'direct' || sentence - lastSentence > FLOATING_REACH) return null;
    lastSentence = sentence;
    return last;
  });
}

/** "X said P and also reiterated Q": a cue behind a coordinator has the subject of the one before. */
function isCoordinated(tokens: readonly Token[], cue: Span | null): boolean {
  if (cue === null) return false;
  let at = tokenAt(tokens, cue.start) - 1;
  while (at >= 0 && (tokens[at]!.pos === 'ADV' || tokens[at]!.pos === 'AUX')) at--;
  return tokens[at]?.pos === 'CCONJ';
}

/** Whether a pronoun that no name explains may stand for the source before: "Officials said … They added …". */
function standsFor({ canonical, type }: AttributionSource, last: AttributionSource): boolean {
  if (type !== 'unknown') return false;
  const plural = last.type === 'group' || (last.type === 'unnamed' && /s$/u.test(last.canonical));
  if (canonical === 'they') return plural || last.type === 'organisation';
  if (canonical === 'it') return last.type === 'group' || last.type === 'organisation' || last.type === 'outlet';
  return (canonical === 'he' || canonical === 'she') && last.type === 'unnamed' && !plural;
}

/** Number of the sentence that a span starts in; -1 for none. */
export function sentenceAt(tokens: readonly Token[], span: Span | null | undefined): number {
  return span == null ? -1 : tokens[Math.min(tokenAt(tokens, span.start), tokens.length - 1)]?.sentence ?? -1;
}
