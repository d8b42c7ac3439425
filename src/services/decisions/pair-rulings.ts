/** A pair that an editor ruled to belong together, or not to. */
export interface PairRuling {
  readonly a: string;
  readonly b: string;
  readonly together: boolean;
  /** The decision it follows from. */
  readonly decision: string;
  /** A later decision has the higher order. */
  readonly order: number;
}

/** What a set of rulings comes to. */
export interface SettledPairs {
  readonly mustLink: readonly (readonly [string, string])[];
  readonly cannotLink: readonly (readonly [string, string])[];
  /** By decision: the later decisions that it cannot stand beside, oldest first. */
  readonly overruled: ReadonlyMap<string, readonly string[]>;
  /** Decisions of which at least one pair stands. */
  readonly standing: ReadonlySet<string>;
}

/**
 * Settles rulings that exclude each other, directly or through others: the later decision wins, and both are named.
 *
 * Rulings are taken from the latest to the earliest; one that the accepted ones rule out is set aside. Rulings of one decision are
 * taken in the order given. Rulings of decisions on different pairs give the same answer in any order of decisions.
 */
export function settlePairs(rulings: readonly PairRuling[]): SettledPairs {
  const settled = new Settlement();
  const overruled = new Map<string, Set<string>>();
  const standing = new Set<string>();
  for (const ruling of [...rulings].sort((x, y) => y.order - x.order)) {
    if (ruling.a === ruling.b) continue;
    const against = ruling.together ? settled.againstJoining(ruling) : settled.againstParting(ruling);
    if (against.length === 0) {
      settled.accept(ruling);
      standing.add(ruling.decision);
      continue;
    }
    const named = overruled.get(ruling.decision) ?? new Set<string>();
    for (const other of [...against].sort((x, y) => x.order - y.order)) if (other.decision !== ruling.decision) named.add(other.decision);
    overruled.set(ruling.decision, named);
  }
  return {
    mustLink: settled.accepted.filter(({ together }) => together).map(({ a, b }) => [a, b] as const),
    cannotLink: settled.accepted.filter(({ together }) => !together).map(({ a, b }) => [a, b] as const),
    overruled: new Map([...overruled].map(([decision, others]) => [decision, [...others]])),
    standing,
  };
}

class Settlement {
  readonly accepted: PairRuling[] = [];
  private readonly joined = new Map<string, PairRuling[]>();
  private readonly parted: PairRuling[] = [];

  accept(ruling: PairRuling): void {
    this.accepted.push(ruling);
    if (!ruling.together) {
      this.parted.push(ruling);
      return;
    }
    for (const end of [ruling.a, ruling.b]) this.joined.set(end, [...(this.joined.get(end) ?? []), ruling]);
  }

  /** The accepted rulings that keep two claims apart: one that parts their parts, and what ties each end to it. */
  againstJoining({ a, b }: PairRuling): readonly PairRuling[] {
    const left = this.partOf(a);
    const right = this.partOf(b);
    const wall = this.parted.find((ruling) => (left.has(ruling.a) && right.has(ruling.b)) || (left.has(ruling.b) && right.has(ruling.a)));
    if (wall === undefined) return [];
    const [near, far] = left.has(wall.a) && right.has(wall.b) ? [wall.a, wall.b] : [wall.b, wall.a];
    return [wall, ...(this.path(a, near) ?? []), ...(this.path(b, far) ?? [])];
  }

  /** The accepted rulings that tie two claims together, end to end. */
  againstParting({ a, b }: PairRuling): readonly PairRuling[] {
    return this.path(a, b) ?? [];
  }

  private partOf(start: string): ReadonlySet<string> {
    return new Set(this.search(start).keys());
  }

  private path(from: string, to: string): readonly PairRuling[] | null {
    const reached = this.search(from);
    if (!reached.has(to)) return null;
    const path: PairRuling[] = [];
    for (let at = to; at !== from; ) {
      const ruling = reached.get(at)!;
      path.push(ruling);
      at = ruling.a === at ? ruling.b : ruling.a;
    }
    return path;
  }

  /** Everything tied to a claim, each with the ruling over which it was reached, nearest first. */
  private search(start: string): ReadonlyMap<string, PairRuling | null> {
    const reached = new Map<string, PairRuling | null>([[start, null]]);
    const queue = [start];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const ruling of this.joined.get(next) ?? []) {
        const other = ruling.a === next ? ruling.b : ruling.a;
        if (reached.has(other)) continue;
        reached.set(other, ruling);
        queue.push(other);
      }
    }
    return reached;
  }
}
