import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { Clause } from './clause.js';
import { takeRelatives } from './asides.js';
import { plainClause, trimClause } from './clause.js';
import { breaksOff, isAddressee, isAsked, startsWithObject, withoutThat } from './content-edges.js';
import { withTail } from './content-tail.js';
import { firstFinite, isClause, wordCount } from './finite-verbs.js';
import { saysEnough } from './spoken-words.js';
import { hasMainVerb, resumesAfterParticiple } from './main-verb.js';
import { opensClause } from './new-subject.js';
import type { LocalAttribution } from './local-attributions.js';
import { isSpeechAct } from './speech-acts.js';
import { afterTime } from './time-clauses.js';

const FEWEST_RESIDUAL_WORDS = 4;

/**
 * Peels attributions off a region of a sentence, outermost first: each content that is a clause becomes the speaker's, what is
 * left stays with whoever speaks around it.
 *
 * Where a content is no clause of its own ("urged the parties to settle") the region is kept whole as an act of speech.
 */
export function peel(tokens: readonly Token[], region: TokenRange, speaker: number | null, local: readonly LocalAttribution[]): Clause[] {
  const inside = local.filter(({ index, content }) => index !== speaker && content.from < region.to && region.from < content.to);
  const indices = new Set(inside.map(({ index }) => index));
  const outer = inside.filter(({ parent }) => parent === null || parent === speaker || !indices.has(parent));
  const clausal = withoutOverlap(outer.flatMap((candidate) => peeledIn(tokens, region, candidate, inside)));
  if (clausal.length === 0) {
    return [residualClause(tokens, region, speaker, outer)];
  }
  const clauses: Clause[] = [];
  const used: TokenRange[] = [];
  for (const attribution of clausal) {
    const content = clip(withTail(tokens, attribution, region, inside), region);
    if (!isAsked(tokens, content, attribution)) clauses.push(...peelContent(tokens, content, attribution, inside));
    used.push(content);
    for (const frame of framesOf(attribution, inside)) used.push(clip(frame, region));
    const before = clauseBeforeCue(tokens, region, attribution, used);
    if (before !== null) {
      clauses.push(...peel(tokens, before, speaker, inside.filter(({ index }) => index !== attribution.index && !clausal.some((other) => other.index === index))));
      used.push(before);
    }
  }
  for (const rest of gaps(region, used)) {
    if (clausal.some((attribution) => isAddressee(tokens, rest, attribution))) continue;
    const inner = afterTime(tokens, rest);
    if (inner !== null) clauses.push(plainClause(inner, null));
    else if (isResidualClause(tokens, rest)) clauses.push(residualClause(tokens, withoutJoining(tokens, rest), speaker, outer));
    else clauses.push(...leftRelative(tokens, region, rest, speaker));
  }
  return clauses;
}

/** What nobody is peeled off: somebody's act of speech, or the words of whoever speaks around it. */
function residualClause(tokens: readonly Token[], region: TokenRange, speaker: number | null, outer: readonly LocalAttribution[]): Clause {
  const act = speaker === null ? outer.find((candidate) => isSpeechAct(tokens, region, candidate)) : undefined;
  return plainClause(region, speaker ?? act?.index ?? null, act?.cue ?? null);
}

function withoutJoining(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  return JOINING.has(tokens[to - 1]!.lower) ? { from, to: to - 1 } : { from, to };
}

function peelContent(tokens: readonly Token[], content: TokenRange, attribution: LocalAttribution, inside: readonly LocalAttribution[]): Clause[] {
  const frames = attribution.source === null ? [] : [attribution.source, attribution.cue].filter((frame): frame is TokenRange => frame !== null && frame.from >= content.from && frame.to <= content.to);
  const nested = inside.filter(({ index }) => index !== attribution.index && index !== attribution.parent);
  const clauses = peel(tokens, withoutThat(tokens, trimClause(tokens, content), attribution), attribution.index, nested)
    .map((clause) => (clause.attribution === attribution.index && follows(attribution) ? { ...clause, source: attribution.source } : clause));
  return frames.length === 0 ? clauses : clauses.map((clause) => ({ ...clause, omit: [...clause.omit, spanning(frames)] }));
}

