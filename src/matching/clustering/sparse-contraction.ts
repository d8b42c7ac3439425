import { logOdds, type Contraction, type ContractionRules } from './contraction.js';

/** Stands for a best partner that is to be looked for anew, and for there being none. */
const UNKNOWN = -2;
const NOBODY = -1;

/**
 * Clusters under contraction whose bonds are kept in lists: for many items with few bonds each.
 *
 * What is known of a bond stands in tables by its number, so that hundreds of thousands of bonds are no objects for the collector to follow.
 */
export class SparseContraction implements Contraction {
  private readonly root: Int32Array;
  private readonly members: number[][];
  private readonly labels: (string | undefined)[];
  /** By cluster: the numbers of its bonds, with some of those that are gone. */
  private readonly bondsOf: number[][];
  /** The number of the bond between two clusters, by their key. */
  private readonly bondAt = new Map<number, number>();
  /** By bond: its two clusters; sum of log-odds over scored pairs, against `neutral`; sum and smallest of their probabilities; how many are scored; whether it may not merge, and whether it is gone. */
  private readonly ends: number[] = [];
  private readonly sums: number[] = [];
  private readonly probabilities: number[] = [];
  private readonly lowest: number[] = [];
  private readonly scored: number[] = [];
  private readonly forbidden: boolean[] = [];
  private readonly gone: boolean[] = [];
  private readonly closed: Uint8Array;
  /** By cluster: its best partner with the score, as far as it is still true. */
  private readonly partner: Int32Array;
  private readonly score: Float64Array;
  private readonly neutral: number;
  private readonly unscored: number;

  constructor(
    private readonly size: number,
    private readonly rules: ContractionRules,
  ) {
    this.root = Int32Array.from({ length: size }, (_, index) => index);
    this.members = Array.from(this.root, (index) => [index]);
    this.labels = this.members.map((_, index) => rules.labels?.[index]);
    this.bondsOf = this.members.map(() => []);
    this.closed = new Uint8Array(size);
    this.partner = new Int32Array(size).fill(UNKNOWN);
    this.score = new Float64Array(size);
    this.neutral = logOdds(rules.neutral);
    this.unscored = logOdds(rules.unscored) - this.neutral;
  }

  bond(a: number, b: number, probability: number): void {
    if (a === b) return;
    const bond = this.between(a, b);
    this.sums[bond]! += logOdds(probability) - this.neutral;
    this.probabilities[bond]! += probability;
    this.lowest[bond] = Math.min(this.lowest[bond]!, probability);
    this.scored[bond]!++;
  }

  forbid(a: number, b: number): void {
    if (a !== b) this.forbidden[this.between(a, b)] = true;
  }

  close(item: number): void {
    this.closed[this.root[item]!] = 1;
  }

  merge(a: number, b: number): void {
    const [first, second] = [this.root[a]!, this.root[b]!];
    if (first === second) return;
    const [into, from] = first < second ? [first, second] : [second, first];
    for (const member of this.members[from]!) this.root[member] = into;
    this.members[into]!.push(...this.members[from]!);
    this.members[from] = [];
    this.labels[into] ??= this.labels[from];
    for (const bond of this.bondsOf[from]!) if (!this.gone[bond]!) this.move(bond, from, into);
    this.bondsOf[from] = [];
    this.partner[from] = NOBODY;
    this.partner[into] = UNKNOWN;
    for (const bond of this.liveBonds(into)) this.refresh(this.otherEnd(bond, into), bond, into, from);
  }

  best(part: readonly number[]): readonly [number, number] | null {
    let best = NOBODY;
    let highest = 0;
    for (const cluster of part) {
      if (this.partner[cluster] === UNKNOWN) this.look(cluster);
      if (this.partner[cluster] === NOBODY || this.score[cluster]! <= highest) continue;
      highest = this.score[cluster]!;
      best = cluster;
    }
    return best === NOBODY ? null : [best, this.partner[best]!];
  }

  clusters(): number[][] {
    return this.members.filter((members) => members.length > 0).map((members) => [...members].sort((a, b) => a - b));
  }

  private keyOf(a: number, b: number): number {
    return a < b ? a * this.size + b : b * this.size + a;
  }

