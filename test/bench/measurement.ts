/** What a measurement is asked to do. */
export interface BenchOptions {
  /** Articles of the main run. */
  readonly articles: number;
  /** A short run, for continuous integration. */
  readonly quick: boolean;
  /** Up to 100,000 articles. */
  readonly large: boolean;
  /** Growth by articles of twice as many claims. */
  readonly long: boolean;
}

/** A line of the table: what was measured and what came out, as a person reads it. */
export interface Line {
  readonly what: string;
  readonly value: string;
}

/** What one measurement found: numbers for programs, lines for people, and what is worse than it may be. */
export interface Measured {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly lines: readonly Line[];
  readonly failures: readonly string[];
}

/** Seconds that `work` takes, with its result. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const start = process.hrtime.bigint();
  const result = await work();
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, result };
}

/** The middle value; of an even number the lower one of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
}

/** Rounds to three significant digits. */
export function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
