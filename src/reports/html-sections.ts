import type { Comparison, OutletOmissions } from '../domain/comparison.js';
import type { OutletNames } from './html-row.js';
import { listOf } from './html-row.js';
import { headline } from './headline.js';
import { entityWords, isDescribed } from './entity-words.js';
import { html, type Html } from './html-template.js';
import { dateWords } from './date-words.js';
import { ABSENCE_LABELS } from './plain-words.js';
import { lowered, publishedWords, timelineWord, versionWords } from './report-words.js';
import { safeUrl } from './safe-url.js';

/** Table of the articles compared, with what pins each to the text that was read. */
export function htmlArticles({ articles }: Comparison, names: OutletNames): Html {
  const cells = articles.map((article) => {
    const url = safeUrl(article.url);
    return [
      html`${names.get(article.outletId) ?? article.outletId}`,
      html`${url === null ? article.title : html`<a href="${url}">${article.title}</a>`}${article.copyOf === null ? null : ` (text of ${article.copyOf.name})`}`,
      html`${publishedWords(article.firstPublished ?? article.published, article.publishedCertainty)}`,
      html`${article.words}${article.truncated ? ' (cut short)' : null}`,
      html`${article.claimCount}`,
      html`${versionWords(article)}, ${article.sha256.slice(0, 12)}`,
    ];
  });
  return table(['Outlet', 'Article', 'Published', 'Words', 'Claims', 'Version, hash'], cells);
}

/** Labels, voices and loaded words by outlet. */
export function htmlFraming({ framing, entities }: Comparison, names: OutletNames): Html {
  const name = (id: string): string => names.get(id) ?? id;
  const labels = framing.labels.flatMap(({ entity, uses }) => uses.map(({ outletId, label, count }) => [html`${entity}`, html`${name(outletId)}`, html`${label}`, html`${count}`]));
  const voices = framing.voices.flatMap(({ source, type, uses }) =>
    uses.map(({ outletId, attributions, words }) => [html`${source} (${type})`, html`${name(outletId)}`, html`${attributions}`, html`${words}`]),
  );
  const loaded = framing.loaded.map(({ outletId, words }) => html`${name(outletId)}: ${words.map(({ text, count }) => `${text} (${count})`).join(', ')}`);
  return html`<h3>What they call whom</h3>
${labels.length === 0 ? html`<p>No labels were found.</p>` : table(['Entity', 'Outlet', 'Label', 'Times'], labels)}
<h3>Whom they cite</h3>
${voices.length === 0 ? html`<p>No sources were found.</p>` : table(['Source', 'Outlet', 'Attributions', 'Words'], voices)}
${section(entities)}<h3>Loaded words in the outlets’ own voice</h3>
${listOf(loaded, '') ?? html`<p>None were found.</p>`}`;
}

function section(entities: Comparison['entities']): Html | null {
  const known = listOf(entities.filter(isDescribed).map((entity) => html`${entityWords(entity)}`), '');
  return known === null ? null : html`<h3>Names and roles of those cited</h3>
${known}
`;
}

/** What was published, reported and edited, in order of time. */
export function htmlTimeline({ timeline }: Comparison, names: OutletNames): Html {
  if (timeline.length === 0) return html`<p>No article has a known date.</p>`;
  const cells = timeline.map((entry) => [html`${dateWords(entry.at)}`, html`${names.get(entry.outletId) ?? entry.outletId}`, html`${timelineWord(entry)}`, html`${headline(entry.text)}`]);
  return table(['When', 'Outlet', 'What', 'Text'], cells);
}

/** What each outlet leaves out of what at least two independent sources of others say. */
export function htmlOmissions({ omissions, rows }: Comparison, names: OutletNames): Html {
  const numbers = new Map(rows.map(({ groupId }, index) => [groupId, index + 1]));
  const line = ({ claim, groupId, reason }: OutletOmissions['corroborated'][number]): Html => {
    const number = numbers.get(groupId);
    return html`${number === undefined ? html`${claim}` : html`<a href="#claim-${number}">${claim}</a>`} (${lowered(ABSENCE_LABELS[reason])})`;
  };
  if (omissions.length === 0) return html`<p>No outlet leaves out a claim that two independent sources make.</p>`;
  return html`${omissions.map(({ outletId, corroborated }) => html`<h3>${names.get(outletId) ?? outletId}: ${corroborated.length}</h3>
${listOf(corroborated.map(line), '')}`)}`;
}

/** Documents that were offered and could not be read. */
export function htmlNotIngested({ notIngested }: Comparison): Html {
  return listOf(notIngested.map(({ origin, reason, at }) => html`${origin}: ${reason} (${dateWords(at)})`), '') ?? html`<p>No document that was offered is missing.</p>`;
}

function table(heads: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return html`<div class="scroll" tabindex="0"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table></div>`;
}
