import { createHash } from 'node:crypto';
import { subjectsOf, type DecisionContent, type RulingDecision } from '../../domain/decision.js';
import type { StandingRuling } from '../../domain/dispute.js';
import { ConflictError, NotFoundError, ValidationError } from '../../errors.js';
import { disputeOf } from '../../storage/relation-rows.js';
import type { Stores } from '../../storage/stores.js';
import { standingDecisions } from './active-decisions.js';
import { anchorsFor } from './claims-of.js';
import type { DecisionRequest } from './decision-request.js';

/** What a request comes to, and which events and articles it makes necessary to work on anew. */
export interface PreparedDecision {
  readonly content: DecisionContent;
  readonly regroup: readonly string[];
  readonly place: readonly string[];
}

type Request<K extends DecisionRequest['kind']> = Extract<DecisionRequest, { readonly kind: K }>;
type Preparers = { readonly [K in DecisionRequest['kind']]: (stores: Stores, request: Request<K>) => Promise<PreparedDecision> };

const PREPARERS: Preparers = {
  same: prepareSame, different: prepareDifferent, split: prepareSplit, move: prepareMove, rename: prepareRename,
  dispute: prepareRuling, 'article-event': prepareArticle, 'event-title': prepareTitle, undo: prepareUndo,
};

/**
 * Turns ids as pages show them into what a decision remembers.
 *
 * @throws {NotFoundError} for what is not there any more; {ValidationError} for what makes no sense; {ConflictError} where another
 *   editor was faster.
 */
export function prepareDecision<K extends DecisionRequest['kind']>(stores: Stores, request: Request<K>): Promise<PreparedDecision> {
  return (PREPARERS[request.kind] as (stores: Stores, request: Request<K>) => Promise<PreparedDecision>)(stores, request);
}

/** Names the state of a dispute, so that a form can tell whether it has changed meanwhile. */
export function disputeToken(ruling: StandingRuling | null): string {
  if (ruling === null) return 'none';
  return createHash('sha256').update([ruling.decision, ...ruling.newEvidence.map(({ claimId }) => claimId).sort()].join(' ')).digest('hex').slice(0, 12);
}

async function prepareSame(stores: Stores, { group, other }: Request<'same'>): Promise<PreparedDecision> {
  const [one, two] = [await groupOf(stores, group), await groupOf(stores, other)];
  if (one.id === two.id) throw new ValidationError('A row cannot be joined with itself.', { other: 'Choose another row.' });
  if (one.eventId !== two.eventId) throw new ValidationError('Rows of two events cannot be joined. Move an article to the other event first.', { other: 'Choose a row of the same event.' });
  return { content: { kind: 'same', claims: await anchorsFor(stores, [...one.members, ...two.members]) }, regroup: [one.eventId], place: [] };
}

async function prepareDifferent(stores: Stores, { claim, other }: Request<'different'>): Promise<PreparedDecision> {
  if (claim === other) throw new ValidationError('A claim cannot differ from itself.', { other: 'Choose another claim.' });
  const claims = await anchorsFor(stores, [claim]);
  const others = await anchorsFor(stores, [other]);
  return { content: { kind: 'different', claims, others }, regroup: [(await rowOf(stores, claim)).eventId], place: [] };
}

async function prepareSplit(stores: Stores, { claims }: Request<'split'>): Promise<PreparedDecision> {
  const row = await rowOf(stores, claims[0]);
  const leaving = row.members.filter((id) => claims.includes(id));
  const others = row.members.filter((id) => !claims.includes(id));
  if (others.length === 0) throw new ValidationError('At least one wording must stay in the row.', { claims: 'Leave at least one wording.' });
  return { content: { kind: 'split', claims: await anchorsFor(stores, leaving), others: await anchorsFor(stores, others) }, regroup: [row.eventId], place: [] };
}

async function prepareMove(stores: Stores, { claims, to }: Request<'move'>): Promise<PreparedDecision> {
  const row = await rowOf(stores, claims[0]);
  const target = await groupOf(stores, to);
  if (row.id === target.id) throw new ValidationError('The wording is in that row already.', { to: 'Choose another row.' });
  if (row.eventId !== target.eventId) throw new ValidationError('The rows are of two events. Move the article to the other event first.', { to: 'Choose a row of the same event.' });
  const leaving = row.members.filter((id) => claims.includes(id));
  const others = row.members.filter((id) => !claims.includes(id));
  return {
    content: { kind: 'move', claims: await anchorsFor(stores, leaving), others: await anchorsFor(stores, others), target: await anchorsFor(stores, target.members) },
    regroup: [row.eventId],
    place: [],
  };
}

async function prepareRename(stores: Stores, { group, title }: Request<'rename'>): Promise<PreparedDecision> {
  const { members, reference, eventId } = await groupOf(stores, group);
  const inOrder = [reference, ...members.filter((id) => id !== reference)];
  return { content: { kind: 'rename', title, claims: await anchorsFor(stores, inOrder) }, regroup: [eventId], place: [] };
}

