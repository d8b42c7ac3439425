import type { ClaimInContext } from '../../../src/domain/claim-in-context.js';
import { spanOf } from '../../../src/domain/span.js';
import { findQuantities } from '../../../src/text/quantities/find-quantities.js';
import { findTimes } from '../../../src/text/times/find-times.js';
import { tokenize } from '../../../src/text/tokens.js';

/** A claim that spans a whole text, placed at `offset` of an imagined article. */
export function claimFromText(text: string, given: { id?: string; outlet?: string; published?: string; offset?: number } = {}): ClaimInContext {
  const { id = text, outlet = null, published = '2025-04-09T10:00Z', offset = 0 } = given;
  const { tokens } = tokenize(text, { start: 0, end: text.length }, 0);
  const date = { iso: published, precision: 'minute' } as const;
  const moved = <T extends { start: number; end: number }>(value: T): T => ({ ...value, start: value.start + offset, end: value.end + offset });
  return {
    id,
    article: id,
    outlet,
    published: date,
    attribution: null,
    chain: [],
    sentence: { start: offset, end: offset + text.length, text },
    before: null,
    capitalised: null,
    position: 0,
    claim: {
      id,
      ...moved(spanOf(text, 0, text.length)),
      sentence: 0,
      proposition: text,
      kind: 'event',
      attribution: null,
      factuality: 'CT+',
      checkworthiness: 0.5,
      quantities: findQuantities(tokens, text).map(moved),
      times: findTimes(tokens, text, date).map(moved),
      entities: [],
    },
  };
}
