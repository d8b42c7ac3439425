import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Fast rather than small: most is won at once. */
const LEVEL = 3;

/** Packs what matching made of a version's claims: plain JSON of many like objects, which shrinks to a fifth. */
export function packSignatures(signatures: readonly unknown[]): Uint8Array {
  return deflateRawSync(JSON.stringify(signatures), { level: LEVEL });
}

/** Reads what {@link packSignatures} wrote. @throws {Error} for other bytes. */
export function unpackSignatures(packed: Uint8Array): readonly unknown[] {
  return JSON.parse(inflateRawSync(packed).toString('utf8')) as readonly unknown[];
}
