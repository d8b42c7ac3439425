/** Which words mean much the same, by row of the table of word vectors. */
export interface WordLikeness {
  /** Row of a stem, -1 when nothing is known of it. */
  row(stem: string): number;
  /** Number of rows. */
  readonly rows: number;
  /** Words like that of a row, with their likeness, 0–1; the word itself is not among them. */
  like(row: number): LikeWords;
}

export interface LikeWords {
  readonly rows: Int32Array;
  readonly likeness: Float32Array;
}

/** A pair of rows, the lower one second, with its likeness, 0–1. */
export interface LikePair {
  readonly row: number;
  readonly other: number;
  readonly likeness: number;
}

const STEPS = 255;
const LINE_FEED = 10;
const MORE = 0x80;

/** Writes pairs (by row, then other) as a line of JSON and, a row, the distances between its partners with a byte of likeness each. */
export function writeWordLikeness(rows: number, pairs: readonly LikePair[]): Uint8Array {
  const bytes: number[] = [...new TextEncoder().encode(`${JSON.stringify({ rows, pairs: pairs.length })}\n`)];
  let at = 0;
  for (let row = 0; row < rows; row++) {
    let end = at;
    while (end < pairs.length && pairs[end]!.row === row) end++;
    writeNumber(end - at, bytes);
    for (let last = 0; at < end; at++) {
      const { other, likeness } = pairs[at]!;
      writeNumber(other - last, bytes);
      bytes.push(Math.max(1, Math.round(likeness * STEPS)));
      last = other;
    }
  }
  return Uint8Array.from(bytes);
}

function writeNumber(value: number, bytes: number[]): void {
  let rest = value;
  for (; rest >= MORE; rest >>>= 7) bytes.push((rest & (MORE - 1)) | MORE);
  bytes.push(rest);
}

/**
 * Reads what `writeWordLikeness` wrote.
 *
 * @param stems the stem of each row
 * @throws {RangeError} if the file is not about as many rows, or is cut off
 */
export function readWordLikeness(file: Uint8Array, stems: readonly string[]): WordLikeness {
  const end = file.indexOf(LINE_FEED);
  const { pairs, rows } = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as { rows: number; pairs: number };
  if (rows !== stems.length) throw new RangeError(`likeness of ${rows} words for ${stems.length} stems`);
  const { likeness, others, owners } = readPairs(file, end + 1, { rows, pairs });
  const starts = startsOf(rows, owners, others);
  const next = starts.slice();
  const partners = new Int32Array(pairs * 2);
  const values = new Uint8Array(pairs * 2);
  const put = (row: number, partner: number, value: number): void => {
    const at = next[row]!++;
    partners[at] = partner;
    values[at] = value;
  };
  for (let pair = 0; pair < pairs; pair++) {
    put(owners[pair]!, others[pair]!, likeness[pair]!);
    put(others[pair]!, owners[pair]!, likeness[pair]!);
  }
  const byStem = new Map(stems.map((stem, row) => [stem, row]));
  return {
    rows,
    row: (stem) => byStem.get(stem) ?? -1,
    like: (row) => ({ rows: partners.subarray(starts[row], starts[row + 1]), likeness: shares(values.subarray(starts[row], starts[row + 1])) }),
  };
}

function readPairs(file: Uint8Array, from: number, { pairs, rows }: { rows: number; pairs: number }): { owners: Int32Array; others: Int32Array; likeness: Uint8Array } {
  const found = { owners: new Int32Array(pairs), others: new Int32Array(pairs), likeness: new Uint8Array(pairs) };
  let at = from;
  const readNumber = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = file[at++];
      if (byte === undefined) throw new RangeError('likeness of words: the file is cut off');
      value |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) return value;
    }
  };
  let pair = 0;
  for (let row = 0; row < rows; row++) {
    const own = readNumber();
    for (let last = 0, count = 0; count < own; count++, pair++) {
      last += readNumber();
      found.owners[pair] = row;
      found.others[pair] = last;
      found.likeness[pair] = file[at++]!;
    }
  }
  return found;
}

function startsOf(rows: number, owners: Int32Array, others: Int32Array): Int32Array {
  const starts = new Int32Array(rows + 1);
  for (let pair = 0; pair < owners.length; pair++) {
    starts[owners[pair]! + 1]!++;
    starts[others[pair]! + 1]!++;
  }
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!;
  return starts;
}

function shares(steps: Uint8Array): Float32Array {
  const found = new Float32Array(steps.length);
  for (let at = 0; at < steps.length; at++) found[at] = steps[at]! / STEPS;
  return found;
}
