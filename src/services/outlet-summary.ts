import { NotFoundError } from '../errors.js';
import type { Stores } from '../storage/stores.js';
import type { OutletSummary } from './services.js';

/** Every known outlet with what it has published here. */
export async function listOutlets(stores: Stores): Promise<readonly OutletSummary[]> {
  const counts = await stores.outlets.counts();
  return (await stores.outlets.list()).map((outlet) => ({
    outlet,
    known: true,
    ...(counts.get(outlet.id) ?? { articles: 0, events: 0, claims: 0, openDisputes: 0 }),
  }));
}

/** @throws {NotFoundError} */
export async function getOutlet(stores: Stores, id: string): Promise<OutletSummary> {
  const found = (await listOutlets(stores)).find((summary) => summary.outlet.id === id);
  if (found === undefined) throw new NotFoundError('outlet', id);
  return found;
}
