/** The kinds of file that a comparison can be exported to. */
export type ReportFormat = 'html' | 'markdown' | 'csv' | 'json';

/** An exported comparison. */
export interface ReportFile {
  readonly filename: string;
  /** With the character set, as an HTTP header gives it. */
  readonly mediaType: string;
  readonly body: string;
}
