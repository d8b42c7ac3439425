import type { Span } from '../../domain/span.js';

/** A span to mark in a text. */
export interface TextMark extends Span {
  /** Element id, on the first piece of the mark; null for none. */
  readonly id: string | null;
  /** Class names of the element. */
  readonly style: string;
  /** Note that is referred to where the mark ends, or null. */
  readonly note: number | null;
}

/** What to print, in order: text between properly nested opening and closing of marks. */
export type TextToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open'; readonly id: string | null; readonly style: string }
  | { readonly type: 'close' }
  | { readonly type: 'note'; readonly note: number };

/**
 * Cuts a stretch of text into tokens so that marks nest as elements must.
 *
 * Marks may nest, overlap or share ends. One that crosses another is closed and opened again; its id stands on the first
 * piece and its note after the last. Marks are clipped to the stretch; those outside or without length are left out.
 */
export function markText(text: string, stretch: Span, marks: readonly TextMark[]): readonly TextToken[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, stretch.start), end: Math.min(mark.end, stretch.end) }))
    .filter((mark) => mark.start < mark.end)
    .sort(outermostFirst);
  const cuts = [...new Set([stretch.start, stretch.end, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const tokens: TextToken[] = [];
  const open: TextMark[] = [];
  for (const [index, cut] of cuts.entries()) {
    const interrupted = closeAt(cut, open, tokens);
    const starting = inside.filter((mark) => mark.start === cut);
    openAll([...interrupted, ...starting].sort(outermostFirst), new Set(starting), open, tokens);
    const next = cuts[index + 1];
    if (next !== undefined) tokens.push({ type: 'text', text: text.slice(cut, next) });
  }
  return tokens;
}

function outermostFirst(a: TextMark, b: TextMark): number {
  return b.end - a.end || a.start - b.start;
}

/** Closes the marks that end here, and those opened inside them; returns the latter, to be opened again. */
function closeAt(cut: number, open: TextMark[], tokens: TextToken[]): readonly TextMark[] {
  const interrupted: TextMark[] = [];
  const notes: TextToken[] = [];
  while (open.some((mark) => mark.end === cut)) {
    const mark = open.pop()!;
    tokens.push({ type: 'close' });
    if (mark.end > cut) interrupted.push(mark);
    else if (mark.note !== null) notes.push({ type: 'note', note: mark.note });
  }
  tokens.push(...notes);
  return interrupted;
}

function openAll(marks: readonly TextMark[], first: ReadonlySet<TextMark>, open: TextMark[], tokens: TextToken[]): void {
  for (const mark of marks) {
    open.push(mark);
    tokens.push({ type: 'open', id: first.has(mark) ? mark.id : null, style: mark.style });
  }
}
