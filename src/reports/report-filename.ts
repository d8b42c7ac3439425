import type { Comparison } from '../domain/comparison.js';
import { filterWords } from './filter-words.js';

const LONGEST_PART = 60;

/** A file name of ASCII letters, digits and hyphens: subject, day, filter if any, and how many of how many rows it holds. */
export function reportFilename(comparison: Comparison, extension: string): string {
  const filters = filterWords(comparison);
  const shown = comparison.rows.length;
  const count = shown === comparison.totalRows ? `${shown}-rows` : `${shown}-of-${comparison.totalRows}-rows`;
  const parts = [slug(comparison.subject.title) || slug(comparison.subject.id) || 'report', comparison.generatedAt.slice(0, 10), slug(filters.join(' ')), count];
  return `${parts.filter((part) => part !== '').join('-')}.${extension}`;
}

function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, LONGEST_PART).replace(/^-+|-+$/g, '');
}
