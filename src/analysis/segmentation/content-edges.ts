import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { hasMainVerb } from './main-verb.js';
import type { LocalAttribution } from './local-attributions.js';

/** "“…,” she told the Herald in a piece published on Sunday": what follows the cue after the content is no clause. */
export function isAddressee(tokens: readonly Token[], rest: TokenRange, { cue, content }: LocalAttribution): boolean {
  return cue !== null && content.to <= cue.from && cue.to === rest.from && tokens[rest.from]!.pos !== 'PUNCT' && tokens[rest.from]!.pos !== 'CCONJ';
}

/** "asked whether the lock was safe": a question states nothing. */
export function isAsked(tokens: readonly Token[], content: TokenRange, { cue }: LocalAttribution): boolean {
  const first = tokens[content.from]?.lower;
  return cue !== null && (first === 'whether' || first === 'if') && /^(?:ask|wonder|question|inquire|enquire)$/u.test(tokens[cue.to - 1]!.lemma);
}

/** "said that state schools fail": right after the cue "that" opens a clause, though the tagger may take it for an article. */
export function withoutThat(tokens: readonly Token[], content: TokenRange, { cue }: LocalAttribution): TokenRange {
  const next = tokens[content.from + 1];
  if (cue === null || tokens[content.from]?.lower !== 'that' || next === undefined || next.pos === 'VERB' || next.pos === 'AUX') return content;
  return cue.to <= content.from && hasMainVerb(tokens, content.from + 1, content.to) ? { from: content.from + 1, to: content.to } : content;
}

const OBJECT_PRONOUNS = new Set(['him', 'them', 'me', 'us']);

/** "wants them closed": the object of the cue opens it, no subject. */
export function startsWithObject(tokens: readonly Token[], { from }: TokenRange): boolean {
  return OBJECT_PRONOUNS.has(tokens[from]!.lower);
}

/** "… furious that the indictments | were announced": the content ends inside a clause whose verb is the cue. */
export function breaksOff(tokens: readonly Token[], own: TokenRange, cue: TokenRange | null): boolean {
  if (cue === null || cue.from !== own.to) return false;
  for (let at = own.to - 1; at > own.from; at--) {
    const { pos, lower } = tokens[at]!;
    if (pos === 'VERB' || pos === 'AUX') return false;
    if (lower === 'that' && pos === 'SCONJ') return true;
  }
  return false;
}
