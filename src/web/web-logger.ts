/** What the web application needs of a logger; a pino logger has it. */
export interface WebLogger {
  error(details: object, message: string): void;
  info(details: object, message: string): void;
}

/** A logger that says nothing. */
export const SILENT: WebLogger = {
  error: () => undefined,
  info: () => undefined,
};
