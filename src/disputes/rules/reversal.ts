import type { RelationFinding } from '../../domain/dispute.js';
import { finding, type Rule } from '../finding.js';
import { wholeClaim } from '../reading/evidence.js';
import type { Pair } from '../reading/reading.js';
import { nameRivals } from '../slot/rival-places.js';
import { areOfSome } from '../slot/partial-count.js';
import { antonymRule } from './antonym.js';
import { polarityRule } from './polarity.js';

/** A rule for reversals that holds only for what both speak of. */
export function ofTheSame(rule: Rule): Rule {
  return (pair) => {
    const found = rule(pair);
    return found?.relation === 'contradicts' ? (ofOthers(pair) ?? found) : found;
  };
}

const polarityOfOne = ofTheSame(polarityRule);
const antonymOfOne = ofTheSame(antonymRule);

/** One denies what the other says, or says its opposite; where that is told of others, both may be so. */
export const reversalRule: Rule = (pair) => polarityOfOne(pair) ?? antonymOfOne(pair);

/** A rule for rival values, which are none where the one text reverses the other besides: "cancelled her concert in Vessen", "did not cancel her concert in Tolhurst". */
export function unlessReversed(rule: Rule): Rule {
  return (pair) => {
    const found = rule(pair);
    return found?.relation === 'contradicts' && isReversed(pair) ? (ofOthers(pair) ?? found) : found;
  };
}

/** As free-standing reports, whose days and hours do not part them beforehand. */
function isReversed({ a, b, comparable }: Pair): boolean {
  const apart = { a, b, comparable };
  return (polarityRule(apart) ?? antonymRule(apart)) !== null;
}

/** What there is between them instead, where both may be so; null where they speak of the same. */
function ofOthers(pair: Pair): RelationFinding | null {
  if (areOfSome(pair.a, pair.b)) return finding({ relation: 'compatible', rule: 'agreement/of-some', confidence: 0.65, a: wholeClaim(pair.a), b: wholeClaim(pair.b), explanation: 'One says of some what the other does not say of all, so that both may be so.' });
  if (!nameRivals(pair)) return null;
  return finding({ relation: 'unrelated', rule: 'unrelated/reversed-of-others', confidence: 0.65, explanation: 'One says the opposite of the other, but of somebody or something else, or of another time.' });
}
