import type { OutletSummary } from '../../services/contract/outlets.js';
import { OUTLET_KIND_LABELS } from './labels.js';
import { outletHref } from './links.js';
import { numberWords } from './number-words.js';

/** An outlet as the list shows it. */
export interface OutletLine {
  readonly name: string;
  readonly href: string;
  /** Its domain and, where it is known, its kind. */
  readonly about: string;
  readonly articles: string;
  readonly events: string;
  readonly claims: string;
  readonly disputes: string;
}

/** What `pages/outlets/index.ejs` prints: every outlet. */
export interface OutletsPage {
  /** Name of the page. */
  readonly title: string;
  /** Outlets that are known by name. */
  readonly outlets: readonly OutletLine[];
  /** Documents whose outlet nobody has named yet, each as an outlet of its own. */
  readonly unknown: readonly OutletLine[];
}

/** Builds the list of outlets. */
export function outletsPage(outlets: readonly OutletSummary[]): OutletsPage {
  return {
    title: 'Outlets',
    outlets: outlets.filter((outlet) => outlet.known).map(outletLine),
    unknown: outlets.filter((outlet) => !outlet.known).map(outletLine),
  };
}

function outletLine(summary: OutletSummary): OutletLine {
  const { outlet } = summary;
  return {
    name: outlet.name,
    href: outletHref(outlet.id),
    about: [outlet.domain, outlet.kind === 'unknown' ? null : OUTLET_KIND_LABELS[outlet.kind]].filter((part) => part !== null).join(' · ') || '–',
    articles: numberWords(summary.articles),
    events: numberWords(summary.events),
    claims: numberWords(summary.claims),
    disputes: numberWords(summary.openDisputes),
  };
}