async function prepareRuling(stores: Stores, { dispute: id, ruling, source, seen }: Request<'dispute'>): Promise<PreparedDecision> {
  const relation = await stores.groups.findRelation(id);
  const dispute = relation && disputeOf(relation);
  if (relation === undefined || dispute === undefined) throw new NotFoundError('dispute', id);
  if (disputeToken(relation.ruling) !== seen) {
    const by = relation.ruling === null ? 'An earlier ruling was taken back.' : `${relation.ruling.by} ruled on it meanwhile, or new evidence came.`;
    throw new ConflictError(`This dispute has changed since you opened it. ${by}`, { dispute: id });
  }
  if (ruling === 'resolved' && source === null) throw new ValidationError('Say what settles the dispute.', { source: 'Name the source that settles it.' });
  if (ruling === 'reopened' && relation.ruling === null) throw new ValidationError('Nobody has ruled on this dispute yet.', { ruling: 'It is open already.' });
  const [a, b] = await anchorsFor(stores, [dispute.a, dispute.b]);
  const { rule, confidence, explanation, evidence, type } = dispute;
  const articles = Object.fromEntries((await stores.articles.list({ event: relation.eventId })).map((article) => [article.id, article.version]));
  const content: RulingDecision = {
    kind: 'dispute', ruling, source, type, articles, a: a!, b: b!,
    finding: { rule, confidence, explanation, evidence: { a: evidence.a.text, b: evidence.b.text } },
  };
  return { content, regroup: [relation.eventId], place: [] };
}

async function prepareArticle(stores: Stores, { article: id, event }: Request<'article-event'>): Promise<PreparedDecision> {
  const article = await stores.articles.get(id);
  const from = article.eventId;
  if (event === from) throw new ValidationError('The article is in this event already.', { event: 'Choose another event.' });
  const target = event === null ? null : await stores.events.get(event);
  const articlesOf = async (one: string | null): Promise<readonly string[]> =>
    one === null ? [] : (await stores.articles.list({ event: one })).map((other) => other.id).filter((other) => other !== id).sort();
  const apart = await articlesOf(from);
  if (target === null && apart.length === 0) throw new ValidationError('The article is alone in its event already.', { event: 'Choose another event.' });
  const content: DecisionContent = {
    kind: 'article-event', article: id, title: article.title, from, apart,
    to: target?.id ?? null, toTitle: target?.title ?? null, together: await articlesOf(event),
  };
  return { content, regroup: [], place: [id] };
}

async function prepareTitle(stores: Stores, { event, title }: Request<'event-title'>): Promise<PreparedDecision> {
  await stores.events.get(event);
  const articles = (await stores.articles.list({ event })).map((article) => article.id).sort();
  return { content: { kind: 'event-title', event, title, articles }, regroup: [event], place: [] };
}

async function prepareUndo(stores: Stores, { decision: id }: Request<'undo'>): Promise<PreparedDecision> {
  const decision = await stores.decisions.find(id);
  if (decision === undefined) throw new NotFoundError('decision', id);
  if (decision.content.kind === 'article-metadata') throw new ValidationError('Mend what was stated about an article on the page of the article.');
  const undone = standingDecisions(await stores.decisions.listAbout([id])).undone.get(id);
  if (undone !== undefined) throw new ConflictError(`${undone.editor} has taken this decision back already.`, { decision: id });
  return { content: { kind: 'undo', decision: id }, ...(await touchedBy(stores, decision.content)) };
}

/** The work that a decision makes necessary when it comes or goes. */
async function touchedBy(stores: Stores, content: DecisionContent): Promise<Pick<PreparedDecision, 'regroup' | 'place'>> {
  if (content.kind === 'undo') {
    const undone = await stores.decisions.find(content.decision);
    return undone === undefined ? { regroup: [], place: [] } : touchedBy(stores, undone.content);
  }
  if (content.kind === 'article-event') return { regroup: [], place: (await stores.articles.find(content.article)) === undefined ? [] : [content.article] };
  const events = new Set<string>();
  for (const subject of subjectsOf(content)) {
    const article = await stores.articles.find(subject);
    if (article?.eventId != null) events.add(article.eventId);
  }
  return { regroup: [...events], place: [] };
}

async function groupOf(stores: Stores, id: string): Promise<{ readonly id: string; readonly eventId: string; readonly members: readonly string[]; readonly reference: string }> {
  const group = await stores.groups.find(id);
  if (group === undefined) throw new NotFoundError('row', id);
  return group;
}

async function rowOf(stores: Stores, claim: string | undefined): ReturnType<typeof groupOf> {
  if (claim === undefined) throw new ValidationError('Choose at least one wording.', { claims: 'Choose at least one wording.' });
  const row = await stores.groups.findByClaim(claim);
  if (row === undefined) throw new NotFoundError('claim', claim);
  return groupOf(stores, row.id);
}
