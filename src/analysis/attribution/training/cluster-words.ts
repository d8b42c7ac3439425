/** Words with their vectors, most frequent first. */
export interface WordVectors {
  readonly words: readonly string[];
  /** Row-major, one row of `dimensions` values a word. */
  readonly values: Float32Array;
  readonly dimensions: number;
}

export interface ClusterOptions {
  readonly clusters: number;
  readonly rounds: number;
}

/**
 * Sorts vectors into clusters by direction (spherical k-means) and gives each its cluster number.
 *
 * Centres start at evenly spaced rows, so the result is the same on every run.
 * Cost: rows × clusters × dimensions × rounds.
 */
export function clusterVectors(vectors: WordVectors, options: ClusterOptions): { assigned: Uint16Array; centres: Float32Array } {
  const { dimensions } = vectors;
  const count = vectors.words.length;
  const rows = normalisedRows(vectors.values, count, dimensions);
  let centres = evenlySpacedRows(rows, count, dimensions, options.clusters);
  const assigned = new Uint16Array(count);
  for (let round = 0; round < options.rounds; round++) {
    for (let row = 0; row < count; row++) assigned[row] = nearest(rows, row * dimensions, centres, dimensions);
    centres = meanDirections(rows, assigned, centres, dimensions);
  }
  return { assigned, centres };
}

function normalisedRows(values: Float32Array, count: number, dimensions: number): Float32Array {
  const rows = Float32Array.from(values);
  for (let row = 0; row < count; row++) scaleToUnit(rows, row * dimensions, dimensions);
  return rows;
}

function scaleToUnit(rows: Float32Array, at: number, dimensions: number): void {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += rows[at + d]! * rows[at + d]!;
  const factor = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let d = 0; d < dimensions; d++) rows[at + d] = rows[at + d]! * factor;
}

function evenlySpacedRows(rows: Float32Array, count: number, dimensions: number, clusters: number): Float32Array {
  const centres = new Float32Array(clusters * dimensions);
  for (let cluster = 0; cluster < clusters; cluster++) {
    const row = Math.floor((cluster * count) / clusters);
    centres.set(rows.subarray(row * dimensions, (row + 1) * dimensions), cluster * dimensions);
  }
  return centres;
}

function nearest(rows: Float32Array, at: number, centres: Float32Array, dimensions: number): number {
  let best = 0;
  let bestScore = -Infinity;
  for (let cluster = 0, base = 0; base < centres.length; cluster++, base += dimensions) {
    let score = 0;
    for (let d = 0; d < dimensions; d++) score += rows[at + d]! * centres[base + d]!;
    if (score > bestScore) {
      bestScore = score;
      best = cluster;
    }
  }
  return best;
}

/** A cluster that lost all its members keeps its old centre. */
function meanDirections(rows: Float32Array, assigned: Uint16Array, old: Float32Array, dimensions: number): Float32Array {
  const centres = new Float32Array(old.length);
  const sizes = new Uint32Array(old.length / dimensions);
  for (let row = 0; row < assigned.length; row++) {
    const base = assigned[row]! * dimensions;
    sizes[assigned[row]!]!++;
    for (let d = 0; d < dimensions; d++) centres[base + d] = centres[base + d]! + rows[row * dimensions + d]!;
  }
  for (let cluster = 0; cluster < sizes.length; cluster++) {
    const base = cluster * dimensions;
    if (sizes[cluster] === 0) centres.set(old.subarray(base, base + dimensions), base);
    else scaleToUnit(centres, base, dimensions);
  }
  return centres;
}
