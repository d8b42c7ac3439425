import { dispute, type Rule } from '../finding.js';
import { evidenceAt } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import { ofReading } from '../reading/remembered.js';
import { alignPredicates } from '../slot/align-predicates.js';
import { outcomesDiffer } from '../slot/outcomes.js';

const CLOCK = /\b(?:(?:shortly|soon|just) (?:before|after) |about |around |at )?(?:(\d{1,2})(?:[.:](\d\d))? ?([ap])\.?m\b\.?|(midnight|midday|noon))/gi;
/** Clock times up to an hour apart are one, told roughly. */
const APART = 60;
const HALF_DAY = 720;
const HOURS = 20 * 3_600_000;

/** One act, told in much the same words, is put at clock times more than an hour apart in reports of one day. */
export const clockRule: Rule = (pair) => {
  const [x, y] = [clockOf(pair.a), clockOf(pair.b)];
  const overlap = overlapOf(pair.a, pair.b);
  if (x === null || y === null || Math.abs(pair.a.published - pair.b.published) > HOURS || distance(x.minute, y.minute) <= APART) return null;
  const alike = alignPredicates(pair.a, pair.b).some(({ a, b }) => a.negated === b.negated);
  if (!alike || outcomesDiffer(pair.a, pair.b) || overlap.shared.size < 3 || Math.min(overlap.a, overlap.b) < 0.45) return null;
  return dispute(pair, 'date', { rule: 'date/clock', confidence: 0.7, a: evidenceAt(pair.a, x.start, x.end), b: evidenceAt(pair.b, y.start, y.end), about: 'The times differ' });
};

/** The only clock time of a claim, as a minute of the day. */
const clockOf = ofReading((reading): { readonly minute: number; readonly start: number; readonly end: number } | null => {
  const found = [...reading.text.matchAll(CLOCK)];
  if (found.length !== 1) return null;
  const [match] = found;
  const [text, hour, minutes, half, word] = match!;
  const minute = word === undefined ? (Number(hour) % 12) * 60 + Number(minutes ?? 0) + (half!.toLowerCase() === 'p' ? HALF_DAY : 0) : word.toLowerCase() === 'midnight' ? 0 : HALF_DAY;
  return { minute, start: match!.index, end: match!.index + text.length };
});

/** Minutes between two times of day, the short way round. */
function distance(x: number, y: number): number {
  const gap = Math.abs(x - y);
  return Math.min(gap, 2 * HALF_DAY - gap);
}
