import type { YAMLError } from 'yaml';

/** What an editor can do about a fault; the library's own words are for those who know YAML. */
const ADVICE: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put a value that holds “: ” in quotation marks, and begin every “name: value” line at the margin',
  BAD_INDENT: 'a list or group that is opened by “[” or “{” must be closed',
  BAD_SCALAR_START: 'put a value that begins with a sign such as “@” or “%” in quotation marks',
  DUPLICATE_KEY: 'this name is given a second time',
  MISSING_CHAR: 'a quotation mark is never closed, or a line has no “name: value”',
  MULTILINE_IMPLICIT_KEY: 'begin every “name: value” line at the margin',
  TAB_AS_INDENT: 'use spaces, not tabs, before a name',
  UNEXPECTED_TOKEN: 'something follows the closing quotation mark; write a quotation mark inside a quoted value twice',
};

/** Says what is wrong with a line of front matter and what would mend it. */
export function yamlFault({ code, message }: YAMLError): string {
  return ADVICE[code] ?? message;
}
