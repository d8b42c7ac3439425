import type { Wording } from '../domain/wording.js';
import { NotFoundError } from '../errors.js';
import { featureLabel } from '../matching/feature-label.js';
import { splitParagraphs } from '../text/paragraphs.js';
import { quantityMeaning, timeMeaning } from './value-meaning.js';
import { compareEvent } from './compare-event.js';
import { outletsById, summaryOf } from './article-summary.js';
import { articleOfClaim } from './list-claims.js';
import type { ServiceContext } from './service-context.js';
import type { ClaimDetail, ClaimLinkDetail } from './contract/claims.js';

/**
 * A claim's page: its group in the comparison of its event, why each wording was matched, and what was read in it.
 *
 * @throws {NotFoundError} for an id that no current version of an article holds.
 */
export async function getClaim(context: ServiceContext, id: string): Promise<ClaimDetail> {
  const { stores } = context;
  const group = await stores.groups.findByClaim(id);
  if (group === undefined) throw new NotFoundError('claim', id);
  const comparison = await compareEvent(context, group.eventId, {});
  const row = comparison.rows.find((candidate) => candidate.groupId === group.id);
  const wording = row?.wordings.find((candidate) => candidate.claimId === id);
  if (row === undefined || wording === undefined) throw new NotFoundError('claim', id);
  const article = await stores.articles.get(articleOfClaim(id));
  const version = await stores.versions.get(article.id, article.version);
  const annotation = await stores.annotations.get(article.id, article.version);
  const claim = annotation.claims.find((stored) => stored.id === id)!.claim;
  const paragraph = splitParagraphs(version.text).find((span) => span.start <= claim.start && claim.end <= span.end) ?? claim;
  return {
    claimId: id,
    event: { id: comparison.subject.id, title: comparison.subject.title },
    row,
    wording,
    article: await summaryOf(stores, article, await outletsById(stores)),
    context: { text: version.text.slice(paragraph.start, paragraph.end), start: paragraph.start, end: paragraph.end },
    quantities: claim.quantities.map((quantity) => ({ text: quantity.text, meaning: quantityMeaning(quantity) })),
    times: claim.times.map((time) => ({ text: time.text, meaning: timeMeaning(time) })),
    links: await linksOf(context, { id, wordings: row.wordings }),
    alsoIn: comparison.rows.filter(({ wordings }) => wordings.some(({ borrowedFrom, claimId }) => claimId === id && borrowedFrom !== undefined)).map(({ claim: said, groupId }) => ({ groupId, claim: said })),
    outlets: Object.fromEntries(comparison.outlets.map((outlet) => [outlet.id, outlet.name])),
  };
}

async function linksOf(
  { stores }: ServiceContext,
  { id, wordings }: { readonly id: string; readonly wordings: readonly Wording[] },
): Promise<readonly ClaimLinkDetail[]> {
  const byId = new Map(wordings.map((wording) => [wording.claimId, wording]));
  const details: ClaimLinkDetail[] = [];
  for (const link of await stores.groups.linksOf(id)) {
    const other = byId.get(link.a === id ? link.b : link.a);
    if (other === undefined) continue;
    details.push({
      other,
      comparable: link.comparable,
      contributions: link.contributions.map((contribution) => ({ ...contribution, label: featureLabel(contribution.feature, contribution.value) })),
    });
  }
  return details;
}