/** "X said that …": source, cue, content in this order. */
function follows({ source, cue, content }: LocalAttribution): boolean {
  return source !== null && cue !== null && source.to <= cue.from && cue.to <= content.from;
}

function spanning(frames: readonly TokenRange[]): TokenRange {
  return { from: Math.min(...frames.map(({ from }) => from)), to: Math.max(...frames.map(({ to }) => to)) };
}

/** What can be peeled off of an attribution: itself, or those in a clause of time behind its object ("threatened a strike after Acme said that …"). */
function peeledIn(tokens: readonly Token[], region: TokenRange, candidate: LocalAttribution, inside: readonly LocalAttribution[]): readonly LocalAttribution[] {
  const later = inside.filter(({ parent, cue, source }) => parent === candidate.index && cue !== null && source !== null && opensAnew(tokens, source) && firstFinite(tokens, candidate.content.from, source.from) < 0);
  return (later.length > 0 ? later : [candidate]).filter((one) => isPeeled(tokens, region, one));
}

/** "… after Acme said": a clause of its own, which tells when. */
function opensAnew(tokens: readonly Token[], { from }: TokenRange): boolean {
  return JOINING.has(tokens[from - 1]?.lower ?? '') || (tokens[from - 1]?.pos === 'DET' && JOINING.has(tokens[from - 2]?.lower ?? ''));
}

function isPeeled(tokens: readonly Token[], region: TokenRange, { content, source, cue }: LocalAttribution): boolean {
  const own = trimClause(tokens, clip(content, region));
  if (own.to <= own.from) return false;
  if (source === null && cue === null) return true;
  if (cue !== null && (endsInPreposition(tokens, cue) || counts(tokens, cue))) return false;
  if (startsWithObject(tokens, own) || breaksOff(tokens, own, cue)) return false;
  if (tokens[own.from]!.lower === 'to' || wordCount(tokens, own.from, own.to) < 3) return false;
  if (!hasMainVerb(tokens, own.from, own.to) && !saysEnough(tokens, own) && !isPostposed(tokens, own, { source, cue })) return false;
  if (source === null && cue !== null && cue.from === own.to && tokens[own.to - 1]!.pos === 'PRON') return false;
  const hull = spanning([clip(content, region), ...[source, cue].filter((frame): frame is TokenRange => frame !== null)]);
  return !leavesFragment(tokens, { from: region.from, to: hull.from });
}

/** "X ran aground, police said.", "…, according to a log.": what opens the sentence and ends in a comma before who says it is a clause, however its verb was tagged. */
function isPostposed(tokens: readonly Token[], own: TokenRange, { cue, source }: Pick<LocalAttribution, 'cue' | 'source'>): boolean {
  if (source === null || cue === null || tokens[own.to]?.text !== ',' || Math.min(source.from, cue.from) !== own.to + 1) return false;
  return opensSentence(tokens, own.from) && tokens.slice(own.from, own.to).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

const UNFINISHED = new Set(['ADP', 'SCONJ', 'VERB', 'AUX', 'DET', 'ADJ']);
/** Words of time before a clause; what stands before them is whole without it. */
const JOINING = new Set(['after', 'before', 'when', 'while', 'as']);
const UNFINISHED_WORDS = new Set(['when', 'while', 'because', 'who', 'which', 'that', 'despite', 'to', 'as', 'where', 'after', 'before']);

/** Whether taking away what follows would leave a clause that breaks off ("… took place despite"). */
function leavesFragment(tokens: readonly Token[], left: TokenRange): boolean {
  if (left.to <= left.from || !isClause(tokens, left.from, left.to)) return false;
  const last = tokens[left.to - 1]!;
  if (JOINING.has(last.lower) && last.pos !== 'ADV') return leavesFragment(tokens, { from: left.from, to: left.to - 1 });
  return UNFINISHED.has(last.pos) || UNFINISHED_WORDS.has(last.lower);
}

/** "ignored four warnings that": the cue states how many, which would be lost with it. */
function counts(tokens: readonly Token[], cue: TokenRange): boolean {
  for (let at = cue.from; at < cue.to; at++) if (tokens[at]!.pos === 'NUM') return true;
  return false;
}

/** "warned against", "threatened measures against": what follows is an object, no clause. */
function endsInPreposition(tokens: readonly Token[], cue: TokenRange): boolean {
  const last = tokens[cue.to - 1]!;
  return last.pos === 'ADP' && tokens[cue.from]!.lower !== 'according' && last.lower !== 'to' && last.lower !== 'in' && cue.to - cue.from > 1;
}

/** Source and cue of an attribution and of those that share its content. */
function framesOf({ index, source, cue, content, parent }: LocalAttribution, inside: readonly LocalAttribution[]): TokenRange[] {
  const frames = [source, cue];
  for (const other of inside) {
    if (other.index !== index && other.index !== parent && other.content.from < content.to && content.from < other.content.to) frames.push(other.source, other.cue);
  }
  return frames.filter((frame): frame is TokenRange => frame !== null);
}

function withoutOverlap(candidates: readonly LocalAttribution[]): LocalAttribution[] {
  const kept: LocalAttribution[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.content.to - b.content.from - (a.content.to - a.content.from) || a.index - b.index)) {
    if (!kept.some(({ content }) => content.from < candidate.content.to && candidate.content.from < content.to)) kept.push(candidate);
  }
  return kept.sort((a, b) => a.content.from - b.content.from);
}

