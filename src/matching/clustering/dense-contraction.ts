import { logOdds, type Contraction, type ContractionRules } from './contraction.js';

/** Stands for a best partner that is to be looked for anew, and for there being none. */
const UNKNOWN = -2;
const NOBODY = -1;

/**
 * Clusters under contraction whose bonds are kept in tables of all pairs: for some hundred items with many bonds each, which it merges several times faster
 * than maps would, and to the same end.
 */
export class DenseContraction implements Contraction {
  private readonly root: Int32Array;
  private readonly members: number[][];
  private readonly labels: (string | undefined)[];
  /** By pair of clusters: sum of log-odds over scored pairs, against `neutral`; sum and smallest of their probabilities; how many are scored; whether they may not merge. */
  private readonly sums: Float64Array;
  private readonly probabilities: Float64Array;
  private readonly lowest: Float64Array;
  private readonly scored: Int32Array;
  private readonly forbidden: Uint8Array;
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
    this.sums = new Float64Array(size * size);
    this.probabilities = new Float64Array(size * size);
    this.lowest = new Float64Array(size * size).fill(1);
    this.scored = new Int32Array(size * size);
    this.forbidden = new Uint8Array(size * size);
    this.closed = new Uint8Array(size);
    this.partner = new Int32Array(size).fill(UNKNOWN);
    this.score = new Float64Array(size);
    this.neutral = logOdds(rules.neutral);
    this.unscored = logOdds(rules.unscored) - this.neutral;
  }

  bond(a: number, b: number, probability: number): void {
    if (a === b) return;
    const sum = logOdds(probability) - this.neutral;
    for (const pair of [a * this.size + b, b * this.size + a]) {
      this.sums[pair] = this.sums[pair]! + sum;
      this.probabilities[pair] = this.probabilities[pair]! + probability;
      this.lowest[pair] = Math.min(this.lowest[pair]!, probability);
      this.scored[pair] = this.scored[pair]! + 1;
    }
  }

  forbid(a: number, b: number): void {
    if (a === b) return;
    this.forbidden[a * this.size + b] = 1;
    this.forbidden[b * this.size + a] = 1;
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
    this.partner[into] = UNKNOWN;
    for (let other = 0; other < this.size; other++) {
      if (other === into || this.members[other]!.length === 0) continue;
      this.join(into * this.size + other, from * this.size + other, other * this.size + into);
      this.refresh(other, into, from);
    }
  }

  best(part: readonly number[]): readonly [number, number] | null {
    let best = NOBODY;
    let highest = 0;
    for (const cluster of part) {
      if (this.members[cluster]!.length === 0) continue;
      if (this.partner[cluster] === UNKNOWN) this.findPartner(cluster);
      if (this.partner[cluster] === NOBODY || this.score[cluster]! <= highest) continue;
      highest = this.score[cluster]!;
      best = cluster;
    }
    return best === NOBODY ? null : [best, this.partner[best]!];
  }

  clusters(): number[][] {
    return this.members.filter((members) => members.length > 0).map((members) => [...members].sort((a, b) => a - b));
  }

  /** Adds what is known of one pair of clusters to another pair, and tells its mirror image. */
  private join(pair: number, more: number, mirror: number): void {
    this.sums[mirror] = this.sums[pair] = this.sums[pair]! + this.sums[more]!;
    this.probabilities[mirror] = this.probabilities[pair] = this.probabilities[pair]! + this.probabilities[more]!;
    this.lowest[mirror] = this.lowest[pair] = Math.min(this.lowest[pair]!, this.lowest[more]!);
    this.scored[mirror] = this.scored[pair] = this.scored[pair]! + this.scored[more]!;
    this.forbidden[mirror] = this.forbidden[pair] = this.forbidden[pair]! | this.forbidden[more]!;
  }

  /** Mends the best partner of a cluster after two others have merged without looking at all of them, where that is possible. */
  private refresh(cluster: number, into: number, from: number): void {
    const known = this.partner[cluster]!;
    if (known === UNKNOWN) return;
    if (known === into || known === from) {
      this.partner[cluster] = UNKNOWN;
      return;
    }
    const score = this.scoreOf(cluster, into);
    const before = known === NOBODY ? 0 : this.score[cluster]!;
    if (score > before || (known !== NOBODY && score === before && into < known)) {
      this.partner[cluster] = into;
      this.score[cluster] = score;
    }
  }

  private findPartner(cluster: number): void {
    let partner = NOBODY;
    let highest = 0;
    for (let other = 0; other < this.size; other++) {
      if (other === cluster || this.members[other]!.length === 0) continue;
      const score = this.scoreOf(cluster, other);
      if (score <= highest) continue;
      partner = other;
      highest = score;
    }
    this.partner[cluster] = partner;
    this.score[cluster] = highest;
  }

  /** How much speaks for merging two clusters: above 0 they may. */
  private scoreOf(a: number, b: number): number {
    const pair = a * this.size + b;
    const scored = this.scored[pair]!;
    if (scored === 0 || this.forbidden[pair] === 1 || this.closed[a] === 1 || this.closed[b] === 1 || this.conflict(a, b)) return -Infinity;
    const pairs = this.members[a]!.length * this.members[b]!.length;
    const unscored = pairs - scored;
    const mean = (this.probabilities[pair]! + unscored * this.rules.unscored) / pairs;
    const lowest = unscored > 0 ? Math.min(this.lowest[pair]!, this.rules.unscored) : this.lowest[pair]!;
    if (mean < this.rules.averageLink || lowest < (this.rules.leastLink ?? 0)) return -Infinity;
    if (this.rules.linkage === 'mean-probability') return mean - this.rules.neutral;
    const sum = this.sums[pair]! + unscored * this.unscored;
    return this.rules.linkage === 'mean' ? sum / pairs : sum;
  }

  private conflict(a: number, b: number): boolean {
    return this.labels[a] !== undefined && this.labels[b] !== undefined && this.labels[a] !== this.labels[b];
  }
}
