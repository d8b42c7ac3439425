import type { IngestOutcome, IngestStatus } from '../../services/contract/documents.js';
import type { BadgeView } from './labels.js';
import type { LinkView } from './links.js';
import { articleHref } from './links.js';
import { countOf } from './number-words.js';

/** What became of one document. */
export interface OutcomeView {
  readonly origin: string;
  readonly badge: BadgeView;
  /** The article; null where there is none. */
  readonly article: LinkView | null;
  /** "14 claims", that nothing in it is new, or why it failed. */
  readonly detail: string;
}

/** What `pages/add/result.ejs` prints: what became of the documents that were uploaded. */
export interface AddResultPage {
  /** Name of the page. */
  readonly title: string;
  /** "3 of 4 documents are in; 1 failed." */
  readonly summary: string;
  /** One line a document, in the order of the upload. */
  readonly outcomes: readonly OutcomeView[];
}

const BADGES: Readonly<Record<IngestStatus, BadgeView>> = {
  new: { label: 'Added', tone: 'good' },
  unchanged: { label: 'Already here', tone: 'quiet' },
  edited: { label: 'New version', tone: 'change' },
  failed: { label: 'Failed', tone: 'alert' },
};

/** Builds the result page of an upload. */
export function addResultPage(outcomes: readonly IngestOutcome[]): AddResultPage {
  const failed = outcomes.filter((outcome) => outcome.status === 'failed').length;
  const good = outcomes.length - failed;
  return {
    title: outcomes.some(({ status }) => status === 'new' || status === 'edited') ? 'Coverage added' : 'Nothing was added',
    summary: failed === 0 ? `${countOf(good, 'document')} read.` : `${good} of ${countOf(outcomes.length, 'document')} read, ${failed} failed.`,
    outcomes: outcomes.map((outcome) => ({
      origin: outcome.origin,
      badge: BADGES[outcome.status],
      article: outcome.articleId === null ? null : { label: outcome.title ?? outcome.origin, href: articleHref(outcome.articleId) },
      detail: outcome.status === 'unchanged' ? 'Word for word the same' : outcome.error === null ? countOf(outcome.claims, 'claim') : reasonOf(outcome.origin, outcome.error.message),
    })),
  };
}

/** Why a document failed, as a sentence of its own: without the name of the document, which stands beside it. */
export function reasonOf(origin: string, message: string): string {
  const reason = message.startsWith(`${origin}: `) ? message.slice(origin.length + 2) : message;
  const sentence = reason.charAt(0).toUpperCase() + reason.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
