import type { LinkView } from './links.js';

/** What `errors/error.ejs` prints: what went wrong and where to go from here. */
export interface ErrorPage {
  /** What went wrong, in a few words. */
  readonly title: string;
  /** What it means for the reader and what to do. */
  readonly message: string;
  /** Remarks by field, where the input was at fault. */
  readonly details: readonly string[];
  /** Where to go from here. */
  readonly links: readonly LinkView[];
}

/** Ways on that are always open. */
export const WAYS_ON: readonly LinkView[] = [
  { label: 'Back to the desk', href: '/' },
  { label: 'Search claims', href: '/search' },
  { label: 'Add coverage', href: '/add' },
];
