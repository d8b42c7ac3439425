import { compareText } from '../domain/text-order.js';

/** Counts things under two keys, keeping for each the writing seen first. */
export class UseCount<T extends { count: number }> {
  readonly #uses = new Map<string, Map<string, T>>();

  /** Adds `amount` under the two keys; `make` gives the first entry, with a count of 0. */
  add(outer: string, inner: string, make: () => T): T {
    let group = this.#uses.get(outer);
    if (group === undefined) this.#uses.set(outer, (group = new Map<string, T>()));
    let use = group.get(inner);
    if (use === undefined) group.set(inner, (use = make()));
    use.count++;
    return use;
  }

  /** Outer key and its uses, most counted first, then by key. */
  sorted(): [string, T[]][] {
    const total = (group: ReadonlyMap<string, T>): number => [...group.values()].reduce((sum, use) => sum + use.count, 0);
    const groups = [...this.#uses].map(([key, group]) => ({ key, group, total: total(group) }));
    groups.sort((a, b) => b.total - a.total || compareText(a.key, b.key));
    return groups.map(({ key, group }) => [key, [...group].sort(([a, x], [b, y]) => y.count - x.count || compareText(a, b)).map(([, use]) => use)]);
  }
}
