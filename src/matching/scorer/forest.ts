/** Regression trees one after the other, each node before its branches: those below its cut follow at once, the others from `right` on. */
export interface Forest {
  /** Log-odds before any tree. */
  readonly bias: number;
  /** By node: the number of the feature asked, -1 for a leaf. */
  readonly feature: readonly number[];
  /** By node: values from here on go right; 0 for a leaf. */
  readonly cut: readonly number[];
  /** By node: where its right branch begins; 0 for a leaf. */
  readonly right: readonly number[];
  /** By node: what the tree would answer if it ended here, on the log-odds scale. */
  readonly value: readonly number[];
  /** Nodes that trees begin with. */
  readonly roots: readonly number[];
}

/** A forest's nodes in typed arrays, which are walked twice as fast. */
interface Nodes {
  readonly feature: Int16Array;
  readonly cut: Float64Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
  /** A plain list: what an iterator hands out of a typed array is made anew each time. */
  readonly roots: readonly number[];
}

const NODES = new WeakMap<Forest, Nodes>();

function nodesOf(forest: Forest): Nodes {
  const known = NODES.get(forest);
  if (known !== undefined) return known;
  const nodes = { feature: Int16Array.from(forest.feature), cut: Float64Array.from(forest.cut), right: Int32Array.from(forest.right), value: Float64Array.from(forest.value), roots: forest.roots };
  NODES.set(forest, nodes);
  return nodes;
}

/** Log-odds of a row of features: the bias and what the trees answer. */
export function scoreForest(forest: Forest, row: ArrayLike<number>): number {
  const { cut, feature, right, roots, value } = nodesOf(forest);
  let sum = forest.bias;
  for (const root of roots) {
    let node = root;
    for (let asked = feature[node]!; asked >= 0; asked = feature[node]!) node = row[asked]! >= cut[node]! ? right[node]! : node + 1;
    sum += value[node]!;
  }
  return sum;
}

/**
 * Adds each feature's part of a row's answer to `into`, and returns the part that no feature accounts for; all of them add up to {@link scoreForest}.
 *
 * A step down a tree changes what it would answer: the change is the part of the feature that was asked (Palczewska et al. 2014, after Saabas).
 */
export function explainForest(forest: Forest, row: ArrayLike<number>, into: Float64Array): number {
  const { cut, feature, right, roots, value } = nodesOf(forest);
  let rest = forest.bias;
  for (const root of roots) {
    let node = root;
    rest += value[node]!;
    for (let asked = feature[node]!; asked >= 0; asked = feature[node]!) {
      const next = row[asked]! >= cut[node]! ? right[node]! : node + 1;
      into[asked] = into[asked]! + value[next]! - value[node]!;
      node = next;
    }
  }
  return rest;
}
