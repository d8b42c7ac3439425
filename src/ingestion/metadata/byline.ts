import { UNKNOWN } from '../../domain/finding.js';
import type { Finding } from '../../domain/finding.js';
import { lineKind } from '../../text/boilerplate-lines.js';
import type { Hint } from '../readers/document-hints.js';

/** Finds who wrote an article: as stated by the document, else a "By …" line near its top. */
export function findByline(stated: readonly Hint[], paragraphs: readonly string[]): Finding<string> {
  const best = stated[0];
  if (best !== undefined) return { value: withoutBy(best.value), certainty: 'known', confidence: best.confidence, evidence: best.evidence, method: best.method };
  const line = paragraphs.slice(0, 5).find((text) => lineKind(text) === 'byline');
  return line === undefined ? UNKNOWN : { value: withoutBy(line), certainty: 'known', confidence: 0.8, evidence: line, method: 'byline' };
}

function withoutBy(text: string): string {
  return text.replace(/^(?:(?:story|text|words)\s+)?by:?\s+/iu, '').trim();
}
