/** Where a word stands in either of two texts, counted in words. */
export type CommonWord = readonly [number, number];

/** Positions of the longest common subsequence of words, in order; quadratic in their number. */
export function commonWords(x: readonly string[], y: readonly string[]): readonly CommonWord[] {
  const rows: number[][] = [new Array<number>(y.length + 1).fill(0)];
  for (let at = 1; at <= x.length; at++) {
    const above = rows[at - 1]!;
    const row = [0];
    for (let col = 1; col <= y.length; col++) row.push(x[at - 1] === y[col - 1] ? above[col - 1]! + 1 : Math.max(above[col]!, row[col - 1]!));
    rows.push(row);
  }
  const found: CommonWord[] = [];
  for (let at = x.length, col = y.length; at > 0 && col > 0; ) {
    if (x[at - 1] === y[col - 1]) found.push([--at, --col]);
    else if (rows[at - 1]![col]! >= rows[at]![col - 1]!) at--;
    else col--;
  }
  return found.reverse();
}
