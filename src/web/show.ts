import type { Response } from 'express';
import { layoutFrame } from './layout-frame.js';
import type { Section } from './layout-frame.js';

/** A page to send: its template under `views`, its section of the site and its view model. */
export interface View<P extends { readonly title: string }> {
  readonly template: string;
  readonly section: Section | null;
  readonly page: P;
  /** 200 when absent. */
  readonly status?: number;
  /** Text for the search box of the header. */
  readonly searchText?: string;
}

/** What every page knows of the site; set once by `createApp`. */
export interface Site {
  readonly version: string;
  /** Address of the stylesheet with a hash of its content, so that it can be cached for ever. */
  readonly stylesheet: string;
}

/** Renders a page inside the layout and sends it. */
export function show<P extends { readonly title: string }>(response: Response, view: View<P>): void {
  const site = response.app.get('site') as Site;
  const frame = layoutFrame(view.page.title, view.section, { ...site, searchText: view.searchText ?? '' });
  response.status(view.status ?? 200).render(view.template, { page: view.page, frame });
}
