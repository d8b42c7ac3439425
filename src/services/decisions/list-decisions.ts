import type { DecisionEffect } from '../../domain/comparison-row.js';
import { anchorsOf, type ClaimAnchor, type Decision } from '../../domain/decision.js';
import type { StoredRelation } from '../../storage/relation-rows.js';
import type { Stores } from '../../storage/stores.js';
import { outletsById } from '../article-summary.js';
import { columnOf } from '../outlet-column.js';
import type { DecisionClaim, DecisionCounts, DecisionQuery, DecisionSummary } from '../contract/decisions.js';
import type { Page } from '../contract/page.js';
import { ofKind, standingDecisions, type DecisionHistory } from './active-decisions.js';
import { articleRulings } from './article-rulings.js';
import { claimLocator, ruleOnClaims, type ClaimLocator, type ClaimsAtHand } from './claim-rulings.js';
import { currentPlaces } from './claims-of.js';
import { effectOf, type EffectFound } from './decision-effects.js';
import { decisionSummary } from './decision-words.js';
import { replacedDecisions } from './replaced-decisions.js';

/** Effects that an editor has to look at: something that was decided is not, or not wholly, so. */
const ATTENTION: ReadonlySet<DecisionEffect> = new Set(['partly', 'set-aside', 'orphan', 'apart', 'reopened']);

/** Everything that tells what became of every decision. */
interface DecisionRecord {
  readonly all: readonly Decision[];
  readonly byId: ReadonlyMap<string, Decision>;
  readonly history: DecisionHistory;
  readonly effects: ReadonlyMap<string, EffectFound>;
  readonly locator: ClaimLocator;
}

/** A page of the history of decisions: those that need attention first, then the latest first. */
export async function listDecisions(stores: Stores, query: DecisionQuery): Promise<Page<DecisionSummary>> {
  const record = await loadRecord(stores);
  const needsAttention = ({ id }: Decision): boolean => ATTENTION.has(record.effects.get(id)?.effect ?? 'recorded');
  const matching = record.all
    .filter((decision) => query.kind === undefined || decision.content.kind === query.kind)
    .filter((decision) => query.editor === undefined || decision.editor.toLowerCase() === query.editor.toLowerCase())
    .filter((decision) => query.state === undefined || query.state === stateOf(decision, record))
    .sort((a, b) => Number(needsAttention(b)) - Number(needsAttention(a)) || b.order - a.order);
  const start = (query.page - 1) * query.pageSize;
  const items: DecisionSummary[] = [];
  for (const decision of matching.slice(start, start + query.pageSize)) items.push(await summaryOf(stores, decision, record));
  return { items, total: matching.length, page: query.page, pageSize: query.pageSize };
}

/** How many decisions there are, and how many an editor has to look at. */
export async function countDecisions(stores: Stores): Promise<DecisionCounts> {
  const total = await stores.decisions.count();
  if (total === 0) return { total: 0, attention: 0, editors: [] };
  const { all, effects } = await loadRecord(stores);
  return {
    total,
    attention: [...effects.values()].filter(({ effect }) => ATTENTION.has(effect)).length,
    editors: [...new Set(all.map(({ editor }) => editor))].sort((a, b) => a.localeCompare(b, 'en')),
  };
}

function stateOf({ id }: Decision, { effects, history }: DecisionRecord): NonNullable<DecisionQuery['state']> {
  if (history.undone.has(id)) return 'undone';
  return ATTENTION.has(effects.get(id)?.effect ?? 'recorded') ? 'attention' : 'standing';
}

/** The last record by database, with what it rests on: it is worked out anew only when a decision or a claim has come. */
const records = new WeakMap<Stores, { readonly rests: string; readonly record: DecisionRecord }>();

async function loadRecord(stores: Stores): Promise<DecisionRecord> {
  const rests = `${await stores.decisions.count()} ${await stores.annotations.lastRow()}`;
  const known = records.get(stores);
  // While events wait to be compared again, what rests on their groups may still change.
  const settled = await stores.jobs.isEmpty();
  if (settled && known?.rests === rests) return known.record;
  const record = await readRecord(stores);
  if (settled) records.set(stores, { rests, record });
  else records.delete(stores);
  return record;
}

