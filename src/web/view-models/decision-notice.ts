import { decisionHref, type LinkView } from './links.js';

/** What a page says after a decision was recorded. */
export interface NoticeView {
  readonly words: string;
  /** Where on the page the form stood; null where that is not known. */
  readonly place: string | null;
  /** Where it can be taken back. */
  readonly history: LinkView;
}

const WORDS: Readonly<Record<string, string>> = {
  same: 'Recorded: the two rows are one now.',
  different: 'Recorded: these are not the same claim.',
  split: 'Recorded: taken out of the row.',
  move: 'Recorded: moved to the other row.',
  rename: 'Recorded: the row has its new headline.',
  dispute: 'Recorded: your ruling stands until new evidence comes.',
  'article-event': 'Recorded: the article is in its new event.',
  'event-title': 'Recorded: the event has its new title.',
  undo: 'Recorded: the decision is taken back. Both stay in the history.',
};

/** The notice after a decision, by the `decided` ("split.<id>") and `at` of a page's address; null without one. */
export function decisionNotice(decided: string, at = ''): NoticeView | null {
  const [kind = '', id = ''] = decided.split('.', 2);
  const words = Object.hasOwn(WORDS, kind) ? WORDS[kind] : undefined;
  if (words === undefined || !/^[\w-]{1,60}$/.test(id)) return null;
  return { words, place: /^[\w.-]{1,120}$/.test(at) ? `#${at}` : null, history: { label: kind === 'undo' ? 'History of decisions' : 'See it in the history, or take it back', href: decisionHref(id) } };
}
