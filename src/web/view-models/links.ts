/** A link as a page prints it. */
export interface LinkView {
  readonly label: string;
  readonly href: string;
}

/** The comparison page of an event. */
export function eventHref(id: string): string {
  return `/events/${encodeURIComponent(id)}`;
}

/** The page of a story. */
export function storyHref(id: string): string {
  return `/stories/${encodeURIComponent(id)}`;
}

/** The page of a claim. */
export function claimHref(id: string): string {
  return `/claims/${encodeURIComponent(id)}`;
}

/** The page of an outlet. */
export function outletHref(id: string): string {
  return `/outlets/${encodeURIComponent(id)}`;
}

/** The page of a row, for deciding on it. */
export function rowHref(groupId: string): string {
  return `/rows/${encodeURIComponent(groupId)}`;
}

/** The page of a dispute. */
export function disputeHref(id: string): string {
  return `/disputes/${encodeURIComponent(id)}`;
}

/** A decision in the history. */
export function decisionHref(id: string): string {
  return `/decisions?show=${encodeURIComponent(id)}#decision-${encodeURIComponent(id)}`;
}

/** The reader page of an article; with `claim` (public id), at that claim. */
export function articleHref(id: string, claim?: string): string {
  const path = `/articles/${encodeURIComponent(id)}`;
  return claim === undefined ? path : `${path}#${encodeURIComponent(claimAnchor(claim))}`;
}

/** What the edits of an article did; the latest one where no versions are named. */
export function versionsHref(id: string, range?: { readonly from: number; readonly to: number }): string {
  const path = `/articles/${encodeURIComponent(id)}/versions`;
  return range === undefined ? path : `${path}?from=${range.from}&to=${range.to}`;
}

/** The element id of a claim in the reader. White space cannot stand in an id, so it is replaced. */
export function claimAnchor(claim: string): string {
  return `claim-${claim.replace(/\s/g, '_')}`;
}

/** `path` with a query string where there is one. */
export function withQuery(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A link to the web outside, or null where the address is not plain http(s): nothing else is ever made clickable. */
export function externalHref(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null;
}
