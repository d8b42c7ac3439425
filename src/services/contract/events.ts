/** The line that lists show for an event. */
export interface EventSummary {
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly story: { readonly id: string; readonly title: string } | null;
  readonly articles: number;
  readonly outlets: readonly string[];
  readonly claims: number;
  readonly groups: number;
  readonly corroborated: number;
  readonly openDisputes: number;
}

/** A story: events that belong together. */
export interface StorySummary {
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly events: readonly { readonly id: string; readonly title: string; readonly from: string | null; readonly articles: number; readonly openDisputes: number }[];
  readonly articles: number;
  readonly openDisputes: number;
}
