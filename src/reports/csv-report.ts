import { stringify } from 'csv-stringify/sync';
import type { Comparison, ComparisonArticle } from '../domain/comparison.js';
import type { Absence, ComparisonRow } from '../domain/comparison-row.js';
import type { Wording } from '../domain/wording.js';
import { EFFECT_WORDS, rulingWords } from './decision-words.js';

/** What one line is about: an outlet's wording of a row, or its absence from it. */
interface Line {
  readonly row: ComparisonRow;
  readonly outlet: string;
  readonly wording: Wording | undefined;
  readonly article: ComparisonArticle | undefined;
  readonly absence: Absence | undefined;
  /** The outlet whose wording it is a copy of. */
  readonly copyOf: string | undefined;
  readonly disputes: string;
  readonly decisions: string;
}

type Cell = string | number | null | undefined;

const COLUMNS: readonly (readonly [name: string, cell: (line: Line) => Cell])[] = [
  ['group', ({ row }) => row.groupId],
  ['status', ({ row }) => row.status],
  ['claim', ({ row }) => row.claim],
  ['independent_min', ({ row }) => row.independentSources.min],
  ['independent_max', ({ row }) => row.independentSources.max],
  ['origins', ({ row }) => row.origins.nodes.filter(({ isOrigin }) => isOrigin).map(({ name }) => name).join(' | ')],
  ['circular', ({ row }) => row.origins.circles.map((circle) => circle.map((key) => row.origins.nodes.find((node) => node.key === key)?.name ?? key).join(' > ')).join(' | ')],
  ['outlet', ({ outlet }) => outlet],
  ['presence', ({ wording }) => (wording === undefined ? 'absent' : wording.isReference ? 'reference' : 'present')],
  ['copy_of', ({ copyOf }) => copyOf],
  ['value_standing', ({ row, wording }) => row.histories.flatMap(({ values }) => values).filter(({ claimId }) => claimId === wording?.claimId).map(({ standing, value }) => `${value.text}: ${standing}`).join(' | ')],
  ['absence_reason', ({ absence }) => absence?.reason],
  ['wording', ({ wording }) => wording?.text],
  ['sentence', ({ wording }) => wording?.sentence],
  ['source', ({ wording }) => wording?.attribution?.source],
  ['chain', ({ wording }) => wording?.chain.map(({ source }) => source ?? '').join(' > ')],
  ['source_type', ({ wording }) => wording?.attribution?.sourceType],
  ['cue', ({ wording }) => wording?.attribution?.cue],
  ['stance', ({ wording }) => wording?.attribution?.stance],
  ['attribution', ({ wording }) => wording?.attribution?.kind],
  ['via', ({ wording }) => wording?.attribution?.via],
  ['kind', ({ wording }) => wording?.kind],
  ['factuality', ({ wording }) => wording?.factuality],
  ['checkworthiness', ({ wording }) => wording?.checkworthiness],
  ['framing', ({ wording }) => wording?.framing.map(({ type, category, text, quoted }) => `${type}/${category}: ${text}${quoted ? ' (quoted)' : ''}`).join(' | ')],
  ['disputes', ({ disputes }) => disputes],
  ['decisions', ({ decisions }) => decisions],
  ['title', ({ article }) => article?.title],
  ['url', ({ article }) => article?.url],
  ['published', ({ wording }) => wording?.published?.iso],
  ['article', ({ wording }) => wording?.articleId],
  ['version', ({ article }) => article?.version],
  ['sha256', ({ article }) => article?.sha256],
  ['claim_id', ({ wording }) => wording?.claimId],
  ['start', ({ wording }) => wording?.start],
  ['end', ({ wording }) => wording?.end],
  ['common_sources', ({ row }) => (row.independentSources.commonSources ?? []).map(({ kind, name }) => `${kind}: ${name}`).join(' | ')],
  ['borrowed_from', ({ wording }) => wording?.borrowedFrom],
];

/**
 * A comparison as comma-separated values: one line a wording, and one for each outlet that has none.
 *
 * UTF-8 with a byte order mark, CRLF line ends. Cells that a spreadsheet would run as a formula are defused by a
 * leading apostrophe. Filter and row count stand in the file's name, because a CSV file has no place for them.
 */
export function renderCsv(comparison: Comparison): string {
  const outlets = new Map(comparison.outlets.map(({ id, name }) => [id, name]));
  const articles = new Map(comparison.articles.map((article) => [article.id, article]));
  const table: Cell[][] = [COLUMNS.map(([name]) => name)];
  for (const row of comparison.rows) {
    const shared = { row, disputes: disputesCell(row), decisions: decisionsCell(row) };
    for (const wording of row.wordings) {
      const outlet = outlets.get(wording.outletId) ?? wording.outletId;
      const original = row.wordings.find(({ claimId }) => claimId === wording.copyOf);
      const copyOf = original === undefined ? undefined : (outlets.get(original.outletId) ?? original.outletId);
      table.push(cells({ ...shared, outlet, wording, copyOf, article: articles.get(wording.articleId), absence: undefined }));
    }
    for (const absence of row.absentFrom) {
      const outlet = outlets.get(absence.outletId) ?? absence.outletId;
      table.push(cells({ ...shared, outlet, wording: undefined, copyOf: undefined, article: undefined, absence }));
    }
  }
  return stringify(table, { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

function cells(line: Line): Cell[] {
  return COLUMNS.map(([, cell]) => cell(line));
}

function disputesCell({ disputes }: ComparisonRow): string {
  return disputes.map(({ type, state, explanation, repeats, ruling }) => `${type} (${state}${repeats === null ? '' : ', of copies'}): ${explanation}${ruling === null ? '' : ` [${rulingWords(ruling)}]`}`).join(' | ');
}

function decisionsCell({ decisions }: ComparisonRow): string {
  return decisions.map(({ summary, effect, by, at, note }) => `${at} ${by}: ${summary}${effect === 'applied' ? '' : ` [${EFFECT_WORDS[effect]}]`}${note === null ? '' : ` (${note})`}`).join(' | ');
}
