import type { AttributionKind } from '../../domain/attribution.js';
import { overlaps, type Span } from '../../domain/span.js';
import type { Quotation } from '../../text/quotations.js';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Says whether content is quoted: direct where every word stands in quotation marks, indirect where none does, else mixed.
 *
 * @param quotations those of the article, in order.
 */
export function attributionKind(text: string, content: readonly Span[], quotations: readonly Quotation[]): AttributionKind {
  let quoted = false;
  let plain = false;
  for (const piece of content) {
    let at = piece.start;
    for (const quotation of quotations) {
      if (quotation.depth > 0 || !overlaps(quotation, piece)) continue;
      if (LETTER_OR_DIGIT.test(text.slice(at, Math.max(at, quotation.start)))) plain = true;
      quoted = true;
      at = Math.max(at, quotation.end);
    }
    if (LETTER_OR_DIGIT.test(text.slice(at, Math.max(at, piece.end)))) plain = true;
  }
  if (!quoted) return 'indirect';
  return plain ? 'mixed' : 'direct';
}
