import type { EventSummary, StorySummary } from '../../src/services/contract/events.js';
import { OUTLETS } from './sample-input.js';

/** An event with a dispute; its comparison is the sample comparison. */
export const FERRY = { id: 'event-ferry', title: 'Ferry runs aground off Saltmarsh', from: '2031-03-02' };
/** A later event of the same story. */
const INQUIRY = { id: 'event-inquiry', title: 'Inquiry into the Lady Maud opens', from: '2031-04-11' };

/** The story of both. */
export const STORY: StorySummary = {
  id: 'story-maud', title: 'The Lady Maud', from: '2031-03-02', to: '2031-04-12', events: [{ ...INQUIRY, articles: 3, openDisputes: 1 }, { ...FERRY, articles: 4, openDisputes: 1 }], articles: 7, openDisputes: 2,
};

/** Both events as lists show them, newest first. */
export const EVENTS: readonly EventSummary[] = [
  {
    ...INQUIRY, to: '2031-04-12', story: { id: STORY.id, title: STORY.title }, articles: 3, outlets: ['Northvale Times', 'Coastline Wire'],
    claims: 9, groups: 6, corroborated: 2, openDisputes: 0,
  },
  {
    ...FERRY, to: '2031-03-05', story: { id: STORY.id, title: STORY.title }, articles: 4, outlets: OUTLETS.map((outlet) => outlet.name),
    claims: 11, groups: 6, corroborated: 2, openDisputes: 1,
  },
];
