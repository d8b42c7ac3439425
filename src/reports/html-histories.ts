import type { ComparisonRow, RowValue } from '../domain/comparison-row.js';
import { STANDING_WORDS, valueInWords } from './history-words.js';
import { html, type Html } from './html-template.js';
import { publishedWords } from './report-words.js';

/** How the values of a row moved, one list a value, or nothing where none did. */
export function htmlHistories(row: ComparisonRow, names: ReadonlyMap<string, string>): Html | null {
  if (row.histories.length === 0) return null;
  return html`${row.histories.map(({ values }) => html`<h4>How the value moved</h4><ol class="history">${values.map((value) => line(value, row, names))}</ol>
`)}`;
}

function line(value: RowValue, row: ComparisonRow, names: ReadonlyMap<string, string>): Html {
  const { after, before, value: words } = valueInWords(value, row.wordings);
  const source = value.source === null ? null : `, citing ${value.source}`;
  return html`<li>${publishedWords(value.published, value.publishedCertainty)}, ${names.get(value.outletId) ?? value.outletId}${source}: “${before}<mark>${words}</mark>${after}” <span class="${value.standing}">(${STANDING_WORDS[value.standing]})</span></li>`;
}
