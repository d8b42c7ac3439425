/** A piece of finished HTML, as opposed to text that still has to be escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

type Insert = Html | string | number | null | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Template tag that escapes every inserted text; finished pieces and lists of them go in as they are, null as nothing.
 *
 * Control characters that HTML forbids become U+FFFD.
 */
export function html(literals: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  const parts: string[] = [];
  literals.forEach((literal, i) => {
    parts.push(literal);
    const insert = inserts[i];
    if (insert !== undefined && insert !== null) parts.push(markupOf(insert));
  });
  return new Html(parts.join(''));
}

function markupOf(insert: Exclude<Insert, null>): string {
  if (insert instanceof Html) return insert.markup;
  if (typeof insert === 'object') return insert.map((piece) => piece.markup).join('');
  return escapeText(String(insert));
}

function escapeText(text: string): string {
  // Cc without tab, line feed and carriage return.
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!).replace(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD');
}
