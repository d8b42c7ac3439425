import type { Reading } from '../reading/reading.js';

/** What a claim states in values: amounts, times, polarity, direction and names, so that claims that differ only in wording share it. */
export function valueSignature(reading: Reading): string {
  const amounts = reading.quantities.map((one) => `${one.unit}:${one.lo}:${one.hi}:${one.status}`).sort();
  const times = reading.times.map((time) => `${time.from}/${time.to}`).sort();
  const negations = reading.predicates.filter((predicate) => predicate.negated).length;
  const quotes = reading.quotes.map((quote) => quote.text.toLowerCase());
  return [amounts.join(','), times.join(','), negations, quotes.join('|')].join(';');
}