  /** The bond of two clusters, a new one where they have none. */
  private between(a: number, b: number): number {
    const known = this.bondAt.get(this.keyOf(a, b));
    if (known !== undefined) return known;
    const bond = this.sums.length;
    this.ends.push(a, b);
    this.sums.push(0);
    this.probabilities.push(0);
    this.lowest.push(1);
    this.scored.push(0);
    this.forbidden.push(false);
    this.gone.push(false);
    this.bondAt.set(this.keyOf(a, b), bond);
    this.bondsOf[a]!.push(bond);
    this.bondsOf[b]!.push(bond);
    return bond;
  }

  private otherEnd(bond: number, cluster: number): number {
    const end = this.ends[2 * bond]!;
    return end === cluster ? this.ends[2 * bond + 1]! : end;
  }

  /** A bond of `from` becomes one of `into`, or part of the one that this has with the same cluster. */
  private move(bond: number, from: number, into: number): void {
    const other = this.otherEnd(bond, from);
    this.bondAt.delete(this.keyOf(from, other));
    const known = other === into ? bond : this.bondAt.get(this.keyOf(into, other));
    if (known === undefined) {
      this.ends[this.ends[2 * bond] === from ? 2 * bond : 2 * bond + 1] = into;
      this.bondAt.set(this.keyOf(into, other), bond);
      this.bondsOf[into]!.push(bond);
      return;
    }
    this.gone[bond] = true;
    if (known === bond) return;
    this.sums[known]! += this.sums[bond]!;
    this.probabilities[known]! += this.probabilities[bond]!;
    this.lowest[known] = Math.min(this.lowest[known]!, this.lowest[bond]!);
    this.scored[known]! += this.scored[bond]!;
    this.forbidden[known] ||= this.forbidden[bond]!;
  }

  /** The bonds of a cluster without those that are gone, which are forgotten. */
  private liveBonds(cluster: number): readonly number[] {
    const bonds = this.bondsOf[cluster]!;
    let kept = 0;
    for (const bond of bonds) if (!this.gone[bond]!) bonds[kept++] = bond;
    bonds.length = kept;
    return bonds;
  }

  /** Mends the best partner of a neighbour after a merge without looking at all its bonds, where that is possible. */
  private refresh(cluster: number, bond: number, into: number, from: number): void {
    const known = this.partner[cluster]!;
    if (known === UNKNOWN) return;
    if (known === into || known === from) {
      this.partner[cluster] = UNKNOWN;
      return;
    }
    const score = this.scoreOf(cluster, into, bond);
    const highest = known === NOBODY ? 0 : this.score[cluster]!;
    if (score < highest || (score === highest && (known === NOBODY || into > known))) return;
    this.partner[cluster] = into;
    this.score[cluster] = score;
  }

  /** Looks for a cluster's best partner. */
  private look(cluster: number): void {
    let partner = NOBODY;
    let highest = 0;
    for (const bond of this.liveBonds(cluster)) {
      const other = this.otherEnd(bond, cluster);
      const score = this.scoreOf(cluster, other, bond);
      if (score < highest || (score === highest && (partner === NOBODY || other > partner))) continue;
      partner = other;
      highest = score;
    }
    this.partner[cluster] = partner;
    this.score[cluster] = highest;
  }

  private conflict(a: number, b: number): boolean {
    return this.labels[a] !== undefined && this.labels[b] !== undefined && this.labels[a] !== this.labels[b];
  }

  private scoreOf(a: number, b: number, bond: number): number {
    if (this.forbidden[bond]! || this.closed[a] === 1 || this.closed[b] === 1 || this.conflict(a, b)) return -Infinity;
    const pairs = this.members[a]!.length * this.members[b]!.length;
    const unscored = pairs - this.scored[bond]!;
    const mean = (this.probabilities[bond]! + unscored * this.rules.unscored) / pairs;
    const lowest = unscored > 0 ? Math.min(this.lowest[bond]!, this.rules.unscored) : this.lowest[bond]!;
    if (mean < this.rules.averageLink || lowest < (this.rules.leastLink ?? 0)) return -Infinity;
    if (this.rules.linkage === 'mean-probability') return mean - this.rules.neutral;
    const sum = this.sums[bond]! + unscored * this.unscored;
    return this.rules.linkage === 'mean' ? sum / pairs : sum;
  }
}
