import type { ComparedDecision } from '../../comparison/comparison-input.js';
import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { RowDecision } from '../../domain/comparison-row.js';
import { anchorsOf, type Decision } from '../../domain/decision.js';
import type { ClaimGroup } from '../../domain/link.js';
import type { StoredRelation } from '../../storage/relation-rows.js';
import type { Stores } from '../../storage/stores.js';
import { ofKind, standingDecisions } from './active-decisions.js';
import { articleRulings } from './article-rulings.js';
import { claimLocator, ruleOnClaims, type ClaimLocator } from './claim-rulings.js';
import { effectOf } from './decision-effects.js';
import { decisionSummary } from './decision-words.js';
import { claimsAtHand } from './event-rulings.js';
import { replacedDecisions } from './replaced-decisions.js';

type Group = ClaimGroup & { readonly eventId: string };

/** What a comparison prints of decisions. */
export interface ShownDecisions {
  readonly groups: readonly Group[];
  readonly decisions: readonly ComparedDecision[];
  readonly eventDecisions: readonly RowDecision[];
}

export interface ShownInput {
  readonly claims: readonly ClaimInContext[];
  /** Event by article. */
  readonly eventOf: ReadonlyMap<string, string | null>;
  readonly groups: readonly Group[];
  readonly relations: readonly StoredRelation[];
}

/** Loads the decisions that stand on some events: by row, by event, and the headlines they give to rows. */
export async function loadShownDecisions(stores: Stores, { claims, eventOf, groups, relations }: ShownInput): Promise<ShownDecisions> {
  const events = new Set(groups.map((group) => group.eventId));
  const { active } = standingDecisions(await stores.decisions.listAbout([...new Set([...eventOf.keys(), ...events])]));
  if (active.length === 0) return { groups, decisions: [], eventDecisions: [] };
  const locator = claimLocator(claimsAtHand(claims, (article) => eventOf.get(article) ?? null));
  const context = {
    locator,
    pairs: ruleOnClaims(active, locator),
    articlePairs: articleRulings(ofKind(active, 'article-event')),
    rulings: new Map(relations.flatMap(({ ruling }) => (ruling === null ? [] : [[ruling.decision, ruling] as const]))),
    replaced: replacedDecisions(active, locator),
  };
  const shown = (decision: Decision): RowDecision => ({
    id: decision.id, kind: decision.content.kind, summary: decisionSummary(decision.content), effect: effectOf(decision, context).effect,
    by: decision.editor, at: decision.at, note: decision.note,
  });
  const groupOf = new Map(groups.flatMap((group) => group.members.map((member) => [member, group.id])));
  const titles = givenHeadlines(active, locator, groupOf);
  return {
    groups: groups.map((group) => ({ ...group, ...titleOf(titles.get(group.id)) })),
    decisions: active.flatMap((decision) => {
      const rows = new Set(anchorsOf(decision.content).map((anchor) => groupOf.get(locator.locate(anchor)?.id ?? '')));
      return [...rows].filter((group) => group !== undefined).map((group) => ({ ...shown(decision), group }));
    }),
    eventDecisions: active
      .filter(({ content }) => (content.kind === 'event-title' ? events.has(content.event) : content.kind === 'article-event' && isAbout(content, events, eventOf)))
      .map(shown)
      .filter(({ effect }) => effect !== 'replaced'),
  };
}

function isAbout(content: { readonly article: string; readonly from: string | null }, events: ReadonlySet<string>, eventOf: ReadonlyMap<string, string | null>): boolean {
  return eventOf.has(content.article) || (content.from !== null && events.has(content.from));
}

/** The headline of each row that an editor gave one: the latest one whose claims are mostly in it. */
function givenHeadlines(active: readonly Decision[], locator: ClaimLocator, groupOf: ReadonlyMap<string, string>): ReadonlyMap<string, string | null> {
  const titles = new Map<string, string | null>();
  for (const { content } of ofKind(active, 'rename')) {
    const votes = new Map<string, number>();
    for (const anchor of content.claims) {
      const group = groupOf.get(locator.locate(anchor)?.id ?? '');
      if (group !== undefined) votes.set(group, (votes.get(group) ?? 0) + 1);
    }
    // Claims come with the reference first, and a map keeps the order in which groups were met: a tie goes to the reference.
    const winner = [...votes].reduce<readonly [string, number] | undefined>((best, vote) => (best === undefined || vote[1] > best[1] ? vote : best), undefined);
    if (winner !== undefined) titles.set(winner[0], content.title);
  }
  return titles;
}

function titleOf(title: string | null | undefined): { readonly title?: string } {
  return title == null ? {} : { title };
}
