import { parseDocument } from 'yaml';

/** A YAML document, its faults included. */
export type YamlDocument = ReturnType<typeof parseDocument>;

/** A name and its value on one line, be it in a list; the value begins with no comment and is no block of lines that follow. */
const NAMED_VALUE = /^(\s*(?:-\s+)?[\w-]+[ \t]*:[ \t]+)([^\s#|>].*?)[ \t]*$/u;
const CLOSED_BY: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };
/** Front matter of articles has a dozen lines. */
const MOST_LINES = 200;

/** Parses a block of front matter as it stands. */
export function parseYaml(block: string): YamlDocument {
  return parseDocument(block, { prettyErrors: false });
}

/**
 * Parses a block of front matter as its author plainly meant it, where YAML would have had a value in quotation marks:
 * "title: Mayor: bridge is safe", "title: [Analysis] Is it safe?", "author: @desk".
 *
 * @returns null where more is wrong than that.
 */
export function parseMendedYaml(block: string): YamlDocument | null {
  const lines = block.split('\n');
  const mended = new Set<number>();
  if (lines.length > MOST_LINES) return null;
  for (;;) {
    const document = parseYaml(lines.join('\n'));
    const fault = document.errors[0] ?? document.warnings[0];
    if (fault === undefined) return document;
    const at = lines.join('\n').slice(0, fault.pos[0]).split('\n').length - 1;
    const quoted = mended.has(at) ? null : quoteValue(lines[at]!);
    if (quoted === null) return null;
    mended.add(at);
    lines[at] = quoted;
  }
}

/** A line with its value in quotation marks; null where it is no name with a value, or what opens the value is not closed on the line. */
function quoteValue(line: string): string | null {
  const match = NAMED_VALUE.exec(line);
  if (match === null) return null;
  const [, name, value] = match;
  const closing = CLOSED_BY[value![0]!];
  if (closing !== undefined && !value!.slice(1).includes(closing)) return null;
  return `${name!}${JSON.stringify(isQuotation(value!) ? value!.slice(1, -1) : value!)}`;
}

/** Whether a value stands in quotation marks as a whole, unlike one that begins and ends with a quoted word. */
function isQuotation(value: string): boolean {
  const mark = value[0]!;
  if ((mark !== '"' && mark !== "'") || value.length < 2 || !value.endsWith(mark)) return false;
  const inner = value.slice(1, -1);
  const next = inner.indexOf(mark);
  // A mark that ends a word before a space closes what the first one opened.
  return next <= 0 || /\s/u.test(inner[next - 1]!) || /[\p{L}\p{N}]/u.test(inner[next + 1] ?? '');
}
