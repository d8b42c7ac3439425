import { finding, type Rule } from '../finding.js';
import { conceptNames } from '../lexicon/concepts.js';
import { areOpposite } from '../lexicon/opposites.js';
import { overlapOf } from '../reading/overlap.js';
import type { Pair, Reading } from '../reading/reading.js';
import { predicateKey } from '../slot/align-predicates.js';
import { matchQuantities } from '../slot/match-quantities.js';
import { areKin } from '../slot/outcomes.js';

/** Overlap above which different words for the act are taken for a paraphrase. */
const PARAPHRASE = 0.62;

/** The last resort before agreement: both tell acts whose concepts are known, and neither names an act of the other in any form. */
export const otherActRule: Rule = (pair) => {
  if (!tellsOtherAct(pair)) return null;
  return finding({ relation: 'unrelated', rule: 'unrelated/other-act', confidence: 0.55, explanation: 'They tell of different acts.' });
};

function tellsOtherAct(pair: Pair): boolean {
  const overlap = overlapOf(pair.a, pair.b);
  if (Math.min(overlap.a, overlap.b) > PARAPHRASE || matchQuantities(pair.a, pair.b).length > 0) return false;
  const [x, y] = [acts(pair.a), acts(pair.b)];
  if (x.length === 0 || y.length === 0) return false;
  const touches = x.some((one) => pair.b.keys.has(one) || y.some((other) => areOpposite(one, other) || areKin(one, other)));
  return !touches && !y.some((other) => pair.a.keys.has(other));
}

function acts(reading: Reading): string[] {
  return reading.predicates.map((predicate) => predicateKey(reading, predicate)).filter((key): key is string => key !== null && conceptNames.has(key));
}
