import type { Certainty, Finding } from '../../domain/finding.js';

/** A piece of metadata with how sure it is and what it rests on. */
export interface FindingView {
  readonly label: string;
  /** The value in words, or "Not known. …" with a question to the editor. */
  readonly value: string;
  readonly certainty: Certainty;
  /** "Stated by an editor", "Estimated from the dateline: “Port Almar, 12 Sept”"; empty when unknown. */
  readonly basis: string;
  /** The form value that confirms an estimate; null where there is none to confirm. */
  readonly confirm: string | null;
}

const METHODS: Readonly<Record<string, string>> = {
  editor: 'by an editor',
  'front-matter': 'at the head of the document',
  'json-ld': 'in the page’s structured data',
  'open-graph': 'in the page’s meta tags',
  meta: 'in the page’s meta tags',
  'url-host': 'in the web address',
  url: 'in the web address',
  dateline: 'in the dateline',
  footer: 'in the footer',
  byline: 'in the byline',
  heading: 'in the heading',
  'file-name': 'in the file name',
};

/**
 * Formats a finding.
 *
 * @param words the value in words, and what to ask where it is unknown.
 */
export function findingView<T>(
  label: string,
  finding: Finding<T>,
  words: { readonly of: (value: T) => string; readonly raw?: (value: T) => string; readonly unknown: string },
): FindingView {
  if (finding.value === null || finding.certainty === 'unknown') {
    return { label, value: words.unknown, certainty: 'unknown', basis: '', confirm: null };
  }
  const estimated = finding.certainty === 'estimated';
  return {
    label,
    value: words.of(finding.value),
    certainty: finding.certainty,
    basis: basisOf(finding, estimated),
    confirm: estimated && words.raw !== undefined ? words.raw(finding.value) : null,
  };
}

function basisOf(finding: Finding<unknown>, estimated: boolean): string {
  const where = METHODS[finding.method] ?? `by ${finding.method.replaceAll('-', ' ')}`;
  const quote = finding.evidence === null ? '' : `: “${finding.evidence}”`;
  return `${estimated ? 'Estimated from what stands' : 'Stated'} ${where}${quote}`;
}
