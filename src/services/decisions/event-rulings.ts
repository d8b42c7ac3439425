import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { Decision } from '../../domain/decision.js';
import type { Stores } from '../../storage/stores.js';
import { ofKind, standingDecisions } from './active-decisions.js';
import { claimLocator, ruleOnClaims, type ClaimLocator, type ClaimsAtHand } from './claim-rulings.js';
import { placedClaim } from './locate-claim.js';
import type { SettledPairs } from './pair-rulings.js';

/** The decisions that bear on an event, and what they come to for its claims. */
export interface EventRulings {
  readonly active: readonly Decision[];
  readonly locator: ClaimLocator;
  readonly pairs: SettledPairs;
}

/** Loads the decisions about an event and its articles, and settles them for the claims given. */
export async function loadEventRulings(stores: Stores, event: string, claims: readonly ClaimInContext[], articles: readonly string[]): Promise<EventRulings> {
  const { active } = standingDecisions(await stores.decisions.listAbout([event, ...articles]));
  const locator = claimLocator(claimsAtHand(claims, () => event));
  return { active, locator, pairs: ruleOnClaims(active, locator) };
}

/** Claims by their articles, for finding them again. */
export function claimsAtHand(claims: readonly ClaimInContext[], eventOf: (article: string) => string | null): ReadonlyMap<string, ClaimsAtHand> {
  const byArticle = new Map<string, { event: string | null; claims: ReturnType<typeof placedClaim>[] }>();
  for (const claim of claims) {
    const known = byArticle.get(claim.article) ?? { event: eventOf(claim.article), claims: [] };
    known.claims.push(placedClaim(claim));
    byArticle.set(claim.article, known);
  }
  return byArticle;
}

/** The title that an editor gave an event: under its own id, else under that of an event that is no more and whose articles it mostly holds. */
export async function givenTitle(stores: Stores, event: string, active: readonly Decision[], articles: readonly string[]): Promise<string | null> {
  const own = new Set(articles);
  for (const { content } of [...ofKind(active, 'event-title')].reverse()) {
    if (content.event === event) return content.title;
    if (content.articles.filter((article) => own.has(article)).length * 2 <= content.articles.length) continue;
    if ((await stores.events.find(content.event)) === undefined) return content.title;
  }
  return null;
}
