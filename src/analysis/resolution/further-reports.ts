import type { AttributionSpans } from '../../domain/attribution.js';
import { contains, overlaps, spanOf } from '../../domain/span.js';
import type { Span } from '../../domain/span.js';
import { tokenAt } from '../../text/sentence-ranges.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import { citedSources } from './cited-sources.js';
import { framingSources } from './framing-sources.js';
import type { Report, ReportText } from './report.js';
import { reportedClause } from './reported-clause.js';
import { tokensOf } from './source-head.js';

/** Reports nest no deeper than this: "A said B told C that D denied P". */
const DEEPEST = 3;
/** Attributions that concern one another stand close together in the list. */
const NEIGHBOURS = 8;

/**
 * Completes the tagged attributions by those that grammar shows and the tagger, which gives a stretch of text one source, passes
 * over: reports inside what is reported ("the minister said the army denied P"), sources that a source cites ("the agency
 * reported, citing an official", "quoted the mayor as saying"), and "according to X" around a sentence with a speaker of its own.
 *
 * In order of the text by cue.
 */
export function furtherReports(article: ReportText, tagged: readonly AttributionSpans[]): readonly Report[] {
  const straight = withoutCrossings(tagged);
  const framed = [...straight, ...framingSources(article, straight)];
  const cited = citedSources(article, framed);
  const spans = cited.map((report) => report.spans);
  const nested = spans.flatMap((outer) => innerReports(article, outer, spans));
  return [...cited, ...nested.map((inner) => ({ spans: inner, outer: null }))].sort((a, b) => anchor(a.spans) - anchor(b.spans));
}

function anchor({ cue, content }: AttributionSpans): number {
  return cue?.start ?? content[0]?.start ?? 0;
}

/** Of two attributions each of which holds the other's cue, the surer one: "X called Y, Z told us" is no word of X. */
function withoutCrossings(tagged: readonly AttributionSpans[]): readonly AttributionSpans[] {
  return tagged.filter((one, at) => !tagged.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).some((other) => other !== one && holdsCue(one, other) && holdsCue(other, one) && (one.confidence < other.confidence || (one.confidence === other.confidence && tagged.indexOf(other) > at))));
}

function holdsCue({ content }: AttributionSpans, { cue }: AttributionSpans): boolean {
  return cue !== null && content.some((piece) => contains(piece, cue));
}

/** The reports at the head of each piece of a content, and those at the head of what they report. */
function innerReports(article: ReportText, outer: AttributionSpans, known: readonly AttributionSpans[]): AttributionSpans[] {
  const found: AttributionSpans[] = [];
  for (const piece of outer.content) {
    let stretch: Span = piece;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const inner = reportIn(article, stretch, outer);
      if (inner === null || known.some(({ cue }) => cue !== null && overlaps(cue, inner.cue!))) break;
      found.push(inner);
      stretch = inner.content[0]!;
    }
  }
  return found;
}

function reportIn({ text, tokens, sentences }: ReportText, stretch: Span, outer: AttributionSpans): AttributionSpans | null {
  const whole = tokensOf(tokens, stretch);
  const sentence = sentences[tokens[Math.min(tokenAt(tokens, stretch.start), tokens.length - 1)]?.sentence ?? 0];
  if (sentence === undefined || whole.to <= whole.from) return null;
  const report = reportedClause(tokens, { from: whole.from, to: Math.min(whole.to, sentence.to) });
  // "I think the wall will hold", she said: who "I" or "he" is stands outside the quotation.
  if (report === null || (outer.kind === 'direct' && tokens[report.source.to - 1]!.pos === 'PRON')) return null;
  const span = ({ from, to }: TokenRange) => spanOf(text, tokens[from]!.start, tokens[to - 1]!.end);
  const { start, end } = span(report.content);
  return { source: span(report.source), cue: span(report.cue), content: [{ start, end }], kind: outer.kind === 'direct' ? 'mixed' : 'indirect', confidence: outer.confidence };
}
