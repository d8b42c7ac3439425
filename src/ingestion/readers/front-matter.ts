import { UnreadableInputError } from '../../errors.js';
import { NO_HINTS } from './document-hints.js';
import type { DocumentHints } from './document-hints.js';
import { parseMendedYaml, parseYaml } from './mend-yaml.js';
import type { YamlDocument } from './mend-yaml.js';
import { hintsOfFields, isFields } from './read-fields.js';
import { tomlFields } from './toml-fields.js';
import { yamlFault } from './yaml-fault.js';

const YAML_BLOCK = /^\s*---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/u;
const TOML_BLOCK = /^\s*\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/u;

/** What a document states on top of its text, and the text. */
export interface FrontMatter {
  readonly hints: DocumentHints;
  readonly body: string;
}

/**
 * Parts YAML or TOML front matter from the body; the body is the whole text when there is none.
 *
 * @throws {UnreadableInputError} `front-matter` with the line at fault.
 */
export function splitFrontMatter(text: string, origin: string): FrontMatter {
  const toml = TOML_BLOCK.exec(text);
  if (toml !== null && /^\s*[\w-]+[ \t]*=/mu.test(toml[1]!)) return { hints: hintsOfFields(tomlFields(toml[1]!), 'front-matter'), body: text.slice(toml[0].length) };
  const match = YAML_BLOCK.exec(text);
  const opened = /^\s*---[ \t]*\n[ \t]*[\w-]+[ \t]*:/u.test(text);
  if (match === null) {
    if (opened) throw neverClosed(origin);
    return { hints: NO_HINTS, body: text };
  }
  const block = match[1]!;
  if (block.trim() !== '' && !opened && !/^\s*[\w-]+[ \t]*:/mu.test(block)) return { hints: NO_HINTS, body: text };
  const firstLine = text.slice(0, text.indexOf('---')).split('\n').length + 1;
  const fields: unknown = toPlainData(documentOf(block, firstLine, origin), origin);
  if (fields !== null && !isFields(fields)) throw new UnreadableInputError('front-matter', origin, `the front matter at line ${firstLine} holds no “name: value” lines`);
  return { hints: fields === null ? NO_HINTS : hintsOfFields(fields, 'front-matter'), body: text.slice(match[0].length) };
}

function documentOf(block: string, firstLine: number, origin: string): YamlDocument {
  const document = parseYaml(block);
  const fault = document.errors[0];
  if (fault === undefined && document.warnings.length === 0) return document;
  const mended = parseMendedYaml(block);
  if (mended !== null) return mended;
  if (fault === undefined) return document;
  const before = block.slice(0, fault.pos[0]);
  // What was taken for its end is a rule further down, and the fault lies in the text between.
  if (/\n[ \t]*\n/u.test(before)) throw neverClosed(origin);
  const line = firstLine + before.split('\n').length - 1;
  throw new UnreadableInputError('front-matter', origin, `the front matter cannot be read at line ${line}: ${yamlFault(fault)}`, fault);
}

function neverClosed(origin: string): UnreadableInputError {
  return new UnreadableInputError('front-matter', origin, 'the front matter opened on line 1 is never closed by “---”');
}

function toPlainData(document: YamlDocument, origin: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (cause) {
    throw new UnreadableInputError('front-matter', origin, 'the front matter repeats its aliases too often', cause);
  }
}
