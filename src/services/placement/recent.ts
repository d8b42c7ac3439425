/** The values that were used last, so many of them at most: bounds what a long run keeps in memory. */
export class Recent<T> {
  private readonly values = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    const value = this.values.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: T): void {
    this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size > this.most) this.values.delete(this.values.keys().next().value!);
  }

  clear(): void {
    this.values.clear();
  }
}

/** Of more than `most` entries keeps the half that came last. For what must not lose an entry between two questions. */
export function forgetOldest(held: Map<string, unknown>, most: number): void {
  if (held.size <= most) return;
  let surplus = held.size - Math.floor(most / 2);
  for (const key of held.keys()) {
    if (surplus-- <= 0) return;
    held.delete(key);
  }
}
