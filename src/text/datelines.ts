import type { Span } from '../domain/span.js';

/** The place, date and credit that open a news report: "GAZA CITY, January 2 (AP) —". */
export interface Dateline extends Span {
  readonly place: string | null;
  /** As written, without the place: "January 2", "Jan. 2, 2021". */
  readonly date: string | null;
  /** Letters in parentheses: a wire service or the outlet itself. */
  readonly credit: string | null;
}

const MONTH = '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DATE = `(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?`;
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]*(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,2}";
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?:[ /](?:\\p{Lu}[\\p{L}.'’-]*|of|de|al|el|and|la|du)){0,4}";
const CREDIT = '\\((?<credit>[\\p{Lu}][\\p{L}\\d.& -]{1,28})\\)';
const DASH = '(?:\\s*(?:—|–|--+|―)|\\s+-(?=\\s)|\\s*:(?=\\s))';
const NEXT = '(?=\\s*["“‘\'«(]*[\\p{Lu}\\d])';

/** Every form ends in a dash or a colon; most paragraphs open without either. */
const SEPARATED = /[—–―]|--|\s-\s|:\s/u;

const FORMS: readonly RegExp[] = [
  new RegExp(`^(?<place>${NAME}(?:,\\s*(?!${MONTH}\\b)${NAME})?)(?:,?\\s+(?<date>${DATE}))?,?\\s*${CREDIT}${DASH}${NEXT}`, 'u'),
  new RegExp(`^(?<place>${NAME}(?:,\\s*(?!${MONTH}\\b)${NAME})?),?\\s+(?<date>${DATE})${DASH}${NEXT}`, 'u'),
  new RegExp(`^(?<place>(?=[^—–-]*\\p{Lu}{3})${CAPITALS}(?:,\\s*${NAME})?)(?:\\s*(?:—|–|--+|―)|\\s+-(?=\\s))${NEXT}`, 'u'),
  new RegExp(`^${CREDIT}${DASH}${NEXT}`, 'u'),
];

/** Longest opening that is searched; datelines are far shorter. */
const REACH = 140;

/**
 * Finds the dateline that opens a paragraph.
 *
 * The span ends behind the dash; what follows it must look like the start of a sentence. A bare place counts only in
 * capitals ("CAIRO —"), any other spelling needs a date or a credit beside it.
 *
 * @param paragraph where the paragraph lies in `text`.
 */
export function findDateline(text: string, paragraph: Span): Dateline | null {
  const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + REACH));
  if (!SEPARATED.test(opening)) return null;
  const lead = /^[\s*_]*/u.exec(opening)![0].length;
  for (const form of FORMS) {
    const match = form.exec(opening.slice(lead));
    if (match === null) continue;
    const groups = match.groups ?? {};
    return {
      start: paragraph.start + lead,
      end: paragraph.start + lead + match[0].length,
      place: groups['place'] ?? null,
      date: groups['date'] ?? null,
      credit: groups['credit'] ?? null,
    };
  }
  return null;
}
