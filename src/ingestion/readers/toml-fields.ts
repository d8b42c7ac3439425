import type { Fields } from './read-fields.js';

const LINE = /^([A-Za-z0-9_-]+|"[^"]*")[ \t]*=[ \t]*(.*)$/u;
const BASIC = /^"((?:[^"\\]|\\.)*)"/u;
const LITERAL = /^'([^']*)'/u;

/**
 * Reads the fields that TOML front matter has at its top: strings, lists of strings on one line, dates, numbers, true and false.
 *
 * Tables and what stands in them, and values that run over several lines, say nothing about an article and are passed over.
 */
export function tomlFields(block: string): Fields {
  const fields: Record<string, unknown> = {};
  for (const line of block.split('\n').map((text) => text.trim())) {
    if (line.startsWith('[')) break;
    const match = LINE.exec(line);
    if (match !== null) fields[match[1]!.replace(/"/gu, '')] = valueOf(match[2]!);
  }
  return fields;
}

function valueOf(raw: string): unknown {
  if (raw.startsWith('"""') || raw.startsWith("'''")) return null;
  if (raw.startsWith('[')) return [...raw.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/gu)].map(([, basic, literal]) => literal ?? unescaped(basic!));
  const basic = BASIC.exec(raw);
  if (basic !== null) return unescaped(basic[1]!);
  const bare = LITERAL.exec(raw)?.[1] ?? raw.replace(/\s*#.*$/u, '').trim();
  return bare === 'true' ? true : bare === 'false' ? false : bare;
}

/** The escapes of a string; one that is none stands for itself. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gu, (whole, short: string | undefined, long: string | undefined, mark: string | undefined) => {
    const code = parseInt(short ?? long ?? '', 16);
    if (mark === undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' }[mark] ?? whole;
  });
}
