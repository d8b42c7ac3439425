import type { QuantisedVectors } from './quantise-vectors.js';

/** Writes the file that `readWordVectors` reads: a line of JSON, then the bytes row by row. */
export function writeWordVectors(vectors: QuantisedVectors): Uint8Array {
  const header = new TextEncoder().encode(`${JSON.stringify({ dimensions: vectors.dimensions, stems: vectors.stems.join(' ') })}\n`);
  const file = new Uint8Array(header.length + vectors.bytes.length);
  file.set(header);
  file.set(new Uint8Array(vectors.bytes.buffer, vectors.bytes.byteOffset, vectors.bytes.length), header.length);
  return file;
}
