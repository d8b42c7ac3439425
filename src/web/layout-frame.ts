/** The sections of the site, by key. */
export type Section = 'desk' | 'stories' | 'outlets' | 'disputes' | 'decisions' | 'add' | 'search';

/** What `layouts/main.ejs` prints around a page. */
export interface LayoutFrame {
  /** Text of the browser's title bar. */
  readonly title: string;
  readonly navigation: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly searchText: string;
  readonly stylesheet: string;
  readonly version: string;
}

const NAVIGATION: readonly (readonly [Section, string, string])[] = [
  ['desk', 'Desk', '/'],
  ['stories', 'Stories', '/stories'],
  ['outlets', 'Outlets', '/outlets'],
  ['disputes', 'Disputes', '/disputes'],
  ['decisions', 'Decisions', '/decisions'],
  ['add', 'Add coverage', '/add'],
];

/** Builds the frame of a page in a section (null: none is current). */
export function layoutFrame(
  title: string,
  section: Section | null,
  site: { readonly stylesheet: string; readonly version: string; readonly searchText: string },
): LayoutFrame {
  return {
    title: `${title} – Variorum`,
    navigation: NAVIGATION.map(([key, label, href]) => ({ label, href, current: key === section })),
    ...site,
  };
}
