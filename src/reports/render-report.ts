import type { Comparison } from '../domain/comparison.js';
import { renderCsv } from './csv-report.js';
import { renderHtml } from './html-report.js';
import { renderJson } from './json-report.js';
import { renderMarkdown } from './markdown-report.js';
import type { ReportFile, ReportFormat } from './report-file.js';
import { reportFilename } from './report-filename.js';

interface Renderer {
  readonly extension: string;
  readonly mediaType: string;
  render(comparison: Comparison): string;
}

const RENDERERS: Readonly<Record<ReportFormat, Renderer>> = {
  html: { extension: 'html', mediaType: 'text/html; charset=utf-8', render: renderHtml },
  markdown: { extension: 'md', mediaType: 'text/markdown; charset=utf-8', render: renderMarkdown },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8', render: renderCsv },
  json: { extension: 'json', mediaType: 'application/json; charset=utf-8', render: renderJson },
};

/**
 * Exports a comparison as a file: the same rows, order and filters as its page.
 *
 * The body depends on the comparison alone, so that a report of one `generatedAt` is the same to the byte.
 */
export function renderReport(comparison: Comparison, format: ReportFormat): ReportFile {
  const { extension, mediaType, render } = RENDERERS[format];
  return { filename: reportFilename(comparison, extension), mediaType, body: render(comparison) };
}
