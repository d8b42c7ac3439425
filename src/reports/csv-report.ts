import { stringify } from 'csv-stringify/sync';
import type { Absence, Comparison, ComparisonArticle, ComparisonRow, Wording } from '../domain/comparison.js';

const COLUMNS = [
  'group', 'status', 'claim', 'independent_min', 'independent_max', 'outlet', 'presence', 'absence_reason',
  'wording', 'sentence', 'source', 'source_type', 'cue', 'stance', 'attribution', 'via', 'kind', 'factuality', 'checkworthiness',
  'framing', 'article', 'title', 'url', 'published', 'version', 'sha256', 'start', 'end', 'claim_id', 'disputes', 'decisions',
] as const;

type Line = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/**
 * A comparison as comma-separated values: one line a wording, and one for each outlet that has none.
 *
 * UTF-8 with a byte order mark, CRLF line ends. Cells that a spreadsheet would run as a formula are defused by a
 * leading apostrophe. Filter and row count stand in the file's name, because a CSV file has no place for them.
 */
export function renderCsv(comparison: Comparison): string {
  const outlets = new Map(comparison.outlets.map(({ id, name }) => [id, name]));
  const articles = new Map(comparison.articles.map((article) => [article.id, article]));
  const lines = comparison.rows.flatMap((row) => [
    ...row.wordings.map((wording) => wordingLine(row, wording, { outlets, articles })),
    ...row.absentFrom.map((absence) => absenceLine(row, absence, outlets)),
  ]);
  return stringify(lines, { header: true, columns: [...COLUMNS], bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

interface Names {
  readonly outlets: ReadonlyMap<string, string>;
  readonly articles: ReadonlyMap<string, ComparisonArticle>;
}

function rowCells({ groupId, status, claim, independentSources, disputes, decisions }: ComparisonRow): Line {
  return {
    group: groupId,
    status,
    claim,
    independent_min: independentSources.min,
    independent_max: independentSources.max,
    disputes: disputes.map(({ type, state, explanation }) => `${type} (${state}): ${explanation}`).join(' | '),
    decisions: decisions.map(({ kind, by, at, note }) => `${at} ${by}: ${kind}${note === null ? '' : ` (${note})`}`).join(' | '),
  };
}

function wordingLine(row: ComparisonRow, wording: Wording, { outlets, articles }: Names): Line {
  const article = articles.get(wording.articleId);
  return {
    ...rowCells(row),
    outlet: outlets.get(wording.outletId) ?? wording.outletId,
    presence: wording.isReference ? 'reference' : 'present',
    wording: wording.text,
    sentence: wording.sentence,
    ...attributionCells(wording),
    kind: wording.kind,
    factuality: wording.factuality,
    checkworthiness: wording.checkworthiness,
    framing: wording.framing.map(({ type, category, text, quoted }) => `${type}/${category}: ${text}${quoted ? ' (quoted)' : ''}`).join(' | '),
    article: wording.articleId,
    title: article?.title ?? null,
    url: article?.url ?? null,
    published: wording.published?.iso ?? null,
    version: article?.version ?? null,
    sha256: article?.sha256 ?? null,
    start: wording.start,
    end: wording.end,
    claim_id: wording.claimId,
  };
}

function attributionCells({ attribution }: Wording): Line {
  if (attribution === null) return {};
  const { source, sourceType, cue, stance, kind, via } = attribution;
  return { source, source_type: sourceType, cue, stance, attribution: kind, via };
}

function absenceLine(row: ComparisonRow, { outletId, reason }: Absence, outlets: Names['outlets']): Line {
  return { ...rowCells(row), outlet: outlets.get(outletId) ?? outletId, presence: 'absent', absence_reason: reason };
}
