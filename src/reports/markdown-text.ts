/**
 * Text that Markdown shows as it is: one line, with every character that could start markup escaped.
 *
 * Safe in paragraphs, list items, headings, link labels and table cells, of CommonMark and its GitHub flavour.
 */
export function markdownText(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '\uFFFD').trim();
  return line.replace(/[\\`*_{}[\]<>|#~&!]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=:]/, '\\$&');
}

/** A table; cells are Markdown already. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''];
}

/** A link whose address cannot end it early; the plain text when there is no safe address. */
export function markdownLink(text: string, url: string | null): string {
  const label = markdownText(text);
  return url === null ? label : `[${label}](<${url.replace(/[<>|\\]/g, encodeURIComponent)}>)`;
}
