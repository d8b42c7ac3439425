/** What sort of publisher an outlet is. */
export type OutletKind = 'publisher' | 'agency' | 'broadcaster' | 'official' | 'other' | 'unknown';

/** One that publishes articles. A source that is merely cited is not an outlet. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly kind: OutletKind;
}
