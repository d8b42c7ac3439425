import type { Comparison } from '../../domain/comparison.js';
import { headline } from './headline.js';
import { countOf } from './number-words.js';

/** A table with a line for each name and a column for each outlet. */
export interface UseTable {
  readonly columns: readonly string[];
  readonly lines: readonly { readonly name: string; readonly cells: readonly string[] }[];
  /** "and 12 more" where the table is cut; empty else. */
  readonly rest: string;
}

/** How each outlet tells it, ready to print. */
export interface FramingView {
  readonly labels: UseTable;
  readonly voices: UseTable;
  readonly loaded: readonly { readonly outlet: string; readonly words: readonly string[] }[];
  /** True when there is nothing at all to show. */
  readonly empty: boolean;
}

const MAX_LINES = 12;
const MAX_WORDS = 15;
const NONE = '–';

/** Formats the framing part of a comparison; long tables are cut to the first lines, which are the most telling. */
export function framingView(comparison: Comparison): FramingView {
  const { framing, outlets } = comparison;
  const columns = outlets.map((outlet) => outlet.name);
  const cellsOf = <U extends { readonly outletId: string }>(uses: readonly U[], words: (use: U) => string): string[] =>
    outlets.map((outlet) => uses.filter((use) => use.outletId === outlet.id).map(words).join(', ') || NONE);
  const labels = framing.labels.map((label) => ({
    name: headline(label.entity),
    cells: cellsOf(label.uses, (use) => (use.count > 1 ? `${use.label} (${use.count})` : use.label)),
  }));
  const voices = framing.voices.map((voice) => ({
    name: headline(voice.source),
    cells: cellsOf(voice.uses, (use) => `${use.attributions}×, ${countOf(use.words, 'word')}`),
  }));
  const loaded = framing.loaded
    .filter((use) => use.words.length > 0)
    .map((use) => ({
      outlet: outlets.find((outlet) => outlet.id === use.outletId)?.name ?? use.outletId,
      words: use.words.slice(0, MAX_WORDS).map((word) => (word.count > 1 ? `${word.text} (${word.count})` : word.text)),
    }));
  return {
    labels: cut(columns, labels),
    voices: cut(columns, voices),
    loaded,
    empty: labels.length + voices.length + loaded.length === 0,
  };
}

function cut(columns: readonly string[], lines: UseTable['lines']): UseTable {
  // A line for "1 more" would take the place of that one.
  const shown = lines.length === MAX_LINES + 1 ? MAX_LINES + 1 : MAX_LINES;
  const rest = lines.length - shown;
  return { columns, lines: lines.slice(0, shown), rest: rest > 0 ? `and ${rest} more in the report` : '' };
}
