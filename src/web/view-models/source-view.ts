import type { ComparisonRow } from '../../domain/comparison-row.js';
import type { OriginDrawing } from '../../reports/origin-drawing.js';
import { drawOrigins } from '../../reports/origin-drawing.js';
import { independenceWords } from '../../reports/report-words.js';

/** Where a row comes from: how many independent sources, why so many, and who has it from whom as a drawing. */
export interface SourceView {
  /** "2 to 3 independent sources". */
  readonly words: string;
  readonly reasons: readonly string[];
  /** Null where there is but one outlet. */
  readonly drawing: OriginDrawing | null;
}

/** Formats the sources of a row. */
export function sourceView({ independentSources, origins }: Pick<ComparisonRow, 'independentSources' | 'origins'>): SourceView {
  return { words: independenceWords(independentSources), reasons: independentSources.reasons, drawing: drawOrigins(origins) };
}
