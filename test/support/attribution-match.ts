import type { Attribution } from '../../src/domain/attribution.js';
import { contains, overlaps, type Span } from '../../src/domain/span.js';
import { locate, type Aspect, type GoldArticle, type GoldAttribution } from './attribution-gold.js';

/** How one golden attribution fares: what was found for it, and in what that differs. */
export interface Outcome {
  readonly gold: GoldAttribution;
  readonly found: Attribution | null;
  readonly differs: readonly Aspect[];
}

export interface ArticleOutcome {
  readonly outcomes: readonly Outcome[];
  /** Attributions whose cue no label and no optional cue touches, as the words of their cue. */
  readonly spurious: readonly string[];
  /** Attributions that count: all but those that only an optional cue touches. */
  readonly counted: number;
}

/** Two readers put the edges of content differently by a word or two. */
const LEAST_CONTENT = 0.8;

/** Compares what the engine found in an article with its labels; each attribution serves one label at most. */
export function matchArticle(article: GoldArticle, found: readonly Attribution[]): ArticleOutcome {
  const free = new Set(found);
  const outcomes = article.attributions.map((gold) => {
    const best = [...free].filter((one) => samePair(article.text, gold, one)).sort((a, b) => contentScore(article.text, gold, b) - contentScore(article.text, gold, a))[0];
    if (best === undefined) return { gold, found: null, differs: [] };
    free.delete(best);
    return { gold, found: best, differs: differences(article.text, gold, best, found) };
  });
  const cues = article.attributions.flatMap(({ cue }) => (cue === null ? [] : [locate(article.text, cue)]));
  const optional = article.optional.map(({ cue }) => locate(article.text, cue));
  const left = [...free].filter(({ cue }) => cue === null || !optional.some((span) => overlaps(span, cue)));
  const spurious = left.filter(({ cue }) => cue === null || !cues.some((span) => overlaps(span, cue)));
  return { outcomes, spurious: spurious.map(({ cue }) => cue?.text ?? '(no cue)'), counted: found.length - free.size + left.length };
}

function samePair(text: string, gold: GoldAttribution, found: Attribution): boolean {
  return touches(text, gold.source, found.source) && touches(text, gold.cue, found.cue) && contentScore(text, gold, found) > 0;
}

function touches(text: string, words: GoldAttribution['source'], span: Span | null): boolean {
  if (words === null || span === null) return words === null && span === null;
  return overlaps(locate(text, words), span);
}

function differences(text: string, gold: GoldAttribution, found: Attribution, all: readonly Attribution[]): Aspect[] {
  const parent = found.parent === null ? null : all[found.parent]!;
  const checks: Record<Aspect, boolean> = {
    source: rightSource(text, gold, found),
    content: contentScore(text, gold, found) >= LEAST_CONTENT,
    kind: gold.kind === found.kind,
    canonical: gold.canonical === undefined || gold.canonical === found.source?.canonical,
    via: gold.via === undefined || bare(gold.via) === bare(found.via ?? ''),
    inside: gold.inside === undefined || parent?.cue?.text.includes(gold.inside) === true,
  };
  return (Object.keys(checks) as Aspect[]).filter((aspect) => !checks[aspect]);
}

/** A name without its article. */
function bare(name: string): string {
  return name.toLowerCase().replace(/^(the|an?) /, '');
}

/** The source holds the labelled words and no more than the widest reading; marks at its edges do not count. */
function rightSource(text: string, gold: GoldAttribution, { source }: Attribution): boolean {
  if (gold.source === null || source === null) return gold.source === null && source === null;
  const narrow = locate(text, gold.source);
  const wide = gold.widest === undefined ? narrow : locate(text, gold.widest);
  const end = source.start + source.text.replace(/[\s,;–—-]+$/u, '').length;
  return contains({ start: source.start, end }, narrow) && contains(wide, { start: source.start, end });
}

/** F1 over the words in content. */
function contentScore(text: string, gold: GoldAttribution, found: Attribution): number {
  const wanted = wordsIn(text, gold.content.map((words) => locate(text, words)));
  const got = wordsIn(text, found.content);
  const shared = [...got].filter((start) => wanted.has(start)).length;
  return shared === 0 ? 0 : (2 * shared) / (wanted.size + got.size);
}

function wordsIn(text: string, spans: readonly Span[]): Set<number> {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return new Set(words.filter((word) => spans.some((span) => contains(span, word))).map(({ start }) => start));
}
