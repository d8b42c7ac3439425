import ejs from 'ejs';
import type { Express } from 'express';
import type { LayoutFrame } from './layout-frame.js';

/** What a route hands to a template: the page's view model and the frame around it. */
export interface RenderLocals {
  readonly page: object;
  readonly frame: LayoutFrame;
}

/**
 * Registers EJS so that templates see one variable, `page`, and a missing value fails instead of printing nothing.
 *
 * A page is rendered first, then the layout around it; the layout's slot is the only unescaped output.
 */
export function registerViews(app: Express, folder: string): void {
  app.set('views', folder);
  app.set('view engine', 'ejs');
  app.engine('ejs', (path, options, callback) => {
    const { page, frame } = options as unknown as RenderLocals;
    renderFile(path, folder, page)
      .then((body) => renderFile(`${folder}/layouts/main.ejs`, folder, { ...frame, body }))
      .then((html) => { callback(null, html); }, callback);
  });
}

async function renderFile(path: string, folder: string, page: object): Promise<string> {
  return ejs.renderFile(path, page, {
    strict: true,
    localsName: 'page',
    root: folder,
    cache: true,
    escape: escapeStrictly,
  });
}

/** Escapes a value for HTML text and attributes. @throws {TypeError} where there is no value to print. */
function escapeStrictly(value: unknown): string {
  if (value === undefined || value === null) throw new TypeError('A template prints a value that its page does not have.');
  return ejs.escapeXML(String(value));
}
