import type { EditNotice } from '../../domain/article-edit.js';

const PIECE = '(?:article|story|report|piece|post|page|item|headline|version|copy)';
const CORRECTION = new RegExp(
  `^\\W*(?:corrections?|clarifications?|editor['’]?s['’]? note|erratum|amendment)\\b|\\b(?:this|the|an earlier|a previous|an earlier version of this|a previous version of this) ${PIECE}\\b[^.!?]{0,80}\\b(?:corrected|amended|clarified|misstated|incorrectly|wrongly|mistakenly|in error)\\b|\\b(?:has|have) been (?:corrected|amended) (?:to|on|since|after|because)\\b|\\b(?:we|the (?:paper|newspaper|editor)) (?:apologi[sz]e|regret)\\b`,
  'iu',
);
const UPDATE = new RegExp(`^\\W*(?:last )?updated?\\b(?:\\s+(?:at|on))?[\\s:,–—-]|\\b(?:this|the) ${PIECE}\\b[^.!?]{0,60}\\b(?:updated|revised|changed|replaced)\\b`, 'iu');
/** Notes are short; longer paragraphs are the report itself. */
const LONGEST = 600;

/** The note by which a version tells its readers that the text before was changed, if it is not in that text too; corrections go before updates. */
export function findNotice(before: string, after: string): EditNotice | null {
  const lines = paragraphsOf(after).filter((line) => line.length <= LONGEST && !before.includes(line));
  const correction = lines.find((line) => CORRECTION.test(line));
  if (correction !== undefined) return { kind: 'correction', text: correction };
  const update = lines.find((line) => UPDATE.test(line));
  return update === undefined ? null : { kind: 'update', text: update };
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n+/u).map((line) => line.trim()).filter((line) => line !== '');
}
