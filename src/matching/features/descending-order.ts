const BYTES = 8;
const BUCKETS = 256;

/**
 * Indexes of some numbers, the largest first; equal ones in order of index. None may be NaN.
 *
 * A radix sort over the bits of the numbers, linear in their number: comparing pairs of scores by a function is most of what
 * sorting them costs.
 */
export function descendingOrder(values: Float64Array): Uint32Array {
  const keys = sortableBytes(values);
  let order = new Uint32Array(values.length);
  for (let index = 0; index < order.length; index++) order[index] = index;
  let spare = new Uint32Array(values.length);
  for (let byte = 0; byte < BYTES; byte++) {
    const starts = new Uint32Array(BUCKETS + 1);
    for (let at = byte; at < keys.length; at += BYTES) starts[keys[at]! + 1]!++;
    for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1]! += starts[bucket]!;
    for (const index of order) spare[starts[keys[index * BYTES + byte]!]!++] = index;
    [order, spare] = [spare, order];
  }
  return order;
}

/** Eight bytes a number, lowest first, that stand in the opposite order of the numbers. */
function sortableBytes(values: Float64Array): Uint8Array {
  const bytes = new Uint8Array(values.length * BYTES);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < values.length; index++) {
    // Adding 0 makes one zero of both.
    view.setFloat64(index * BYTES, values[index]! + 0, true);
    const at = index * BYTES;
    const isNegative = bytes[at + BYTES - 1]! >= 128;
    if (isNegative) continue;
    for (let byte = 0; byte < BYTES; byte++) bytes[at + byte]! ^= byte === BYTES - 1 ? 0x7f : 0xff;
  }
  return bytes;
}
