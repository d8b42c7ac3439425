import { entityWords, isDescribed } from './entity-words.js';
import type { Comparison } from '../domain/comparison.js';
import { dateWords, periodWords } from './date-words.js';
import { eventDecisionLines } from './decision-words.js';
import { filterWords } from './filter-words.js';
import { headline } from './headline.js';
import { bullets, markdownRow } from './markdown-row.js';
import { markdownLink, markdownTable, markdownText } from './markdown-text.js';
import { methodWords } from './method-words.js';
import { countWords, omissionWords, publishedWords, statusCounts, timelineWord, versionWords } from './report-words.js';
import { safeUrl } from './safe-url.js';

/** A comparison as Markdown, GitHub flavour; no text of an article can turn into markup. */
export function renderMarkdown(comparison: Comparison): string {
  const names = new Map(comparison.allOutlets.map(({ id, name }) => [id, name]));
  const lines = [
    ...headerLines(comparison),
    '## Outlets and articles',
    '',
    ...articleLines(comparison, names),
    '## Claims',
    '',
    ...(comparison.rows.length === 0 ? ['No claim passes the filter.', ''] : comparison.rows.flatMap((row, i) => markdownRow(row, i + 1, names))),
    '## Left out though others confirm it',
    '',
    ...omissionLines(comparison, names),
    '## Framing',
    '',
    ...framingLines(comparison, names),
    '## Timeline',
    '',
    ...timelineLines(comparison, names),
    '## What was not ingested',
    '',
    ...notIngestedLines(comparison),
    '## How this report was made',
    '',
    ...methodWords(comparison).flatMap((paragraph) => [markdownText(paragraph), '']),
  ];
  return lines.join('\n');
}

function headerLines(comparison: Comparison): string[] {
  const { subject, events, generatedAt, outlets, articles } = comparison;
  const filters = filterWords(comparison);
  return [
    `# ${markdownText(subject.title)}`,
    '',
    `Outlets: ${outlets.length}. Articles: ${articles.length}. Shown: ${countWords(comparison)}.${subject.from === null && subject.to === null ? '' : ` Published ${periodWords(subject.from, subject.to)}.`} Made ${dateWords(generatedAt)}.`,
    '',
    statusCounts(comparison),
    '',
    filters.length === 0 ? 'Nothing is filtered out.' : markdownText(`Filtered: ${filters.join('; ')}.`),
    '',
    ...bullets(eventDecisionLines(comparison).map(markdownText)),
    ...(subject.type === 'story' ? bullets(events.map(({ title, from }) => markdownText(`${title}${from === null ? '' : ` (${dateWords(from)})`}`))) : []),
  ];
}

function articleLines({ articles }: Comparison, names: ReadonlyMap<string, string>): string[] {
  const rows = articles.map((article) => [
    markdownText(names.get(article.outletId) ?? article.outletId),
    `${markdownLink(article.title, safeUrl(article.url))}${article.copyOf === null ? '' : markdownText(` (text of ${article.copyOf.name})`)}`,
    publishedWords(article.firstPublished ?? article.published, article.publishedCertainty),
    `${article.words}${article.truncated ? ' (cut short)' : ''}`,
    String(article.claimCount),
    `${versionWords(article)}, ${article.sha256.slice(0, 12)}`,
  ]);
  return markdownTable(['Outlet', 'Article', 'Published', 'Words', 'Claims', 'Version, hash'], rows);
}

function framingLines({ framing, entities }: Comparison, names: ReadonlyMap<string, string>): string[] {
  const name = (id: string): string => markdownText(names.get(id) ?? id);
  const labels = framing.labels.flatMap(({ entity, uses }) => uses.map(({ outletId, label, count }) => [markdownText(entity), name(outletId), markdownText(label), String(count)]));
  const voices = framing.voices.flatMap(({ source, type, uses }) =>
    uses.map(({ outletId, attributions, words }) => [markdownText(`${source} (${type})`), name(outletId), String(attributions), String(words)]),
  );
  const loaded = framing.loaded.map(({ outletId, words }) => `${name(outletId)}: ${words.map(({ text, count }) => markdownText(`${text} (${count})`)).join(', ')}`);
  const known = entities.filter(isDescribed).map((entity) => markdownText(entityWords(entity)));
  return [
    '### What they call whom',
    '',
    ...(labels.length === 0 ? ['No labels were found.', ''] : markdownTable(['Entity', 'Outlet', 'Label', 'Times'], labels)),
    '### Whom they cite',
    '',
    ...(voices.length === 0 ? ['No sources were found.', ''] : markdownTable(['Source', 'Outlet', 'Attributions', 'Words'], voices)),
    ...(known.length === 0 ? [] : ['### Names and roles of those cited', '', ...bullets(known)]),
    '### Loaded words in the outlets’ own voice',
    '',
    ...(loaded.length === 0 ? ['None were found.', ''] : bullets(loaded)),
  ];
}

function omissionLines({ omissions }: Comparison, names: ReadonlyMap<string, string>): string[] {
  if (omissions.length === 0) return ['No outlet leaves out a claim that two independent sources make.', ''];
  return bullets(omissions.map((omission) => markdownText(`${names.get(omission.outletId) ?? omission.outletId}: ${omission.corroborated.length} (${omissionWords(omission)})`)));
}

function timelineLines({ timeline }: Comparison, names: ReadonlyMap<string, string>): string[] {
  if (timeline.length === 0) return ['No article has a known date.', ''];
  const rows = timeline.map((entry) => [dateWords(entry.at), markdownText(names.get(entry.outletId) ?? entry.outletId), timelineWord(entry), markdownText(headline(entry.text))]);
  return markdownTable(['When', 'Outlet', 'What', 'Text'], rows);
}

function notIngestedLines({ notIngested }: Comparison): string[] {
  const items = notIngested.map(({ origin, reason, at }) => markdownText(`${origin}: ${reason} (${dateWords(at)})`));
  return items.length === 0 ? ['No document that was offered is missing.', ''] : bullets(items);
}
