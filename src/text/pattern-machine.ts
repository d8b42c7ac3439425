/** A machine of the language model as it is stored: version, last state, steps, names of end states, marks. */
type Stored = readonly [number, number, Record<string, Record<string, number>>, Record<string, string>, Record<string, readonly [number, number]>];

/** What stands behind the last symbol, and the step taken where none fits. */
const END = 2_070_000;
const OTHERWISE = 2_070_003;

/** A pattern found: the marked part of it begins at `at`. */
export interface FoundPattern {
  readonly at: number;
  readonly name: string;
}

/**
 * Finds patterns in rows of symbols: the finite-state machines of the language model, laid out as a table.
 *
 * The longest pattern that begins first wins; after it, or after a symbol with which none begins, the search goes on.
 */
export class PatternMachine {
  /** Column of `steps` by symbol; column 0 is that of all other symbols. */
  private readonly columns = new Map<number, number>();
  private readonly width: number;
  private readonly steps: Uint16Array;
  private readonly otherwise: Uint16Array;
  private readonly names: (string | undefined)[] = [];
  private readonly marks: number[] = [];

  constructor(json: string) {
    const [, , steps, names, marks] = JSON.parse(json) as Stored;
    const symbols = new Set(Object.values(steps).flatMap((row) => Object.keys(row).map(Number)));
    symbols.delete(OTHERWISE);
    for (const symbol of [END, ...symbols]) if (!this.columns.has(symbol)) this.columns.set(symbol, this.columns.size + 1);
    this.width = this.columns.size + 1;
    const states = 1 + Math.max(...[steps, names].flatMap((table) => Object.keys(table).map(Number)), ...Object.values(steps).flatMap((row) => Object.values(row)));
    this.steps = new Uint16Array(states * this.width);
    this.otherwise = new Uint16Array(states);
    for (const [state, row] of Object.entries(steps)) {
      for (const [symbol, next] of Object.entries(row)) {
        if (Number(symbol) === OTHERWISE) this.otherwise[Number(state)] = next;
        else this.steps[Number(state) * this.width + this.columnOf(Number(symbol))] = next;
      }
    }
    for (const [state, name] of Object.entries(names)) this.names[Number(state)] = name;
    for (const [state, [first]] of Object.entries(marks)) this.marks[Number(state)] = first;
  }

  /** The number by which `find` knows a symbol. */
  columnOf(symbol: number): number {
    return this.columns.get(symbol) ?? 0;
  }

  /** Finds the patterns in `columns[0 … length)`; entries below 0 are passed over as if they were not there. */
  find(columns: Int16Array, length: number): FoundPattern[] {
    const { steps, width, otherwise, names } = this;
    const end = this.columnOf(END);
    const found: FoundPattern[] = [];
    let first = 0, state = 0, fallback = 0, fallbackAt = 0;
    for (let from = 0; from <= length; from++) {
      for (let at = from; at <= length; at++) {
        const column = at === length ? end : columns[at]!;
        if (column < 0) continue;
        const next = steps[state * width + column]!;
        if (state === 0 && next !== 0) first = at;
        if (names[next] !== undefined || next === 0) {
          // A pattern ends here, or the longest one on the way did; where there was none, the search begins anew one symbol on.
          const last = next === 0 ? fallback : next;
          if (last !== 0) {
            this.push(first, last, found);
            from = next === 0 ? fallbackAt : at;
          }
          state = 0;
          fallback = 0;
          break;
        }
        state = next;
        if (otherwise[state] !== 0) {
          fallback = otherwise[state]!;
          fallbackAt = at;
        }
      }
    }
    return found;
  }

  private push(first: number, state: number, found: FoundPattern[]): void {
    const name = this.names[state]!;
    if (name !== '0') found.push({ at: first + (this.marks[state] ?? 0), name });
  }
}
