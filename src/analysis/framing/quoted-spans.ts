import { firstEndingAfter, type Span } from '../../domain/span.js';
import type { Quotation } from '../../text/quotations.js';

/** Makes the test whether a span lies inside somebody's quoted words; `aside` are quotations that are nobody's speech. */
export function quotedTest(quotations: readonly Quotation[], aside: ReadonlySet<Quotation>): (span: Span) => boolean {
  const outer = quotations.filter((quotation) => quotation.depth === 0 && !aside.has(quotation));
  return (span) => {
    const quotation = outer[firstEndingAfter(outer, span.start)];
    return quotation !== undefined && quotation.start <= span.start && span.end <= quotation.end;
  };
}
