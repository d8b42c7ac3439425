import type { Span } from '../../domain/span.js';
import type { Quotation } from '../../text/quotations.js';

/** Makes the test whether a span lies inside somebody's quoted words; `aside` are quotations that are nobody's speech. */
export function quotedTest(quotations: readonly Quotation[], aside: ReadonlySet<Quotation>): (span: Span) => boolean {
  const outer = quotations.filter((quotation) => quotation.depth === 0 && !aside.has(quotation));
  return (span) => {
    let low = 0;
    let high = outer.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (outer[middle]!.end <= span.start) low = middle + 1;
      else high = middle;
    }
    const quotation = outer[low];
    return quotation !== undefined && quotation.start <= span.start && span.end <= quotation.end;
  };
}
