import { UNKNOWN } from '../../domain/finding.js';
import type { Finding } from '../../domain/finding.js';
import { creditStart, lineKind } from '../../text/boilerplate-lines.js';
import type { Hint } from '../readers/document-hints.js';

/** Finds the title: an editor's, the document's own, else a first line that looks like a headline. */
export function findTitle(override: string | undefined, stated: readonly Hint[], paragraphs: readonly string[]): Finding<string> {
  if (override !== undefined) return { value: override, certainty: 'known', confidence: 1, evidence: null, method: 'editor' };
  const best = stated[0];
  if (best !== undefined) return { value: best.value, certainty: 'known', confidence: best.confidence, evidence: best.evidence, method: best.method };
  const first = paragraphs[0];
  if (first === undefined || !looksLikeHeadline(first, paragraphs[1])) return UNKNOWN;
  return { value: first, certainty: 'known', confidence: 0.7, evidence: first, method: 'first-line' };
}

/** A short line without a full stop above a longer paragraph. */
function looksLikeHeadline(line: string, next: string | undefined): boolean {
  if (next === undefined || next.startsWith(line) || lineKind(line) !== null || creditStart(line) >= 0) return false;
  const words = line.split(' ').length;
  if (words < 3 || words > 25 || line.length > 170 || /[.:;,…]["”’')\]]*$/u.test(line)) return false;
  return /^["“‘'«]?[\p{Lu}\p{N}]/u.test(line) && (next.length > line.length || lineKind(next) !== null);
}
