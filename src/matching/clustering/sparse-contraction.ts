import { logOdds, type Contraction, type ContractionRules } from './contraction.js';

interface Bond {
  /** Sum of log-odds over scored pairs, against `neutral`. */
  sum: number;
  probability: number;
  /** Smallest probability of a scored pair. */
  lowest: number;
  scored: number;
  forbidden: boolean;
}

/** Clusters under contraction whose bonds are kept in maps: for many items with few bonds each. */
export class SparseContraction implements Contraction {
  private readonly labels: (string | undefined)[];
  private readonly root: number[];
  private readonly members: number[][];
  private readonly bonds: Map<number, Bond>[];
  private readonly closed = new Set<number>();
  /** Best partner by cluster, as far as it is still true. */
  private readonly bestOf = new Map<number, { other: number; score: number } | null>();

  constructor(
    size: number,
    private readonly options: ContractionRules,
  ) {
    this.root = Array.from({ length: size }, (_, index) => index);
    this.labels = Array.from({ length: size }, (_, index) => options.labels?.[index]);
    this.members = this.root.map((index) => [index]);
    this.bonds = this.root.map(() => new Map<number, Bond>());
  }

  bond(a: number, b: number, probability: number): void {
    if (a === b) return;
    this.add(a, b, { sum: logOdds(probability) - logOdds(this.options.neutral), probability, lowest: probability, scored: 1, forbidden: false });
  }

  forbid(a: number, b: number): void {
    if (a !== b) this.add(a, b, { sum: 0, probability: 0, lowest: 1, scored: 0, forbidden: true });
  }

  /** Lets the cluster that holds `item` take in nobody from now on. */
  close(item: number): void {
    this.closed.add(this.root[item]!);
  }

  /** Merges the clusters that hold `a` and `b`. */
  merge(a: number, b: number): void {
    const first = this.root[a]!;
    const second = this.root[b]!;
    if (first === second) return;
    const [into, from] = first < second ? [first, second] : [second, first];
    for (const member of this.members[from]!) this.root[member] = into;
    this.members[into]!.push(...this.members[from]!);
    this.members[from] = [];
    this.labels[into] ??= this.labels[from];
    for (const [other, bond] of this.bonds[from]!) {
      this.bonds[other]!.delete(from);
      if (other !== into) this.add(into, other, bond);
    }
    this.bonds[from]!.clear();
    this.bestOf.delete(from);
    this.bestOf.delete(into);
    for (const [other, bond] of this.bonds[into]!) this.refresh(other, { into, from, bond });
  }

  /** Mends the best partner of a neighbour after a merge without looking at all its bonds, where that is possible. */
  private refresh(cluster: number, merged: { readonly into: number; readonly from: number; readonly bond: Bond }): void {
    const known = this.bestOf.get(cluster);
    if (known === undefined) return;
    if (known?.other === merged.into || known?.other === merged.from) {
      this.bestOf.delete(cluster);
      return;
    }
    const score = this.scoreOf(cluster, merged.into, merged.bond);
    const better = score > (known?.score ?? 0) || (known !== null && score === known.score && merged.into < known.other);
    if (better) this.bestOf.set(cluster, { other: merged.into, score });
  }

  /** The pair of clusters to merge next among those that begin with one of `part`, or null. */
  best(part: readonly number[]): readonly [number, number] | null {
    let best: readonly [number, number] | null = null;
    let highest = 0;
    for (const cluster of part) {
      if (this.members[cluster]!.length === 0 || this.bonds[cluster]!.size === 0) continue;
      const partner = this.partnerOf(cluster);
      if (partner !== null && partner.score > highest) {
        highest = partner.score;
        best = [cluster, partner.other];
      }
    }
    return best;
  }

  clusters(): number[][] {
    return this.members.filter((members) => members.length > 0).map((members) => [...members].sort((a, b) => a - b));
  }

  private add(a: number, b: number, bond: Bond): void {
    this.addTo(this.bonds[a]!, b, bond);
    this.addTo(this.bonds[b]!, a, bond);
  }

  private addTo(bonds: Map<number, Bond>, other: number, bond: Bond): void {
    const known = bonds.get(other);
    if (known === undefined) bonds.set(other, { ...bond });
    else {
      known.sum += bond.sum;
      known.probability += bond.probability;
      known.lowest = Math.min(known.lowest, bond.lowest);
      known.scored += bond.scored;
      known.forbidden ||= bond.forbidden;
    }
  }

  private partnerOf(cluster: number): { other: number; score: number } | null {
    const known = this.bestOf.get(cluster);
    if (known !== undefined) return known;
    let partner = -1;
    let highest = 0;
    for (const [other, bond] of this.bonds[cluster]!) {
      const score = this.scoreOf(cluster, other, bond);
      if (score < highest || (score === highest && (partner === -1 || other > partner))) continue;
      partner = other;
      highest = score;
    }
    const best = partner === -1 ? null : { other: partner, score: highest };
    this.bestOf.set(cluster, best);
    return best;
  }

  private conflict(a: number, b: number): boolean {
    return this.labels[a] !== undefined && this.labels[b] !== undefined && this.labels[a] !== this.labels[b];
  }

  private scoreOf(a: number, b: number, bond: Bond): number {
    if (bond.forbidden || this.closed.has(a) || this.closed.has(b) || this.conflict(a, b)) return -Infinity;
    const pairs = this.members[a]!.length * this.members[b]!.length;
    const unscored = pairs - bond.scored;
    const mean = (bond.probability + unscored * this.options.unscored) / pairs;
    const lowest = unscored > 0 ? Math.min(bond.lowest, this.options.unscored) : bond.lowest;
    if (mean < this.options.averageLink || lowest < (this.options.leastLink ?? 0)) return -Infinity;
    if (this.options.linkage === 'mean-probability') return mean - this.options.neutral;
    const sum = bond.sum + unscored * (logOdds(this.options.unscored) - logOdds(this.options.neutral));
    return this.options.linkage === 'mean' ? sum / pairs : sum;
  }
}
