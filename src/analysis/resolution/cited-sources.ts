import type { AttributionSpans } from '../../domain/attribution.js';
import { overlaps, spanOf } from '../../domain/span.js';
import type { Span, TextSpan } from '../../domain/span.js';
import type { NamesLexicon } from '../../text/names-lexicon.js';
import { tokenAt } from '../../text/sentence-ranges.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { Report, ReportText } from './report.js';
import { isSourceNoun } from './source-nouns.js';

const CITING = new Set(['citing', 'quoting']);
const CITED = new Set(['cite', 'quote']);
const BE = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be']);
const SAYING = new Set(['saying', 'telling', 'stating', 'warning', 'claiming', 'insisting', 'adding', 'arguing']);
const LONGEST_SOURCE = 14;

/**
 * Makes those whom a source cites sources of their own, nested in the one that cites them: "the agency reported, citing an
 * official", "state media quoted the minister as saying".
 *
 * Tagged attributions whose cue is only the citing ("citing | a police source") go: they say who is cited, not what.
 */
export function citedSources(article: ReportText, tagged: readonly AttributionSpans[]): readonly Report[] {
  const { tokens, sentences } = article;
  let reports: Report[] = tagged.map((spans) => ({ spans, outer: null }));
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      if (CITING.has(tokens[at]!.lower)) reports = citing(article, at, sentence, reports);
      else if (CITED.has(tokens[at]!.lemma) && !BE.has(tokens[at - 1]?.lower ?? '')) reports = quotedAsSaying(article, at, sentence, reports);
    }
  }
  return reports;
}

/**
 * "…, citing X": X is the source of what the nearest other attribution of the sentence reports, or, where the one who cites is not
 * its speaker ("…, witnesses said, the agency reported, citing X"), between the two.
 */
function citing(article: ReportText, at: number, sentence: TokenRange, reports: readonly Report[]): Report[] {
  const { text, tokens } = article;
  const source = citable(article, at + 1, sentence.to);
  const cue = spanOf(text, tokens[at]!.start, tokens[at]!.end);
  const others = reports.filter(({ spans }) => !touches(spans, cue));
  const near = source === null ? null : nearest(tokens, others, cue);
  if (source === null || near === null) return [...reports];
  const named = spanOf(text, tokens[source.from]!.start, tokens[source.to - 1]!.end);
  const phrase = { start: cue.start, end: named.end };
  const content = near.content.flatMap((piece) => without(piece, phrase));
  if (content.length === 0) return [...reports];
  const trimmed = { ...near, source: near.source === null || !overlaps(near.source, phrase) ? near.source : cutAt(text, near.source, phrase.start), content };
  const cited: AttributionSpans = { source: named, cue, content, kind: near.kind, confidence: near.confidence };
  const teller = reports.find(({ spans }) => touches(spans, cue) && spans.source !== null && spans.source.start >= near.content.at(-1)!.end && !overlaps(spans.source, trimmed.source ?? named))?.spans.source ?? null;
  if (teller !== null) return [...others.filter(({ spans }) => spans !== near), ...retold(trimmed, { ...cited, kind: 'indirect' }, { teller, cue: verbBefore(text, tokens, at) ?? cue })];
  const kept = others.map((report): Report => {
    if (report.spans === near) return { ...report, spans: trimmed };
    return report.outer === near ? { ...report, outer: trimmed } : report;
  });
  return [...kept, { spans: cited, outer: trimmed }];
}

/** Who cites, whom he cites, and the speaker: each holds all that the next one is said to have said. */
function retold(speaker: AttributionSpans, cited: AttributionSpans, { teller, cue }: { readonly teller: TextSpan; readonly cue: TextSpan }): Report[] {
  const parts = [...speaker.content, speaker.source, speaker.cue].filter((part) => part !== null).filter((part) => part.end <= teller.start);
  const content = [{ start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) }];
  const outer = { ...cited, source: teller, cue, content };
  const middle = { ...cited, content };
  return [{ spans: outer, outer: null }, { spans: middle, outer }, { spans: speaker, outer: middle }];
}

/** "the agency reported, citing": the verb of who cites. */
function verbBefore(text: string, tokens: readonly Token[], at: number): TextSpan | null {
  const verb = tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1];
  return verb?.pos === 'VERB' ? spanOf(text, verb.start, verb.end) : null;
}

