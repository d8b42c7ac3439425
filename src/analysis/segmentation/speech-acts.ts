import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { firstFinite } from './finite-verbs.js';

/** Lemmas of verbs that are an act by being said. */
export const SPEECH_ACTS: ReadonlySet<string> = new Set(
  ('urge call demand warn threaten pledge vow promise accuse blame criticize criticise condemn praise ask request order propose offer reject deny '
  + 'dispute describe agree refuse invite appeal thank apologise apologize tell insist welcome denounce endorse advise beg plead instruct defend '
  + 'dismiss hail slam claim suggest announce declare admit acknowledge question predict recommend encourage propose swear decline say').split(' '),
);
const SUBORDINATORS = new Set(['that', 'who', 'which', 'as', 'when', 'if', 'because', 'after', 'before', 'while', 'why', 'how']);
const REACH = 5;

/** The frame of an attribution in one sentence. */
interface Frame {
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
}

/**
 * Whether a region of a sentence as a whole tells of an act of speech: its main verb is the cue, after its source ("urged all
 * parties to …").
 */
export function isSpeechAct(tokens: readonly Token[], region: TokenRange, { source, cue }: Frame): boolean {
  if (source === null || cue === null || source.from >= cue.from) return false;
  if (SUBORDINATORS.has(tokens[source.from - 1]?.lower ?? '') && source.from > region.from) return false;
  let speaks = false;
  for (let at = cue.from; at < cue.to; at++) if (SPEECH_ACTS.has(tokens[at]!.lemma) || SPEECH_ACTS.has(tokens[at]!.lower)) speaks = true;
  if (!speaks) return false;
  const finite = firstFinite(tokens, Math.max(region.from, source.to - 1), region.to);
  return finite >= 0 && finite < cue.to && cue.from - finite < REACH && firstFinite(tokens, region.from, source.from) < 0;
}
