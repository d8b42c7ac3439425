/** Length of the longest common subsequence of two lists of codes; quadratic in their length, which a claim keeps short. */
export function longestCommonSubsequence(a: Int32Array, b: Int32Array): number {
  const row = new Uint16Array(b.length + 1);
  for (const code of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      row[j] = code === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]!);
      diagonal = above;
    }
  }
  return row[b.length]!;
}
