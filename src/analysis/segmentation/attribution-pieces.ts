import type { Attribution } from '../../domain/attribution.js';
import type { Span } from '../../domain/span.js';
import { tokenAt } from '../../text/sentence-ranges.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { Clause } from './clause.js';
import { takeRelatives } from './asides.js';
import { plainClause, trimClause } from './clause.js';
import { firstFinite, hasMainVerb, isClause, wordCount } from './finite-verbs.js';
import { isSpeechAct } from './speech-acts.js';

const FEWEST_RESIDUAL_WORDS = 4;

/** An attribution as far as it lies in one sentence, in tokens. */
export interface LocalAttribution {
  readonly index: number;
  readonly parent: number | null;
  /** From the first word of the content in the sentence to its last; what interrupts it is in between. */
  readonly content: TokenRange;
  /** Source and cue, where they stand in this sentence. */
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
}

/** The attributions that reach into each sentence. Linear in sentences plus attributions. */
export function attributionsBySentence(tokens: readonly Token[], ranges: readonly TokenRange[], attributions: readonly Attribution[]): LocalAttribution[][] {
  const local = ranges.map((): LocalAttribution[] => []);
  for (const [index, attribution] of attributions.entries()) {
    const { content } = attribution;
    if (content.length === 0) continue;
    const first = tokens[tokenAt(tokens, content[0]!.start)]?.sentence ?? 0;
    const last = tokens[Math.min(tokenAt(tokens, Math.max(0, content.at(-1)!.end - 1)), tokens.length - 1)]?.sentence ?? first;
    for (let sentence = first; sentence <= last; sentence++) {
      const range = ranges[sentence]!;
      const source = attribution.source === null ? null : rangeIn(tokens, range, attribution.source);
      const cue = attribution.cue === null ? null : rangeIn(tokens, range, attribution.cue);
      const part = contentIn(tokens, range, content, cue);
      if (part === null) continue;
      // "… is expected to …" with nobody who expects is the outlet's own wording.
      if (attribution.source === null && attribution.kind !== 'direct' && cue !== null && cue.from > part.from && cue.to < part.to) continue;
      local[sentence]!.push({ index, parent: attribution.parent, content: withoutAddressee(tokens, part, cue), source, cue });
    }
  }
  return local;
}

const CIRCUMSTANCE = new Set(['as', 'while', 'after', 'when', 'during', 'before', 'amid']);

/** The content inside a sentence; a clause of time after the cue tells when it was said, not what. */
function contentIn(tokens: readonly Token[], range: TokenRange, content: readonly Span[], cue: TokenRange | null): TokenRange | null {
  let from = Infinity;
  let to = -1;
  for (const piece of content) {
    const part = rangeIn(tokens, range, piece);
    if (part === null || (to >= 0 && cue !== null && cue.from >= to && CIRCUMSTANCE.has(tokens[part.from]!.lower))) continue;
    from = Math.min(from, part.from);
    to = Math.max(to, part.to);
  }
  return to < 0 ? null : { from, to };
}

function rangeIn(tokens: readonly Token[], { from, to }: TokenRange, span: Span): TokenRange | null {
  let start = Math.max(from, tokenAt(tokens, span.start));
  let end = start;
  while (end < to && tokens[end]!.start < span.end) end++;
  while (start < end && tokens[start]!.start < span.start - 1) start++;
  return end > start ? { from: start, to: end } : null;
}

/**
 * Peels attributions off a region of a sentence, outermost first: each content that is a clause becomes the speaker's, what is
 * left stays with whoever speaks around it.
 *
 * Where a content is no clause of its own ("urged the parties to settle") the region is kept whole as an act of speech.
 */
