import type { Comparison } from '../domain/comparison.js';
import type { ComparisonRow } from '../domain/comparison-row.js';
import type { Wording } from '../domain/wording.js';

/** Name and version of the format; raised whenever a reader of the old one would break. */
export const REPORT_SCHEMA_NAME = 'variorum/report@1';

/** A comparison as a JSON document of the published schema. */
export function renderJson(comparison: Comparison): string {
  return `${JSON.stringify(reportDocument(comparison), null, 2)}\n`;
}

function reportDocument(comparison: Comparison): unknown {
  const { subject, events, generatedAt, engine, filter, totalRows, outlets, articles, rows, omissions, framing, entities, timeline, decisions, notIngested } = comparison;
  const { type, ...about } = subject;
  return {
    schema: REPORT_SCHEMA_NAME,
    generatedAt,
    engine,
    [type]: type === 'story' ? { ...about, events: events.map(({ id, title, from, to }) => ({ id, title, from, to })) } : about,
    filter,
    counts: { groups: totalRows, shown: rows.length },
    outlets,
    articles: articles.map(({ firstPublished, outletId, published, ...article }) => ({
      ...article,
      outlet: outletId,
      published: published?.iso ?? null,
      publishedPrecision: published?.precision ?? null,
      firstPublished: firstPublished?.iso ?? null,
    })),
    groups: rows.map(groupOf),
    omissions: omissions.map(({ outletId, corroborated }) => ({ outlet: outletId, corroborated: corroborated.map(({ groupId, reason }) => ({ group: groupId, reason })) })),
    framing,
    entities,
    timeline,
    decisions,
    notIngested,
  };
}

function groupOf(row: ComparisonRow): unknown {
  return {
    id: row.groupId,
    claim: row.claim,
    status: row.status,
    independentSources: row.independentSources,
    origins: row.origins,
    members: row.wordings.map(memberOf),
    absentFrom: row.absentFrom.map(({ outletId, reason, similar }) => ({ outlet: outletId, reason, ...(similar === undefined ? {} : { similar }) })),
    disputes: row.disputes.map(({ a, b, ruling, ...dispute }) => ({ ...dispute, a: sideOf(a), b: sideOf(b), ruling })),
    histories: row.histories.map(({ values }) => ({ values: values.map(({ articleId, claimId, outletId, published, ...value }) => ({ ...value, claim: claimId, article: articleId, outlet: outletId, published: published?.iso ?? null })) })),
    decisions: row.decisions,
  };
}

function memberOf(wording: Wording): unknown {
  const { claimId, articleId, outletId, published, ...rest } = wording;
  return { article: articleId, claim: claimId, outlet: outletId, published: published?.iso ?? null, ...rest };
}

function sideOf({ claimId, outletId, evidence }: ComparisonRow['disputes'][number]['a']): unknown {
  return { claim: claimId, outlet: outletId, evidence };
}
