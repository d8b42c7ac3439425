import type { Comparison, TimelineEntry } from '../../domain/comparison.js';
import { dateWords } from './date-words.js';
import { headline } from './headline.js';
import type { BadgeView } from './labels.js';
import { SILENT_EDIT } from './labels.js';
import type { LinkView } from './links.js';
import { articleHref, claimHref, versionsHref } from './links.js';

/** What an article did at a moment: came out, was edited, gave values. */
export interface TimelineView {
  readonly at: string;
  /** "Published", "Edited", "Found edited"; "Added" where values came without either. */
  readonly kind: string;
  readonly outlet: string;
  /** The article or the edit; null where only values came. */
  readonly what: LinkView | null;
  /** That an edit was silent; null else. */
  readonly badge: BadgeView | null;
  /** The values of disputed and updated claims that it gave then. */
  readonly values: readonly LinkView[];
}

/** Formats the timeline: all that one article did at one moment stands together. */
export function timelineViews({ timeline }: Pick<Comparison, 'timeline'>, nameOf: (outletId: string) => string): readonly TimelineView[] {
  const moments = new Map<string, TimelineEntry[]>();
  for (const entry of timeline) {
    const moment = `${entry.at} ${entry.articleId}`;
    moments.set(moment, [...(moments.get(moment) ?? []), entry]);
  }
  return [...moments.values()].flatMap((entries) => momentViews(entries, nameOf));
}

/** An article may come out and be found edited at one moment; its values stand with the first of the two. */
function momentViews(entries: readonly TimelineEntry[], nameOf: (outletId: string) => string): readonly TimelineView[] {
  const values = entries.filter(({ kind }) => kind === 'value').map(valueLink);
  const [first, ...others] = entries.filter(({ kind }) => kind !== 'value');
  if (first === undefined) return [{ ...placeOf(entries[0]!, nameOf), kind: 'Added', what: null, badge: null, values }];
  return [first, ...others].map((entry) => ({
    ...placeOf(entry, nameOf),
    kind: entry.kind === 'published' ? 'Published' : entry.asRead === true ? 'Found edited' : 'Edited',
    what: { label: headline(entry.text), href: entry.edit === undefined ? articleHref(entry.articleId) : versionsHref(entry.articleId, entry.edit) },
    badge: entry.edit?.silent === true ? SILENT_EDIT : null,
    values: entry === first ? values : [],
  }));
}

function placeOf({ at, outletId }: TimelineEntry, nameOf: (outletId: string) => string): Pick<TimelineView, 'at' | 'outlet'> {
  return { at: dateWords(at), outlet: nameOf(outletId) };
}

function valueLink({ articleId, claimId, text }: TimelineEntry): LinkView {
  return { label: headline(text), href: claimId === undefined ? articleHref(articleId) : claimHref(claimId) };
}
