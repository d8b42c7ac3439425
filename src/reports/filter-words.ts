import type { Comparison } from '../domain/comparison.js';
import { STATUS_LABELS } from './plain-words.js';
import { lowered } from './report-words.js';

/** The filter of a comparison in plain words, one phrase a part; empty when everything is shown. */
export function filterWords({ filter, allOutlets }: Comparison): string[] {
  const name = (id: string): string => allOutlets.find((outlet) => outlet.id === id)?.name ?? id;
  const words: string[] = [];
  if (filter.outlets !== undefined && filter.outlets.length > 0) words.push(`outlets: ${filter.outlets.map(name).join(', ')}`);
  if (filter.status !== undefined && filter.status.length > 0) words.push(`status: ${filter.status.map((status) => lowered(STATUS_LABELS[status])).join(', ')}`);
  if (filter.kinds !== undefined && filter.kinds.length > 0) words.push(`kinds: ${filter.kinds.join(', ')}`);
  if (filter.query !== undefined && filter.query.trim() !== '') words.push(`words: ${filter.query.trim()}`);
  if (filter.minCheckworthiness !== undefined && filter.minCheckworthiness > 0) words.push(`worth checking: ${Math.round(filter.minCheckworthiness * 100)} out of 100 or more`);
  if (filter.reference !== undefined) words.push(`reference: ${name(filter.reference)}`);
  return words;
}
