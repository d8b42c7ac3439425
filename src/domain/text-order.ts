/** Orders ids, names and ISO instants by code unit: the same on every machine. For {@link Array.sort}. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
