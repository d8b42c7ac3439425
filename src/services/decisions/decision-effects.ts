import { anchorsOf, isClaimDecision, type Decision } from '../../domain/decision.js';
import type { StandingRuling } from '../../domain/dispute.js';
import type { DecisionEffect } from '../../domain/comparison-row.js';
import type { SettledPairs } from './pair-rulings.js';
import type { ClaimLocator } from './claim-rulings.js';

/** What has to be known to tell what became of a decision. */
export interface EffectContext {
  readonly locator: ClaimLocator;
  readonly pairs: SettledPairs;
  /** For decisions on articles. */
  readonly articlePairs: SettledPairs;
  /** Standing rulings of disputes that are found, by decision. */
  readonly rulings: ReadonlyMap<string, StandingRuling>;
  /** Later decisions on the same thing that replaced a name or a ruling, by the decision replaced. */
  readonly replaced: ReadonlySet<string>;
}

/** What became of a decision that stands, and the later ones that it cannot stand beside. */
export interface EffectFound {
  readonly effect: DecisionEffect;
  readonly against: readonly string[];
}

/** Tells what became of a decision that nobody took back. */
export function effectOf(decision: Decision, context: EffectContext): EffectFound {
  if (context.replaced.has(decision.id)) return plain('replaced');
  if (decision.content.kind === 'dispute') return rulingEffect(decision, context);
  if (isClaimDecision(decision)) return pairsEffect(decision, context.pairs, context);
  switch (decision.content.kind) {
    case 'rename':
      return plain(anchorsOf(decision.content).some((anchor) => context.locator.locate(anchor) !== undefined) ? 'applied' : 'orphan');
    case 'article-event': {
      const against = context.articlePairs.overruled.get(decision.id) ?? [];
      return against.length === 0 ? plain('applied') : { effect: context.articlePairs.standing.has(decision.id) ? 'partly' : 'set-aside', against };
    }
    case 'undo':
      return plain('recorded');
    default:
      return plain('applied');
  }
}

function pairsEffect(decision: Decision, pairs: SettledPairs, { locator }: EffectContext): EffectFound {
  const against = pairs.overruled.get(decision.id) ?? [];
  const stands = pairs.standing.has(decision.id);
  if (against.length > 0) return { effect: stands ? 'partly' : 'set-aside', against };
  const found = anchorsOf(decision.content).map((anchor) => locator.locate(anchor));
  if (stands) return plain(found.includes(undefined) ? 'partly' : 'applied');
  return plain(new Set(found.filter((claim) => claim !== undefined).map(({ event }) => event)).size > 1 ? 'apart' : 'orphan');
}

function rulingEffect(decision: Decision, context: EffectContext): EffectFound {
  const standing = context.rulings.get(decision.id);
  if (standing !== undefined) return plain(standing.newEvidence.length > 0 ? 'reopened' : 'applied');
  const against = context.pairs.overruled.get(decision.id) ?? [];
  if (against.length > 0) return { effect: 'set-aside', against };
  return plain(anchorsOf(decision.content).some((anchor) => context.locator.locate(anchor) === undefined) ? 'orphan' : 'idle');
}

function plain(effect: DecisionEffect): EffectFound {
  return { effect, against: [] };
}
