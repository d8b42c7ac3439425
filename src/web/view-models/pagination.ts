/** Where a reader is in a long list. */
export interface PaginationView {
  /** "Page 2 of 5". */
  readonly summary: string;
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * The way to the other pages of a list; null when one page holds all of it and it is the page asked for.
 *
 * @param hrefOf the address of a page, counted from 1.
 */
export function paginationOf(
  list: { readonly page: number; readonly pageSize: number; readonly total: number },
  hrefOf: (page: number) => string,
): PaginationView | null {
  const pages = Math.max(1, Math.ceil(list.total / list.pageSize));
  if (pages === 1 && list.page === 1) return null;
  return {
    summary: list.page > pages ? `Page ${list.page}: the list ends at page ${pages}` : `Page ${list.page} of ${pages}`,
    previous: list.page > 1 ? hrefOf(Math.min(list.page - 1, pages)) : null,
    next: list.page < pages ? hrefOf(list.page + 1) : null,
  };
}
