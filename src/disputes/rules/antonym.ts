import { dispute, type Rule } from '../finding.js';
import { areOpposite } from '../lexicon/opposites.js';
import { phraseAround } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import type { Pair, Reading, Term } from '../reading/reading.js';

/** Aligned opposites of one subject ("acquitted", "found guilty"); exchanged roles ("beat", "lost to") agree. */
export const antonymRule: Rule = (pair) => {
  const overlap = overlapOf(pair.a, pair.b);
  if (Math.min(overlap.a, overlap.b) < 0.33 && Math.max(overlap.a, overlap.b) < 0.5) return null;
  if (Math.abs(pair.a.published - pair.b.published) > 7 * 86_400_000) return null;
  const opposed = opposites(pair, overlap.shared);
  if (opposed === null) return null;
  const [x, y] = opposed;
  return dispute(pair, 'antonym', { rule: 'antonym/opposed', confidence: 0.7, a: phraseAround(pair.a, x.token), b: phraseAround(pair.b, y.token), about: 'The two accounts are opposites' });
};

function opposites(pair: Pair, shared: ReadonlySet<string>): readonly [Term, Term] | null {
  for (const x of pair.a.terms) {
    if (x.concept === null || shared.has(x.key) || x.kind === 'name' || negatedAt(pair.a, x.token)) continue;
    for (const y of pair.b.terms) {
      if (y.concept === null || shared.has(y.key) || y.kind === 'name' || negatedAt(pair.b, y.token)) continue;
      if (areOpposite(x.concept, y.concept) && !exchanged(pair, x, y)) return [x, y];
    }
  }
  return null;
}

/** True when a predicate near the word is negated: a negated antonym agrees. */
export function negatedAt(reading: Reading, token: number): boolean {
  return reading.predicates.some((predicate) => predicate.negated && Math.abs(predicate.token - token) <= 2);
}

const CONVERSE: ReadonlySet<string> = new Set(['win', 'lose', 'buy', 'sell', 'draw']);

/** "A beat B" and "B lost to A": the name before one stands behind the other. */
function exchanged(pair: Pair, x: Term, y: Term): boolean {
  if (!CONVERSE.has(x.concept!) || !CONVERSE.has(y.concept!)) return false;
  const before = nameBefore(pair.a, x.token);
  const other = nameBefore(pair.b, y.token);
  return before === null || other === null || !before.some((word) => other.includes(word));
}

function nameBefore(reading: Reading, token: number): readonly string[] | null {
  const names = reading.names.filter((name) => name.to <= token);
  return names.at(-1)?.words ?? null;
}
