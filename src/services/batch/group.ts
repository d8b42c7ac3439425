import { relateClaims } from '../../disputes/relate-claims.js';
import { firstInstant } from '../../domain/article.js';
import type { CanonicalEntity } from '../../domain/canonical-entity.js';
import type { ClaimInContext } from '../../domain/claim-in-context.js';
import { claimsOfGroup, type ClaimGroup } from '../../domain/link.js';
import { prepareClaims } from '../../matching/claim-signature.js';
import { entitiesOf } from '../../matching/entities/article-entities.js';
import { CanonicalNames } from '../../matching/entities/canonical-names.js';
import { mergeEntities } from '../../matching/entities/merge-entities.js';
import '../../ingestion/metadata/with-detector.js';
import { clusterArticles } from '../../matching/events/cluster-articles.js';
import { profileArticle } from '../../matching/events/article-profile.js';
import { claimsInContext } from '../claims-in-context.js';
import { compareClaims, type ComparedClaims } from '../compare-claims.js';
import type { Engine } from '../engine.js';
import { annotateBatchArticle } from './annotate.js';
import type { BatchArticle } from './batch-article.js';

export interface GroupBatchOptions {
  /** Pairs below this probability are left out. */
  readonly minScore: number;
  readonly onArticle?: () => void;
}

/** The least probability at which the values of two claims are worth comparing. */
const RELATE_FROM = 0.3;
/** Events of up to this many claims have every pair scored when the giver asks for all pairs. */
const ALL_PAIRS_LIMIT = 2_000;

interface Prepared {
  readonly article: BatchArticle;
  readonly event: string;
  readonly claims: readonly ClaimInContext[];
  readonly entities: readonly CanonicalEntity[];
}

/** Groups the claims of articles event by event: one answer an event, in order of the first article of each. */
export function* groupBatch(engine: Engine, articles: readonly BatchArticle[], options: GroupBatchOptions): Generator<unknown> {
  const byEvent = new Map<string, Prepared[]>();
  for (const prepared of prepare(engine, articles, options.onArticle ?? (() => undefined))) {
    byEvent.set(prepared.event, [...(byEvent.get(prepared.event) ?? []), prepared]);
  }
  for (const [event, members] of byEvent) yield answer(engine, { event, members, minScore: options.minScore });
}

function prepare(engine: Engine, articles: readonly BatchArticle[], onArticle: () => void): readonly Prepared[] {
  const analysed = articles.map((article) => {
    onArticle();
    const annotation = annotateBatchArticle(engine, article);
    return { article, entities: entitiesOf({ article: article.id, published: article.published, ...annotation }), profile: profileArticle({ ...article, annotation }), claims: claimsInContext({ ...article, ...annotation }) };
  });
  const given = new Map(articles.flatMap((article) => (article.event === null ? [] : [[article.id, article.event] as const])));
  const { events } = clusterArticles(analysed.map(({ profile }) => profile), { model: engine.matching.model, given, stories: false });
  return analysed.map(({ article, claims, entities }) => ({ article, claims, entities, event: events.get(article.id)! }));
}

function answer(engine: Engine, { event, members, minScore }: { readonly event: string; readonly members: readonly Prepared[]; readonly minScore: number }): unknown {
  const names = new CanonicalNames(mergeEntities(members.flatMap((member) => member.entities)));
  const found = members.flatMap((member) => member.claims);
  const claims = names.renameClaims(found);
  const compared = compareClaims(engine, {
    claims,
    signatures: prepareClaims(found),
    articles: new Map(members.map(({ article }) => [article.id, { title: article.title, published: article.published }])),
    allPairs: minScore === 0 && claims.length <= ALL_PAIRS_LIMIT,
  });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    event,
    groups: compared.groups.map((group) => ({
      id: group.id,
      claim: byId.get(group.reference)!.claim.text,
      // A sentence may state several things: whoever reads groups alone must find it in each.
      members: claimsOfGroup(group).map((id) => spanOfClaim(byId.get(id)!)),
    })),
    pairs: pairsOf(compared, byId, minScore),
    disputes: compared.relations
      .filter(({ finding }) => finding.relation === 'contradicts')
      .map(({ a, b, finding }) => ({ a: spanOfClaim(byId.get(a)!), b: spanOfClaim(byId.get(b)!), type: finding.type, explanation: finding.explanation })),
    omissions: compared.groups.flatMap((group) => omissionsOf(group, members, byId)),
  };
}

function pairsOf(compared: ComparedClaims, byId: ReadonlyMap<string, ClaimInContext>, minScore: number): readonly unknown[] {
  return compared.links
    .map((link) => ({ ...link, first: byId.get(link.a)!, second: byId.get(link.b)! }))
    .filter(({ first, second, comparable }) => first.article !== second.article && comparable >= minScore)
    .map(({ first, second, comparable, slot }) => {
      const finding = slot >= RELATE_FROM ? relateClaims(first, second, slot) : undefined;
      return { a: spanOfClaim(first), b: spanOfClaim(second), comparable, relation: finding?.relation ?? 'unrelated', type: finding?.type ?? null };
    });
}

function spanOfClaim({ article, claim }: ClaimInContext) {
  return { article, start: claim.start, end: claim.end, sentence: claim.sentence };
}

function omissionsOf(group: ClaimGroup, members: readonly Prepared[], byId: ReadonlyMap<string, ClaimInContext>): readonly unknown[] {
  const carrying = claimsOfGroup(group).map((id) => byId.get(id)!);
  const articles = new Set(carrying.map((claim) => claim.article));
  const dates = carrying.flatMap(({ published }) => (published === null ? [] : [firstInstant(published)]));
  const first = dates.length === carrying.length ? Math.min(...dates) : -Infinity;
  return members
    .filter(({ article }) => !articles.has(article.id))
    .map(({ article }) => {
      const earlier = article.published !== null && firstInstant(article.published) < first;
      return { group: group.id, article: article.id, reason: earlier ? 'published-before' : 'not-reported' };
    });
}
