/** What a report can be written as. */
export type ReportFormat = 'html' | 'markdown' | 'csv' | 'json';

/** A report ready to be saved. */
export interface ReportFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly body: string;
}
