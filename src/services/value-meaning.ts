import type { Quantity } from '../domain/quantity.js';
import type { TimeValue } from '../domain/time-value.js';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** What the engine read a number as, in words: "more than 120 officials, allowed". */
export function quantityMeaning(quantity: Quantity): string {
  if (quantity.unit === 's') return durationMeaning(quantity);
  const item = quantity.item ?? '';
  const counted = quantity.unit === 'count' && !(quantity.lo === 1 && quantity.hi === 1) ? manyOf(item) : item;
  const of = [quantity.unit === 'count' ? '' : quantity.unit, counted].filter((word) => word !== '').join(' ');
  const notes = [quantity.status, quantity.approximate ? 'approximate' : null, quantity.cumulative ? 'running total' : null].filter((note) => note !== null);
  return [rangeMeaning(quantity), of].filter((part) => part !== '').join(' ') + notes.map((note) => `, ${note}`).join('');
}

const SPANS = [['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]] as const;

/** A length of time in the largest unit of which it is at least one: "exactly 4 days". What it is the length of stands in the wording. */
function durationMeaning(quantity: Quantity): string {
  const size = quantity.hi ?? quantity.lo ?? 0;
  const [name, seconds] = SPANS.find(([, length]) => size >= length) ?? SPANS[3];
  const scaled = (value: number | null): number | null => (value === null ? null : value / seconds);
  const inUnits = { ...quantity, lo: scaled(quantity.lo), hi: scaled(quantity.hi) };
  return `${rangeMeaning(inUnits)} ${(inUnits.hi ?? inUnits.lo) === 1 ? name : `${name}s`}${quantity.approximate ? ', approximate' : ''}`;
}

const PLURALS: ReadonlyMap<string, string> = new Map([['person', 'people'], ['man', 'men'], ['woman', 'women'], ['child', 'children']]);

/** The plural of what is counted, whose last word is stored in the singular. */
function manyOf(item: string): string {
  return item.replace(/\p{L}+$/u, (noun) => {
    const known = PLURALS.get(noun);
    if (known !== undefined) return known;
    if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
    return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
  });
}

function rangeMeaning({ lo, hi, loOpen, hiOpen }: Quantity): string {
  if (lo !== null && lo === hi) return `exactly ${NUMBER.format(lo)}`;
  if (lo !== null && hi !== null) return `${NUMBER.format(lo)} to ${NUMBER.format(hi)}`;
  if (lo !== null) return `${loOpen ? 'more than' : 'at least'} ${NUMBER.format(lo)}`;
  if (hi !== null) return `${hiOpen ? 'fewer than' : 'at most'} ${NUMBER.format(hi)}`;
  return 'an unknown number';
}

/** What the engine read a time as, in words: "9 September 2017"; says so when it hangs on an unknown date. */
export function timeMeaning(time: TimeValue): string {
  if (time.from === null) return 'depends on the publication date, which is not known';
  const first = new Date(time.from);
  if (Number.isNaN(first.getTime())) return time.from;
  if (time.granularity === 'year') return String(first.getUTCFullYear());
  const month: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
  if (time.granularity === 'month') return first.toLocaleDateString('en-GB', month);
  const day: Intl.DateTimeFormatOptions = { ...month, day: 'numeric' };
  if (time.granularity === 'day' || time.to === null) return first.toLocaleDateString('en-GB', day);
  if (time.granularity === 'hour' || time.granularity === 'minute') return first.toLocaleString('en-GB', { ...day, hour: '2-digit', minute: '2-digit' });
  // `to` is exclusive; a reader means the last day inside.
  const last = new Date(new Date(time.to).getTime() - 1);
  return `${first.toLocaleDateString('en-GB', day)} to ${last.toLocaleDateString('en-GB', day)}`;
}