function clip({ from, to }: TokenRange, region: TokenRange): TokenRange {
  return { from: Math.max(from, region.from), to: Math.min(to, region.to) };
}

/** "X warned against Y and stated that Z", "X rejected Y, saying that Z": what X did before the second cue. */
function clauseBeforeCue(tokens: readonly Token[], region: TokenRange, { source, cue }: LocalAttribution, used: readonly TokenRange[]): TokenRange | null {
  if (source === null || cue === null || source.to >= cue.from) return null;
  let end = cue.from;
  while (end > source.to && (tokens[end - 1]!.pos === 'ADV' || tokens[end - 1]!.pos === 'AUX')) end--;
  const joined = tokens[end - 1]!.pos === 'CCONJ' || (tokens[end - 1]!.text === ',' && tokens[end]!.lower.endsWith('ing'));
  if (!joined || (firstFinite(tokens, source.to - 1, end - 1) < 0 && !resumesAfterParticiple(tokens, source.from, end - 1))) return null;
  if (used.some(({ from, to }) => from < end - 1 && source.to < to && from >= source.to)) return null;
  const taken = used.some(({ from }) => from < source.from);
  return { from: taken ? source.from : region.from, to: end - 1 };
}

/** A "which" clause that was left when the content before it was peeled off: it describes the content's last words. */
function leftRelative(tokens: readonly Token[], region: TokenRange, rest: TokenRange, speaker: number | null): Clause[] {
  const whole = plainClause({ from: region.from, to: rest.to }, speaker);
  return takeRelatives(tokens, whole).asides.filter(({ from, to }) => from >= rest.from && to <= rest.to);
}

function gaps(region: TokenRange, used: readonly TokenRange[]): TokenRange[] {
  const rest: TokenRange[] = [];
  let at = region.from;
  // What is clipped to a region that it lies outside of ends before it starts.
  for (const { from, to } of used.filter((range) => range.to > range.from).sort((a, b) => a.from - b.from)) {
    if (from > at) rest.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (at < region.to) rest.push({ from: at, to: region.to });
  return rest;
}

function isResidualClause(tokens: readonly Token[], rest: TokenRange): boolean {
  const { from, to } = trimClause(tokens, rest);
  if (wordCount(tokens, from, to) < FEWEST_RESIDUAL_WORDS || !isClause(tokens, from, to)) return false;
  // "less than a day after it | was announced that …"
  if (tokens[to - 1]!.lower === 'it' && tokens[to]?.pos === 'AUX') return false;
  const first = tokens[from]!;
  if (first.pos === 'ADP') return opensSentence(tokens, from) && opensClauseAfterComma(tokens, { from, to });
  return first.pos !== 'VERB' && first.pos !== 'AUX' && first.pos !== 'SCONJ' && !/^(?:who|which|as|when|while|after|before|where)$/u.test(first.lower);
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.sentence !== tokens[at]!.sentence;
}

/** "In the video, the senator walks up to the camera": what opens with a preposition states something where a subject and its verb follow a comma. */
function opensClauseAfterComma(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const comma = tokens.findIndex(({ text }, at) => at > from && at < to && text === ',');
  return comma > 0 && opensClause(tokens, comma + 1, to, []);
}
