import type { TextSpan } from '../../domain/span.js';
import { dispute, type Rule } from '../finding.js';
import { evidenceAt } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import { ofReading } from '../reading/remembered.js';
import { originsConflict } from '../slot/speakers.js';

const ORIGIN = /\b(?:c[ao]mes? from|coming from|originated (?:with|from|in)|originates (?:with|from)|attributed to|was (?:made|issued|given|released|supplied|provided|published) by|source of [^,.;]{3,40} (?:is|was)|was the work of|were the work of|was written by|leaked by|traced to) ((?:[^,.;:](?! and | but | who | which ))+[^,.;:]?)/i;

/** Both say where the same words or figure come from, and name different origins. */
export const originRule: Rule = (pair) => {
  const [x, y] = [originOf(pair.a), originOf(pair.b)];
  if (x === null || y === null) return null;
  const overlap = overlapOf(pair.a, pair.b);
  if (overlap.shared.size < 2 || !originsConflict(x, y)) return null;
  return dispute(pair, 'attribution', {
    rule: 'attribution/origin',
    confidence: 0.75,
    a: evidenceAt(pair.a, x.start, x.end),
    b: evidenceAt(pair.b, y.start, y.end),
    about: 'The same thing is traced to different sources',
  });
};

const originOf = ofReading((reading): TextSpan | null => {
  const match = ORIGIN.exec(reading.text);
  if (match === null) return null;
  const end = match.index + match[0].length;
  const start = end - match[1]!.length;
  return { start, end, text: match[1]! };
});
