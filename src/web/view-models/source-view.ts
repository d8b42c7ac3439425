import type { ComparisonRow } from '../../domain/comparison-row.js';
import type { OriginDrawing } from '../../reports/origin-drawing.js';
import { drawOrigins } from '../../reports/origin-drawing.js';
import { countOf } from './number-words.js';

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

/** The range of independent sources in words. */
function independenceWords({ max, min }: Pick<ComparisonRow['independentSources'], 'max' | 'min'>): string {
  if (max === 0) return 'No independent source';
  return min === max ? countOf(max, 'independent source') : `${min} to ${countOf(max, 'independent source')}`;
}
