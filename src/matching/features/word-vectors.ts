/** Vectors of the most frequent stems, for telling that two different words mean much the same. */
export interface WordVectors {
  /** By row, in order of falling frequency in the language. */
  readonly stems: readonly string[];
  readonly dimensions: number;
  /** Row of a stem, -1 when it has no vector. */
  row(stem: string): number;
  /** Cosine of two rows, -1 to 1. */
  cosine(a: number, b: number): number;
  /** By row: how far its direction, of length 1, goes along with the one given. */
  along(direction: readonly number[]): Float32Array;
  /** Adds the direction of a row, `scale` long, to the numbers from `at` on. */
  addDirection(row: number, scale: number, into: Float64Array, at?: number): void;
  /** Direction, of length 1, in which rows point together; rows of -1 are passed over. Null where none is left. */
  centre(rows: readonly { readonly row: number; readonly weight: number }[]): Float64Array | null;
}

/**
 * Reads a table of quantised vectors.
 *
 * @param stems one stem a row
 * @param bytes `stems.length` × `dimensions` signed bytes
 * @throws {RangeError} if the sizes do not fit together
 */
export function loadWordVectors(stems: readonly string[], dimensions: number, bytes: Int8Array): WordVectors {
  if (bytes.length !== stems.length * dimensions) {
    throw new RangeError(`word vectors: ${bytes.length} bytes for ${stems.length} stems of ${dimensions} dimensions`);
  }
  const rows = new Map(stems.map((term, row) => [term, row]));
  const lengths = Float64Array.from(stems, (_, row) => Math.sqrt(dot(bytes, row * dimensions, row * dimensions, dimensions)));
  const addDirection: WordVectors['addDirection'] = (row, scale, into, at = 0) => {
    const unit = scale / (lengths[row]! || 1);
    for (let index = 0; index < dimensions; index++) into[at + index] = into[at + index]! + unit * bytes[row * dimensions + index]!;
  };
  return {
    stems,
    dimensions,
    addDirection,
    along: (direction) => Float32Array.from(stems, (_, row) => {
      let product = 0;
      for (let index = 0; index < dimensions; index++) product += bytes[row * dimensions + index]! * direction[index]!;
      return product / (lengths[row]! || 1);
    }),
    row: (term) => rows.get(term) ?? -1,
    cosine: (a, b) => dot(bytes, a * dimensions, b * dimensions, dimensions) / (lengths[a]! * lengths[b]! || 1),
    centre: (words) => {
      const sum = new Float64Array(dimensions);
      for (const { row, weight } of words) {
        if (row >= 0) addDirection(row, weight, sum);
      }
      const length = Math.sqrt(sum.reduce((squares, value) => squares + value * value, 0));
      return length > 0 ? sum.map((value) => value / length) : null;
    },
  };
}

function dot(bytes: Int8Array, a: number, b: number, dimensions: number): number {
  let sum = 0;
  for (let index = 0; index < dimensions; index++) sum += bytes[a + index]! * bytes[b + index]!;
  return sum;
}

const LINE_FEED = 10;

/**
 * Reads the file of word vectors: one line of JSON `{"dimensions", "stems": "a b c"}`, then the bytes row by row.
 *
 * @throws {RangeError} if the sizes do not fit together
 * @throws {SyntaxError} if the first line is not JSON
 */
export function readWordVectors(file: Uint8Array): WordVectors {
  const { body, dimensions, stems } = readHeader(file);
  return loadWordVectors(stems, dimensions, new Int8Array(file.buffer, file.byteOffset + body, file.length - body));
}

/**
 * Reads only the stems of the file of word vectors, one a row.
 *
 * @throws {SyntaxError} if the first line is not JSON
 */
export function readStems(file: Uint8Array): readonly string[] {
  return readHeader(file).stems;
}

/**
 * Reads only how many dimensions the file of word vectors has.
 *
 * @throws {SyntaxError} if the first line is not JSON
 */
export function readDimensions(file: Uint8Array): number {
  return readHeader(file).dimensions;
}

function readHeader(file: Uint8Array): { readonly stems: readonly string[]; readonly dimensions: number; readonly body: number } {
  const end = file.indexOf(LINE_FEED);
  const { dimensions, stems } = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as { dimensions: number; stems: string };
  return { stems: stems.split(' '), dimensions, body: end + 1 };
}