async function readRecord(stores: Stores): Promise<DecisionRecord> {
  const all = await stores.decisions.list();
  const history = standingDecisions(all);
  const locator = claimLocator(await claimsOf(stores, all));
  const ruled = await stores.groups.listRuled();
  const context = {
    locator,
    pairs: ruleOnClaims(history.active, locator),
    articlePairs: articleRulings(ofKind(history.active, 'article-event')),
    rulings: new Map(ruled.map(({ ruling }) => [ruling!.decision, ruling!] as const)),
    replaced: replacedDecisions(history.active, locator),
  };
  return { all, history, locator, byId: new Map(all.map((decision) => [decision.id, decision])), effects: new Map(history.active.map((decision) => [decision.id, effectOf(decision, context)])) };
}

async function claimsOf(stores: Stores, decisions: readonly Decision[]): Promise<ReadonlyMap<string, ClaimsAtHand>> {
  const ids = new Set(decisions.flatMap(({ content }) => anchorsOf(content).map((anchor) => anchor.article)));
  const claims = new Map<string, ClaimsAtHand>();
  for (const id of ids) {
    const article = await stores.articles.find(id);
    if (article !== undefined) claims.set(id, { event: article.eventId, claims: await currentPlaces(stores, id) });
  }
  return claims;
}

async function summaryOf(stores: Stores, decision: Decision, record: DecisionRecord): Promise<DecisionSummary> {
  const { byId, effects, history } = record;
  const found = effects.get(decision.id);
  const undo = history.undone.get(decision.id);
  const short = (other: Decision) => ({ id: other.id, summary: decisionSummary(other.content, (id) => byId.get(id)), by: other.editor, at: other.at, note: other.note });
  return {
    ...short(decision),
    kind: decision.content.kind,
    effect: undo !== undefined ? 'undone' : (found?.effect ?? 'recorded'),
    attention: undo === undefined && ATTENTION.has(found?.effect ?? 'recorded'),
    against: (found?.against ?? []).map((id) => byId.get(id)).filter((other) => other !== undefined).map(short),
    undoneBy: undo === undefined ? null : short(undo),
    mayUndo: undo === undefined && decision.content.kind !== 'article-metadata',
    event: await eventOf(stores, decision, record),
    claims: await Promise.all(anchorsOf(decision.content).map((anchor) => claimOf(stores, anchor, record))),
  };
}

async function claimOf(stores: Stores, anchor: ClaimAnchor, { locator }: DecisionRecord): Promise<DecisionClaim> {
  const article = await stores.articles.find(anchor.article);
  const located = locator.locate(anchor);
  return {
    text: anchor.text,
    articleId: anchor.article,
    outlet: article === undefined ? 'Unknown outlet' : columnOf(article, await outletsById(stores)).name,
    claimId: located?.id ?? null,
  };
}

async function eventOf(stores: Stores, decision: Decision, record: DecisionRecord): Promise<DecisionSummary['event']> {
  const { byId, locator } = record;
  const { content } = decision;
  if (content.kind === 'undo') {
    const undone = byId.get(content.decision);
    return undone === undefined ? null : eventOf(stores, undone, record);
  }
  const ids = content.kind === 'event-title' ? [content.event] : [];
  for (const anchor of anchorsOf(content)) ids.push(locator.locate(anchor)?.event ?? '');
  if (content.kind === 'article-event' || content.kind === 'article-metadata') ids.push((await stores.articles.find(content.article))?.eventId ?? '');
  for (const id of ids) {
    const event = id === '' ? undefined : await stores.events.find(id);
    if (event !== undefined) return { id: event.id, title: event.title };
  }
  return null;
}

/** The rulings on a dispute, latest first: on the same claims, and the one that stands for it though a wording was edited since. */
export async function listRulings(stores: Stores, { a, b, finding, ruling }: StoredRelation): Promise<readonly DecisionSummary[]> {
  const record = await loadRecord(stores);
  const at = (anchor: ClaimAnchor): string => record.locator.locate(anchor)?.id ?? `${anchor.article}.${anchor.key}`;
  const sides = (one: string, two: string): string => [one, two].sort().join('\n');
  const standing = ofKind(record.all, 'dispute').find(({ id }) => id === ruling?.decision);
  const wanted = new Set([sides(a, b), ...(standing === undefined ? [] : [sides(at(standing.content.a), at(standing.content.b))])]);
  const rulings = ofKind(record.all, 'dispute').filter(({ content }) => content.type === finding.type && wanted.has(sides(at(content.a), at(content.b))));
  return Promise.all([...rulings].reverse().map((decision) => summaryOf(stores, decision, record)));
}
