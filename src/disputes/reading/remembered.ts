import type { Quantity } from '../../domain/quantity.js';
import type { Reading } from './reading.js';

/** How many functions remember something; each has its own place in what a reading remembers. */
let places = 0;

/**
 * Works something out about a reading once, however many pairs it is part of. `work` must depend on the reading alone; its result is never
 * undefined and must not be changed.
 */
export function ofReading<T>(work: (reading: Reading) => T): (reading: Reading) => T {
  const place = places++;
  return (reading) => {
    const before = reading.remembered[place] as T | undefined;
    if (before !== undefined) return before;
    const value = work(reading);
    reading.remembered[place] = value;
    return value;
  };
}

/** Works something out about two readings once while one rule after another asks for it: each first reading remembers the last second one. */
export function ofPair<T>(work: (a: Reading, b: Reading) => T): (a: Reading, b: Reading) => T {
  const place = places++;
  return (a, b) => {
    const before = a.remembered[place] as { readonly b: Reading; readonly value: T } | undefined;
    if (before?.b === b) return before.value;
    const value = work(a, b);
    a.remembered[place] = { b, value };
    return value;
  };
}

/** Works something out about an amount of a reading once, however many others it is compared with. */
export function ofQuantity<T>(work: (reading: Reading, quantity: Quantity) => T): (reading: Reading, quantity: Quantity) => T {
  const valuesOf = ofReading(() => new Map<Quantity, T>());
  return (reading, quantity) => {
    const values = valuesOf(reading);
    const before = values.get(quantity);
    if (before !== undefined) return before;
    const value = work(reading, quantity);
    values.set(quantity, value);
    return value;
  };
}
