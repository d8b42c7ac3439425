import type { Attribution } from '../../domain/attribution.js';
import type { ClaimKind } from '../../domain/claim.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DUTY = words('should must ought');
const FUTURE = words("will would shall 'll ’ll wo");
const POSSIBLE = words('could may might');
const EXPECTING = words('expected set due planned scheduled likely poised slated expects plans intends hopes predicts');
const OPINION_CUES = words('believe think feel hope fear praise criticize criticise condemn blame call describe hail slam blast denounce opine consider');
const JUDGING = words(
  'best worst great terrible horrible disgraceful disastrous wonderful shameful unfair wrong outrageous brutal treacherous ridiculous dangerous '
  + 'incredible amazing stupid unacceptable important essential crucial disgusting fantastic tremendous pathetic reckless cowardly heroic absurd',
);
const HABITUAL = words('is are has have remains remain stands includes include means lies represents');
/** A past year this far before publication makes a claim background. */
const OLD_YEARS = 1;

/** What a claim's kind is read from. */
export interface KindContext {
  readonly tokens: readonly Token[];
  readonly attribution: Attribution | null;
  /** Lemma of the cue's verb, or null. */
  readonly cue: string | null;
  /** The claim is itself an act of speech. */
  readonly speech: boolean;
  readonly aside: boolean;
  /** Year of publication, or null. */
  readonly year: number | null;
}

/**
 * Says what sort of assertion a claim is.
 *
 * opinion: says what ought to be or judges; forecast: about what is to come; statement: somebody's words or an act of speech;
 * background: an apposition, an old year or a lasting state; event: what happened.
 */
export function kindOf({ from, to }: TokenRange, context: KindContext): ClaimKind {
  const seen = read(context.tokens, from, to, context.year);
  if (seen.duty || (seen.judging && context.attribution !== null && !seen.number) || OPINION_CUES.has(context.cue ?? '')) return 'opinion';
  if (seen.future && !context.aside) return 'forecast';
  if (context.attribution !== null || context.speech) return 'statement';
  if (context.aside || seen.old || (seen.state && !seen.past)) return 'background';
  return 'event';
}

interface Seen {
  duty: boolean;
  future: boolean;
  judging: boolean;
  number: boolean;
  old: boolean;
  state: boolean;
  past: boolean;
}

function read(tokens: readonly Token[], from: number, to: number, year: number | null): Seen {
  const seen: Seen = { duty: false, future: false, judging: false, number: false, old: false, state: false, past: false };
  for (let at = from; at < to; at++) {
    const { lower, pos, lemma } = tokens[at]!;
    if (pos === 'AUX' && DUTY.has(lower)) seen.duty = true;
    else if (pos === 'AUX' && (FUTURE.has(lower) || POSSIBLE.has(lower))) seen.future = true;
    else if (EXPECTING.has(lower) && tokens[at + 1]?.lower === 'to') seen.future = true;
    else if (pos === 'NUM') {
      seen.number = true;
      if (isOldYear(lower, year)) seen.old = true;
    } else if (JUDGING.has(lower)) seen.judging = true;
    else if (HABITUAL.has(lower) && (pos === 'AUX' || pos === 'VERB')) seen.state = true;
    else if ((pos === 'VERB' || pos === 'AUX') && lower !== lemma && !lower.endsWith('ing') && !lower.endsWith('s')) seen.past = true;
  }
  return seen;
}

function isOldYear(word: string, year: number | null): boolean {
  return year !== null && /^(?:1[5-9]|20)\d\d$/u.test(word) && Number(word) < year - OLD_YEARS + 1;
}
