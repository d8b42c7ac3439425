/** How an article stands to another at first sight. */
export interface StoredEdge {
  readonly other: string;
  readonly likeness: number;
  readonly logOdds: number;
  readonly length: number;
}

const REAL = 8;
/** Bytes of an edge besides those of the other article's id: the length of that id, and three real numbers. */
const FIXED = 1 + 3 * REAL;

/** Packs an article's edges, in order of the other articles' ids, which take up to 255 bytes. */
export function packEdges(edges: readonly StoredEdge[]): Uint8Array {
  const sorted = [...edges].sort((a, b) => (a.other < b.other ? -1 : 1));
  return Buffer.concat(sorted.map(packEdge));
}

/** The edges that `packEdges` packed. */
export function unpackEdges(packed: Uint8Array): readonly StoredEdge[] {
  const bytes = bufferOf(packed);
  const edges: StoredEdge[] = [];
  for (let at = 0; at < bytes.length; ) {
    const from = at + 1 + bytes[at]!;
    edges.push({ other: bytes.toString('latin1', at + 1, from), likeness: bytes.readDoubleLE(from), logOdds: bytes.readDoubleLE(from + REAL), length: bytes.readDoubleLE(from + 2 * REAL) });
    at = from + 3 * REAL;
  }
  return edges;
}

/** Packed edges with one to an article that had none among them. */
export function withEdge(packed: Uint8Array, edge: StoredEdge): Uint8Array {
  const bytes = bufferOf(packed);
  const own = packEdge(edge);
  let at = 0;
  while (at < bytes.length && bytes.compare(own, 1, 1 + own[0]!, at + 1, at + 1 + bytes[at]!) < 0) at += FIXED + bytes[at]!;
  return Buffer.concat([bytes.subarray(0, at), own, bytes.subarray(at)]);
}

/** Packed edges without the one to `other`. */
export function withoutEdge(packed: Uint8Array, other: string): Uint8Array {
  return packEdges(unpackEdges(packed).filter((edge) => edge.other !== other));
}

function packEdge({ length, likeness, logOdds, other }: StoredEdge): Buffer {
  const id = Buffer.from(other, 'latin1');
  const packed = Buffer.allocUnsafe(FIXED + id.length);
  packed[0] = id.length;
  id.copy(packed, 1);
  [likeness, logOdds, length].forEach((value, place) => packed.writeDoubleLE(value, 1 + id.length + place * REAL));
  return packed;
}

function bufferOf({ buffer, byteLength, byteOffset }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
