/** What happened, bounded in time and place. */
export interface Event {
  readonly id: string;
  readonly title: string;
  /** Earliest and latest known publication date of its articles (ISO day), or null. */
  readonly from: string | null;
  readonly to: string | null;
  readonly story: string | null;
}

/** Events tied together over months or years. */
export interface Story {
  readonly id: string;
  readonly title: string;
}