/** True for an attribution that is made of the citing word itself. */
function touches({ cue }: AttributionSpans, citingWord: Span): boolean {
  return cue !== null && overlaps(cue, citingWord);
}

function nearest(tokens: readonly Token[], reports: readonly Report[], word: Span): AttributionSpans | null {
  const sentence = tokens[tokenAt(tokens, word.start)]!.sentence;
  let best: AttributionSpans | null = null;
  for (const { spans } of reports) {
    if (spans.cue === null || spans.source === null || tokens[tokenAt(tokens, spans.cue.start)]?.sentence !== sentence) continue;
    if (best === null || distance(spans.cue, word) < distance(best.cue!, word)) best = spans;
  }
  return best;
}

function distance(a: Span, b: Span): number {
  return a.start >= b.end ? a.start - b.end : b.start - a.end;
}

/** "quoted X as saying P": who quotes reports X, and X reports P. */
function quotedAsSaying({ text, tokens }: ReportText, at: number, sentence: TokenRange, reports: readonly Report[]): Report[] {
  const as = asSaying(tokens, at + 1, sentence.to);
  if (as < 0) return [...reports];
  const saying = spanOf(text, tokens[as + 1]!.start, tokens[as + 1]!.end);
  const verb = spanOf(text, tokens[at]!.start, tokens[at]!.end);
  const said = reports.find(({ spans }) => touches(spans, saying) && spans.content.length > 0);
  if (said?.spans.source == null || said.spans.content[0]!.start < saying.end) return [...reports];
  const quoter = said.spans.source;
  const quoted = spanOf(text, tokens[at + 1]!.start, tokens[as - 1]!.end);
  if (overlaps(quoter, quoted)) return [...reports];
  const inner: AttributionSpans = { ...said.spans, source: quoted, cue: saying };
  const outer: AttributionSpans = { ...said.spans, source: quoter, cue: verb, kind: 'indirect' };
  const rest = reports.filter(({ spans }) => spans !== said.spans && !touches(spans, verb));
  return [...rest, { spans: outer, outer: said.outer }, { spans: inner, outer }];
}

/** Index of "as" in "… as saying" after a noun phrase that starts at `from`; -1 where there is none. */
function asSaying(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < Math.min(to - 1, from + LONGEST_SOURCE); at++) {
    if (tokens[at]!.lower === 'as' && SAYING.has(tokens[at + 1]!.lower)) return at;
    if (/^[.;:“”"]$/u.test(tokens[at]!.text)) return -1;
  }
  return -1;
}

/** The noun phrase from `from` on if it names somebody or something that says things: "citing fears" gives a reason, no source. */
function citable({ tokens, lexicon }: ReportText, from: number, to: number): TokenRange | null {
  let end = from;
  while (end < Math.min(to, from + LONGEST_SOURCE)) {
    const { pos, text } = tokens[end]!;
    if (pos === 'PUNCT' && text !== '-') break;
    if (pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ') break;
    end++;
  }
  while (end > from && tokens[end - 1]!.pos === 'ADP') end--;
  return end > from && isCitable(tokens, { from, to: end }, lexicon) ? { from, to: end } : null;
}

/** Whether the head of a phrase, its last noun before a preposition, is a name or a noun for a source. */
function isCitable(tokens: readonly Token[], { from, to }: TokenRange, lexicon: NamesLexicon): boolean {
  let head = -1;
  for (let at = from; at < to && tokens[at]!.pos !== 'ADP'; at++) if (tokens[at]!.pos === 'NOUN' || tokens[at]!.pos === 'PROPN') head = at;
  return head >= 0 && (tokens[head]!.pos === 'PROPN' || isSourceNoun(tokens[head]!, lexicon));
}

/** What of a piece lies before or after a phrase. */
function without(piece: Span, phrase: Span): Span[] {
  if (!overlaps(piece, phrase)) return [piece];
  const parts = [{ start: piece.start, end: Math.min(piece.end, phrase.start) }, { start: Math.max(piece.start, phrase.end), end: piece.end }];
  return parts.filter(({ start, end }) => end - start > 2);
}

/** A span up to `end`; null when nothing of it lies before. */
function cutAt(text: string, span: Span, end: number): TextSpan | null {
  const words = text.slice(span.start, end).replace(/[\s,]+$/u, '');
  return words === '' ? null : spanOf(text, span.start, span.start + words.length);
}
