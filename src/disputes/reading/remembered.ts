import type { Reading } from './reading.js';

/** Works something out about a reading once, however many pairs it is part of. `work` must depend on the reading alone, and its result must not be changed. */
export function ofReading<T>(work: (reading: Reading) => T): (reading: Reading) => T {
  const known = new WeakMap<Reading, { readonly value: T }>();
  return (reading) => {
    const before = known.get(reading);
    if (before !== undefined) return before.value;
    const value = work(reading);
    known.set(reading, { value });
    return value;
  };
}

/** Works something out about two readings once while one rule after another asks for it: each first reading remembers the last second one. */
export function ofPair<T>(work: (a: Reading, b: Reading) => T): (a: Reading, b: Reading) => T {
  const known = new WeakMap<Reading, { readonly b: Reading; readonly value: T }>();
  return (a, b) => {
    const before = known.get(a);
    if (before?.b === b) return before.value;
    const value = work(a, b);
    known.set(a, { b, value });
    return value;
  };
}
