/** Vectors of the most frequent stems, for telling that two different words mean much the same. */
export interface WordVectors {
  /** Row of a stem, -1 when it has no vector. */
  row(stem: string): number;
  /** Cosine of two rows, -1 to 1. */
  cosine(a: number, b: number): number;
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
  return {
    row: (term) => rows.get(term) ?? -1,
    cosine: (a, b) => dot(bytes, a * dimensions, b * dimensions, dimensions) / (lengths[a]! * lengths[b]! || 1),
  };
}

function dot(bytes: Int8Array, a: number, b: number, dimensions: number): number {
  let sum = 0;
  for (let index = 0; index < dimensions; index++) sum += bytes[a + index]! * bytes[b + index]!;
  return sum;
}
