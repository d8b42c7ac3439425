import type { ReportFormat } from '../../services/contract/reports.js';
import type { LinkView } from './links.js';
import { withQuery } from './links.js';

/** The formats offered for download, in the order of the page. */
export const REPORT_FORMATS: Readonly<Record<ReportFormat, string>> = {
  html: 'HTML',
  markdown: 'Markdown',
  csv: 'CSV',
  json: 'JSON',
};

/** Links to the report of the event or story at `path` in every format, with the filter on screen. */
export function reportLinks(path: string, filter: URLSearchParams): readonly LinkView[] {
  return Object.entries(REPORT_FORMATS).map(([format, label]) => ({
    label,
    href: withQuery(`${path}/report.${format}`, filter),
  }));
}
