/** Terms as they are compared: codes in rising order, each with its weight and whether it is part of a name. */
export interface StoredTerms {
  readonly codes: Int32Array;
  readonly weights: Float64Array;
  readonly isName: Uint8Array;
  readonly length: number;
  readonly commonLength: number;
}

/** What an article, or an event, is compared by. */
export interface StoredVectors {
  readonly id: string;
  readonly day: number | null;
  readonly year: number | null;
  readonly body: StoredTerms;
  readonly lead: StoredTerms;
  readonly names: StoredTerms;
}

/** Numbers at the head of a packed value: day, year, and for each list its size and its two lengths; one that is unknown is not a number. */
const LISTS = 3;
const HEAD = 2 + LISTS * 3;
const REAL = 8;
const CODE = 4;

/** Packs weighed terms: real numbers first, then codes, then marks, so that each stands where a machine reads it at once. */
export function packVectors({ body, day, lead, names, year }: Omit<StoredVectors, 'id'>): Uint8Array {
  const lists = [body, lead, names];
  const terms = lists.reduce((sum, { codes }) => sum + codes.length, 0);
  const buffer = new ArrayBuffer(HEAD * REAL + terms * (REAL + CODE + 1));
  const head = [day ?? NaN, year ?? NaN, ...lists.flatMap(({ codes, commonLength, length }) => [codes.length, length, commonLength])];
  const reals = new Float64Array(buffer, 0, HEAD + terms);
  reals.set(head);
  const codes = new Int32Array(buffer, reals.byteLength, terms);
  const marks = new Uint8Array(buffer, reals.byteLength + codes.byteLength, terms);
  let at = 0;
  for (const list of lists) {
    reals.set(list.weights, HEAD + at);
    codes.set(list.codes, at);
    marks.set(list.isName, at);
    at += list.codes.length;
  }
  return new Uint8Array(buffer);
}

/** The terms that `packVectors` packed. */
export function unpackVectors(packed: Uint8Array): Omit<StoredVectors, 'id'> {
  // Copied, so that numbers stand at multiples of their size.
  const buffer = packed.slice().buffer;
  const head = new Float64Array(buffer, 0, HEAD);
  const sizes = [head[2]!, head[5]!, head[8]!];
  const terms = sizes[0]! + sizes[1]! + sizes[2]!;
  const codesFrom = (HEAD + terms) * REAL;
  let at = 0;
  const next = (list: number): StoredTerms => {
    const size = sizes[list]!;
    const read = {
      codes: new Int32Array(buffer, codesFrom + at * CODE, size),
      weights: new Float64Array(buffer, (HEAD + at) * REAL, size),
      isName: new Uint8Array(buffer, codesFrom + terms * CODE + at, size),
      length: head[3 + list * 3]!,
      commonLength: head[4 + list * 3]!,
    };
    at += size;
    return read;
  };
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return { day: known(head[0]!), year: known(head[1]!), body: next(0), lead: next(1), names: next(2) };
}
