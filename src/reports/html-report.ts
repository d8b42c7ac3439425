import type { Comparison } from '../domain/comparison.js';
import type { ComparisonRow } from '../domain/comparison-row.js';
import { dateWords, periodWords } from './date-words.js';
import { eventDecisionLines } from './decision-words.js';
import { filterWords } from './filter-words.js';
import { htmlArticles, htmlFraming, htmlNotIngested, htmlOmissions, htmlTimeline } from './html-sections.js';
import { htmlRow, listOf, outletNames } from './html-row.js';
import { REPORT_STYLE } from './html-style.js';
import { headline } from './headline.js';
import { html, Html } from './html-template.js';
import { methodWords } from './method-words.js';
import { STATUS_LABELS } from './plain-words.js';
import { countWords, statusCounts } from './report-words.js';

// A longer list of claims is no help in finding one: then those of a single source are left out, and at last the others beyond this.
const LISTED_CLAIMS = 300;
const LISTED_WHOLE = 30;

/** A comparison as one self-contained HTML page: no scripts, no outside files, every text escaped. */
export function renderHtml(comparison: Comparison): string {
  const names = outletNames(comparison);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${comparison.subject.title} – comparison report</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
${header(comparison)}
${contents(comparison)}
<main>
<h2 id="articles">Outlets and articles</h2>
${htmlArticles(comparison, names)}
<h2 id="claims">Claims</h2>
${comparison.rows.length === 0 ? html`<p>No claim passes the filter.</p>` : comparison.rows.map((row, i) => htmlRow(row, i + 1, names))}
<h2 id="omissions">Left out though others confirm it</h2>
${htmlOmissions(comparison, names)}
<h2 id="framing">Framing</h2>
${htmlFraming(comparison, names)}
<h2 id="timeline">Timeline</h2>
${htmlTimeline(comparison, names)}
<h2 id="not-ingested">What was not ingested</h2>
${htmlNotIngested(comparison)}
<h2 id="method">How this report was made</h2>
${methodWords(comparison).map((paragraph) => html`<p>${paragraph}</p>`)}
</main>
</body>
</html>
`.markup;
}

function header(comparison: Comparison): Html {
  const { subject, events, generatedAt, outlets, articles } = comparison;
  const filters = filterWords(comparison);
  return html`<header><h1>${subject.title}</h1>
<p>Comparison of ${outlets.length} ${outlets.length === 1 ? 'outlet' : 'outlets'}, ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}, ${countWords(comparison)}${subject.from === null && subject.to === null ? null : html`; published ${periodWords(subject.from, subject.to)}`}. Made ${dateWords(generatedAt)}.</p>
${comparison.rows.length === 0 ? null : html`<p>${statusCounts(comparison)}</p>`}
<p>${filters.length === 0 ? 'Nothing is filtered out.' : `Filtered: ${filters.join('; ')}.`}</p>
${listOf(eventDecisionLines(comparison).map((line) => html`${line}`), 'note')}
${subject.type === 'story' ? listOf(events.map(({ title, from }) => html`${title}${from === null ? null : ` (${dateWords(from)})`}`), 'note') : null}</header>`;
}

function contents({ rows }: Comparison): Html {
  const numbers = new Map(rows.map((row, at) => [row, at + 1]));
  const weighty = rows.length <= LISTED_WHOLE ? rows : rows.filter(({ status }) => status !== 'single-source');
  const listed = (weighty.length === 0 ? rows : weighty).slice(0, LISTED_CLAIMS);
  const linkTo = (row: ComparisonRow): Html => html`<a href="#claim-${numbers.get(row)!}">${numbers.get(row)!}. ${headline(row.claim)}</a>`;
  const claims = [...new Set(listed.map(({ status }) => status))].map((status) => html`<p class="note">${STATUS_LABELS[status]}</p>
${listOf(listed.filter((row) => row.status === status).map(linkTo), 'claims')}`);
  return html`<nav aria-label="Contents"><h2>Contents</h2><ol>
<li><a href="#articles">Outlets and articles</a></li>
<li><a href="#claims">Claims</a>${claims}${rows.length > listed.length ? html`<p class="note">${rows.length - listed.length} more follow them, not listed here.</p>` : null}</li>
<li><a href="#omissions">Left out though others confirm it</a></li>
<li><a href="#framing">Framing</a></li>
<li><a href="#timeline">Timeline</a></li>
<li><a href="#not-ingested">What was not ingested</a></li>
<li><a href="#method">How this report was made</a></li>
</ol></nav>`;
}
