import type { Attribution } from '../../domain/attribution.js';
import type { ClaimKind } from '../../domain/claim.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { EVENT_VERBS } from './event-verbs.js';

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
const PRESENT = words("are am 're ’re 'm ’m");
/** Verbs after which a clause without "that" may begin. */
const REPORTING = words('say believe think feel hope fear insist argue claim mean know suggest warn add');
const SUBORDINATORS = words('that because if when which who after as until before unless whether so');
/** What opens a clause whose years say nothing of the deed before it: "found guilty over the fire that killed two in 2019". */
const DEPENDENT = words('that who which whose where whether after');
/** What says that a deed is of these days, whatever older year stands beside it. */
const RECENT = words('yesterday tonight overnight monday tuesday wednesday thursday friday saturday sunday');

/** What a claim's kind is read from. */
export interface KindContext {
  readonly tokens: readonly Token[];
  readonly attribution: Attribution | null;
  /** Lemma of the cue's verb, or null. */
  readonly cue: string | null;
  /** The claim is itself an act of speech. */
  readonly speech: boolean;
  readonly aside: boolean;
  /** Tells somebody to do something. */
  readonly imperative: boolean;
  /** Stretches that are claims of their own. */
  readonly omit: readonly TokenRange[];
  /** Subject and auxiliary that the claim takes over from the clause before it. */
  readonly carried: TokenRange | null;
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
  if (context.speech) return 'statement';
  if (context.imperative) return 'opinion';
  const seen = read({ from, to }, context);
  if (context.carried !== null) readCarried(context.tokens, context.carried, seen);
  const view = OPINION_CUES.has(context.cue ?? '') && !seen.deed && !seen.number;
  // What a law or rule demands, told in passing, is no view: "the region, which must approve large sites".
  const duty = seen.duty && !(context.aside && context.attribution === null);
  if (duty || (seen.judging && context.attribution !== null && !seen.number) || view) return 'opinion';
  if (seen.future && !context.aside) return 'forecast';
  if (context.attribution !== null) return 'statement';
  return context.aside || (seen.old && !seen.recent) || (!seen.past && !seen.deed) ? 'background' : 'event';
}

interface Seen {
  duty: boolean;
  future: boolean;
  judging: boolean;
  number: boolean;
  old: boolean;
  recent: boolean;
  past: boolean;
  deed: boolean;
}

function read({ from, to }: TokenRange, { tokens, omit, year }: KindContext): Seen {
  const seen: Seen = { duty: false, future: false, judging: false, number: false, old: false, recent: false, past: false, deed: false };
  let finite = false;
  let main = true;
  let independent = true;
  let fresh = true;
  for (let at = from; at < to; at++) {
    const skipped = omit.length === 0 ? undefined : omit.find((range) => range.from <= at && at < range.to);
    if (skipped !== undefined) {
      at = skipped.to - 1;
      continue;
    }
    const { lower, pos } = tokens[at]!;
    if (independent && RECENT.has(lower)) seen.recent = true;
    if (finite && DEPENDENT.has(lower)) independent = false;
    if (finite && SUBORDINATORS.has(lower)) main = false;
    // A second verb without a comma or "and" before it stands in a bare relative clause: "the effect the letter will have".
    if (pos === 'PUNCT' || pos === 'CCONJ') fresh = true;
    if (pos === 'AUX' || pos === 'VERB') {
      if (pos === 'AUX' && main && (fresh || isVerbal(tokens[at - 1]))) readAuxiliary(tokens, at, from, seen);
      readVerb(tokens[at]!, seen);
      if (isParticiple(tokens[at]!) || tokens[at - 1]?.lower === 'to') continue;
      finite = true;
      fresh = REPORTING.has(tokens[at]!.lemma);
    } else if (pos === 'NUM') {
      seen.number = true;
      if (independent && isOldYear(lower, year) && !isAttribute(tokens, at)) seen.old = true;
    } else if (JUDGING.has(lower)) seen.judging = true;
    if (main && EXPECTING.has(lower) && tokens[at + 1]?.lower === 'to') seen.future = true;
  }
  return seen;
}

/** "preventing the rise should be our aim": no verb of its own clause. */
function isParticiple({ pos, lower, lemma }: Token): boolean {
  return pos === 'VERB' && lower.endsWith('ing') && lower !== lemma;
}

function isVerbal(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'AUX' || token.pos === 'VERB' || token.pos === 'ADV');
}

/** The auxiliary that a claim takes over ("should | tell her"). */
function readCarried(tokens: readonly Token[], { from, to }: TokenRange, seen: Seen): void {
  for (let at = from; at < to; at++) if (tokens[at]!.pos === 'AUX') readAuxiliary(tokens, at, from, seen);
}

/** Modals; "little will to act" is a noun, and "should they refuse" a condition. */
function readAuxiliary(tokens: readonly Token[], at: number, from: number, seen: Seen): void {
  const { lower, text } = tokens[at]!;
  // "George Will" is no verb.
  if (at > from && text !== lower && tokens[at - 1]!.pos === 'PROPN') return;
  const previous = at > from ? tokens[at - 1]! : null;
  if (previous !== null && (previous.pos === 'ADJ' || previous.pos === 'DET')) return;
  // "must have known", "would have won", "may have fled" look back.
  if (isPerfect(tokens, at)) return;
  if (isInability(tokens, at)) seen.past = true;
  if (DUTY.has(lower)) seen.duty ||= !isInverted(tokens, at);
  else if (FUTURE.has(lower) || (POSSIBLE.has(lower) && !isInability(tokens, at))) seen.future = true;
}

function isPerfect(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === 'have' || (tokens[at + 2]?.lower === 'have' && (tokens[at + 1]!.pos === 'PART' || tokens[at + 1]!.pos === 'ADV'));
}

/** "could not confirm" tells what was. */
function isInability(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower === 'could' && /^(?:not|n['’]t)$/u.test(tokens[at + 1]?.lower ?? '');
}

function isInverted(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  return next !== undefined && (next.pos === 'PROPN' || next.pos === 'PRON' || next.pos === 'DET') && previous?.pos !== 'PRON' && previous?.pos !== 'PROPN';
}

function readVerb({ lower, lemma, pos }: Token, seen: Seen): void {
  if (pos === 'VERB' && EVENT_VERBS.has(lemma)) seen.deed = true;
  if (lower !== lemma && !lower.endsWith('ing') && !lower.endsWith('s') && !PRESENT.has(lower)) seen.past = true;
  if (lower === 'was' || (lower === 'has' && pos === 'AUX')) seen.past = true;
}

/** "the 2016 election", "his 1995 return" */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.pos;
  const after = tokens[at + 1]?.pos;
  return (before === 'DET' || before === 'PRON' || before === 'PART' || before === 'ADJ') && (after === 'NOUN' || after === 'PROPN' || after === 'ADJ');
}

function isOldYear(word: string, year: number | null): boolean {
  return year !== null && /^(?:1[5-9]|20)\d\d$/u.test(word) && Number(word) < year;
}
