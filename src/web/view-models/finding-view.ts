import type { Certainty, Finding } from '../../domain/finding.js';

/** A piece of metadata with how sure it is and what it rests on. */
export interface FindingView {
  readonly label: string;
  /** The value in words, or "Not known. …" with a question to the editor. */
  readonly value: string;
  readonly certainty: Certainty;
  /** "Stated by an editor", "Estimated from the dateline: “Port Almar, 12 Sept”"; why it was refused, or empty. */
  readonly basis: string;
  /** The form value that confirms an estimate; null where there is none to confirm. */
  readonly confirm: string | null;
}

const METHODS: ReadonlyMap<string, string> = new Map([
  ['editor', 'by an editor'],
  ['front-matter', 'at the head of the document'],
  ['header', 'at the head of the document'],
  ['json', 'in the fields of the document'],
  ['json-ld', 'in the page’s structured data'],
  ['open-graph', 'in the page’s meta tags'],
  ['meta', 'in the page’s meta tags'],
  ['markup', 'in the page’s markup'],
  ['time-element', 'in the page’s markup'],
  ['application-name', 'in the page’s meta tags'],
  ['title', 'in the page’s title'],
  ['title-suffix', 'in the page’s title'],
  ['heading', 'in the heading'],
  ['url-host', 'in the web address'],
  ['url-path', 'in the web address'],
  ['copyright', 'in the copyright line'],
  ['footer', 'in the footer'],
  ['byline', 'in the byline'],
  ['first-line', 'in the first line'],
  ['dateline', 'in the dateline'],
  ['agency-dateline', 'in an agency’s dateline'],
  ['dateline-without-year', 'in a dateline without a year'],
  ['latest-year-mentioned', 'in the text: the latest year it mentions'],
  ['dated-events', 'in the text: the events it dates'],
  ['spoken-to', 'in the text: whom its sources spoke to'],
]);

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
    return { label, value: words.unknown, certainty: 'unknown', basis: refusalOf(finding), confirm: null };
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
  const where = finding.method.split('+').map((method) => METHODS.get(method) ?? `by ${method.replaceAll('-', ' ')}`);
  return `${estimated ? 'Estimated from what stands' : 'Stated'} ${where.join(' and ')}${quoteOf(finding)}`;
}

/** Why words that the document has were not believed; empty where it has none. */
function refusalOf(finding: Finding<unknown>): string {
  if (finding.method.endsWith('-in-the-future')) return `What the document says lies in the future${quoteOf(finding)}`;
  return finding.method.endsWith('-unreadable') ? `What the document says cannot be read${quoteOf(finding)}` : '';
}

/** The words that a finding rests on; nothing where they are the value that stands beside them. */
function quoteOf(finding: Finding<unknown>): string {
  return finding.evidence === null || finding.evidence === finding.value ? '' : `: “${finding.evidence}”`;
}