export function peel(tokens: readonly Token[], region: TokenRange, speaker: number | null, local: readonly LocalAttribution[]): Clause[] {
  const inside = local.filter(({ index, content }) => index !== speaker && content.from < region.to && region.from < content.to);
  const outer = inside.filter(({ parent }) => parent === null || parent === speaker || !inside.some(({ index }) => index === parent));
  const clausal = withoutOverlap(outer.filter((candidate) => isPeeled(tokens, region, candidate)));
  if (clausal.length === 0) {
    const act = speaker === null ? outer.find((candidate) => isSpeechAct(tokens, region, candidate)) : undefined;
    return [plainClause(region, speaker ?? act?.index ?? null, act?.cue ?? null)];
  }
  const clauses: Clause[] = [];
  const used: TokenRange[] = [];
  for (const attribution of clausal) {
    const content = clip(withParticiple(tokens, attribution, region, clausal), region);
    clauses.push(...peelContent(tokens, content, attribution, inside));
    used.push(content);
    for (const frame of framesOf(attribution, inside)) used.push(clip(frame, region));
    const before = clauseBeforeCue(tokens, region, attribution, used);
    if (before !== null) {
      clauses.push(...peel(tokens, before, speaker, inside.filter(({ index }) => index !== attribution.index && !clausal.some((other) => other.index === index))));
      used.push(before);
    }
  }
  for (const rest of gaps(region, used)) {
    if (isResidualClause(tokens, rest)) clauses.push(plainClause(rest, speaker));
    else clauses.push(...leftRelative(tokens, region, rest, speaker));
  }
  return clauses;
}

function peelContent(tokens: readonly Token[], content: TokenRange, attribution: LocalAttribution, inside: readonly LocalAttribution[]): Clause[] {
  const frames = attribution.source === null ? [] : [attribution.source, attribution.cue].filter((frame): frame is TokenRange => frame !== null && frame.from >= content.from && frame.to <= content.to);
  const nested = inside.filter(({ index }) => index !== attribution.index);
  const clauses = peel(tokens, trimClause(tokens, content), attribution.index, nested);
  return frames.length === 0 ? clauses : clauses.map((clause) => ({ ...clause, omit: [...clause.omit, spanning(frames)] }));
}

function spanning(frames: readonly TokenRange[]): TokenRange {
  return { from: Math.min(...frames.map(({ from }) => from)), to: Math.max(...frames.map(({ to }) => to)) };
}

function isPeeled(tokens: readonly Token[], region: TokenRange, { content, source, cue }: LocalAttribution): boolean {
  const own = trimClause(tokens, clip(content, region));
  if (own.to <= own.from) return false;
  if (source === null && cue === null) return true;
  if (cue !== null && endsInPreposition(tokens, cue)) return false;
  if (tokens[own.from]!.lower === 'to' || wordCount(tokens, own.from, own.to) < 3) return false;
  if (!hasMainVerb(tokens, own.from, own.to)) return false;
  const hull = spanning([clip(content, region), ...[source, cue].filter((frame): frame is TokenRange => frame !== null)]);
  return !leavesFragment(tokens, { from: region.from, to: hull.from });
}

const UNFINISHED = new Set(['ADP', 'SCONJ', 'VERB', 'AUX', 'DET', 'ADJ']);
const UNFINISHED_WORDS = new Set(['when', 'while', 'because', 'who', 'which', 'that', 'despite', 'to', 'as', 'where', 'after', 'before']);

/** Whether taking away what follows would leave a clause that breaks off ("… took place despite"). */
function leavesFragment(tokens: readonly Token[], left: TokenRange): boolean {
  if (left.to <= left.from || !isClause(tokens, left.from, left.to)) return false;
  const last = tokens[left.to - 1]!;
  return UNFINISHED.has(last.pos) || UNFINISHED_WORDS.has(last.lower);
}

/** "warned against", "threatened measures against": what follows is an object, no clause. */
function endsInPreposition(tokens: readonly Token[], cue: TokenRange): boolean {
  const last = tokens[cue.to - 1]!;
  return last.pos === 'ADP' && tokens[cue.from]!.lower !== 'according' && last.lower !== 'to' && last.lower !== 'in' && cue.to - cue.from > 1;
}

