import type { Outlet } from '../../domain/outlet.js';

/** An outlet with what the database holds of it. */
export interface OutletSummary {
  readonly outlet: Outlet;
  readonly known: boolean;
  readonly articles: number;
  readonly events: number;
  readonly claims: number;
  readonly openDisputes: number;
}
