/**
 * A regression tree in arrays, one entry a node; node 0 is the root and children come after their parent.
 * `feature` -1 marks a leaf; otherwise rows with value <= threshold go to `left`.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** What the rows that reach a node would get if the tree ended there, in log-odds. */
  readonly value: readonly number[];
}

/** A sum of trees on the log-odds scale. */
export interface BoostedTrees {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** Log-odds of one row of features. */
export function scoreTrees(model: BoostedTrees, row: ArrayLike<number>): number {
  let sum = model.bias;
  for (const tree of model.trees) {
    let node = 0;
    for (let feature = tree.feature[0]!; feature >= 0; feature = tree.feature[node]!) {
      node = row[feature]! <= tree.threshold[node]! ? tree.left[node]! : tree.right[node]!;
    }
    sum += tree.value[node]!;
  }
  return sum;
}

/**
 * Adds each feature's part of a row's log-odds to `into`, and returns the part that no feature accounts for.
 *
 * At every split the change of node value goes to the feature that was asked (Saabas 2014), so the parts sum up to the score.
 */
export function explainTrees(model: BoostedTrees, row: ArrayLike<number>, into: Float64Array): number {
  let base = model.bias;
  for (const tree of model.trees) {
    base += tree.value[0]!;
    let node = 0;
    for (let feature = tree.feature[0]!; feature >= 0; feature = tree.feature[node]!) {
      const next = row[feature]! <= tree.threshold[node]! ? tree.left[node]! : tree.right[node]!;
      into[feature] = into[feature]! + tree.value[next]! - tree.value[node]!;
      node = next;
    }
  }
  return base;
}