/** Source and cue of an attribution and of those that share its content. */
function framesOf({ index, source, cue, content }: LocalAttribution, inside: readonly LocalAttribution[]): TokenRange[] {
  const frames = [source, cue];
  for (const other of inside) {
    if (other.index !== index && other.content.from < content.to && content.from < other.content.to) frames.push(other.source, other.cue);
  }
  return frames.filter((frame): frame is TokenRange => frame !== null);
}

/** Content that the cue precedes takes a participle after it along: "said the board had no money, preferring to wait". */
function withParticiple(tokens: readonly Token[], { index, content, cue }: LocalAttribution, region: TokenRange, others: readonly LocalAttribution[]): TokenRange {
  const comma = tokens[content.to];
  const next = tokens[content.to + 1];
  if (cue === null || cue.to > content.from || comma?.text !== ',' || content.to + 2 >= region.to) return content;
  if (next?.pos !== 'VERB' || !next.lower.endsWith('ing') || SAYING.has(next.lower)) return content;
  const free = others.every((other) => other.index === index || other.content.from >= region.to || other.content.to <= content.to);
  return free ? { from: content.from, to: region.to } : content;
}

const SAYING = new Set(['adding', 'saying', 'noting', 'telling', 'insisting', 'arguing', 'warning', 'claiming', 'citing', 'calling']);
const TELLING = new Set(['tell', 'inform', 'assure', 'remind', 'notify', 'convince', 'persuade', 'promise', 'warn']);
const LONGEST_ADDRESSEE = 10;

/** "told officials they would pay", "pledged to the board that …": the content starts after those addressed. */
function withoutAddressee(tokens: readonly Token[], content: TokenRange, cue: TokenRange | null): TokenRange {
  if (cue === null || cue.to > content.from) return content;
  const toSomebody = tokens[content.from]!.lower === 'to' && tokens[content.from + 1]?.pos !== 'VERB';
  let tells = false;
  for (let at = cue.from; at < cue.to; at++) if (TELLING.has(tokens[at]!.lemma)) tells = true;
  if (!tells && !toSomebody) return content;
  for (let at = content.from + 1; at < Math.min(content.to, content.from + LONGEST_ADDRESSEE); at++) {
    const { lower, pos } = tokens[at]!;
    const previous = tokens[at - 1]!;
    const nominal = previous.pos === 'NOUN' || previous.pos === 'PROPN';
    if (nominal && lower === 'that' && at + 1 < content.to) return { from: at + 1, to: content.to };
    if (nominal && pos === 'PRON' && /^(?:i|he|she|it|we|they)$/u.test(lower)) return { from: at, to: content.to };
    if (pos === 'VERB' || pos === 'AUX' || lower === ',') break;
  }
  return content;
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

/** "X warned against Y and stated that Z": what X did before the coordinated cue. */
function clauseBeforeCue(tokens: readonly Token[], region: TokenRange, { source, cue }: LocalAttribution, used: readonly TokenRange[]): TokenRange | null {
  if (source === null || cue === null || source.to >= cue.from) return null;
  let end = cue.from;
  while (end > source.to && (tokens[end - 1]!.pos === 'ADV' || tokens[end - 1]!.pos === 'AUX')) end--;
  if (tokens[end - 1]!.pos !== 'CCONJ' || firstFinite(tokens, source.to - 1, end - 1) < 0) return null;
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
  for (const { from, to } of [...used].sort((a, b) => a.from - b.from)) {
    if (from > at) rest.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (at < region.to) rest.push({ from: at, to: region.to });
  return rest;
}

function isResidualClause(tokens: readonly Token[], rest: TokenRange): boolean {
  const { from, to } = trimClause(tokens, rest);
  if (wordCount(tokens, from, to) < FEWEST_RESIDUAL_WORDS || !isClause(tokens, from, to)) return false;
  const first = tokens[from]!;
  return first.pos !== 'ADP' && first.pos !== 'VERB' && first.pos !== 'AUX' && first.pos !== 'SCONJ' && !/^(?:who|which|as|when|while|after|before|where)$/u.test(first.lower);
}
