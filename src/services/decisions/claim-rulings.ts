import type { ClaimAnchor, Decision } from '../../domain/decision.js';
import { locateClaim, type PlacedClaim } from './locate-claim.js';
import { settlePairs, type PairRuling, type SettledPairs } from './pair-rulings.js';

/** The current claims of an article and the event that it is in. */
export interface ClaimsAtHand {
  readonly event: string | null;
  readonly claims: readonly PlacedClaim[];
}

/** Finds the claim that a decision spoke of. */
export interface ClaimLocator {
  /** Undefined where the wording is gone. */
  locate(anchor: ClaimAnchor): { readonly id: string; readonly event: string | null } | undefined;
}

/** Makes a locator over articles by id; each anchor is looked for once. */
export function claimLocator(articles: ReadonlyMap<string, ClaimsAtHand>): ClaimLocator {
  const known = new Map<ClaimAnchor, { readonly id: string; readonly event: string | null } | undefined>();
  return {
    locate(anchor) {
      if (!known.has(anchor)) {
        const article = articles.get(anchor.article);
        const claim = article === undefined ? undefined : locateClaim(anchor, article.claims);
        known.set(anchor, claim === undefined ? undefined : { id: claim.id, event: article!.event });
      }
      return known.get(anchor);
    },
  };
}

/** What the decisions that stand come to for the claims at hand: pairs within one event only, for no row spans two. */
export function ruleOnClaims(active: readonly Decision[], locator: ClaimLocator): SettledPairs {
  return settlePairs(active.flatMap((decision) => pairRulingsOf(decision, locator)));
}

/** The pairs that a decision rules on, as far as both claims are found and in one event. */
function pairRulingsOf(decision: Decision, locator: ClaimLocator): readonly PairRuling[] {
  const { content } = decision;
  switch (content.kind) {
    case 'same':
      return star(decision, locator, content.claims);
    case 'different':
      return across(decision, locator, [content.claims, content.others]);
    case 'split':
      return [...star(decision, locator, content.claims), ...across(decision, locator, [content.claims, content.others])];
    case 'move':
      return [...star(decision, locator, [...content.claims, ...content.target]), ...across(decision, locator, [content.claims, content.others])];
    case 'dispute':
      // Whoever confirms or settles a dispute says that both sides speak of one thing.
      return content.ruling === 'confirmed' || content.ruling === 'resolved' ? star(decision, locator, [content.a, content.b]) : [];
    default:
      return [];
  }
}

function star(decision: Decision, locator: ClaimLocator, anchors: readonly ClaimAnchor[]): readonly PairRuling[] {
  const found = anchors.map((anchor) => locator.locate(anchor)).filter((claim) => claim !== undefined);
  const byEvent = new Map<string | null, string[]>();
  for (const { id, event } of found) byEvent.set(event, [...(byEvent.get(event) ?? []), id]);
  return [...byEvent.values()].flatMap(([first, ...rest]) => [...new Set(rest)].map((id) => ({ a: first!, b: id, together: true, decision: decision.id, order: decision.order })));
}

function across(decision: Decision, locator: ClaimLocator, [ours, theirs]: readonly [readonly ClaimAnchor[], readonly ClaimAnchor[]]): readonly PairRuling[] {
  return ours.flatMap((one) => {
    const a = locator.locate(one);
    return theirs.flatMap((other) => {
      const b = locator.locate(other);
      return a === undefined || b === undefined || a.event !== b.event ? [] : [{ a: a.id, b: b.id, together: false, decision: decision.id, order: decision.order }];
    });
  });
}
