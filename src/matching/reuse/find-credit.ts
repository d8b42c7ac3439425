import { findDateline } from '../../text/datelines.js';
import { splitParagraphs } from '../../text/paragraphs.js';
import { agencyKey, isWireAgency } from '../../text/wire-agencies.js';

/** How an article names the agency or outlet whose text it prints, surest first; `weak` credits a conversation or a contribution, not the text. */
export type CreditTier = 'dateline' | 'byline' | 'footer' | 'weak';

/** Somebody else whom an article credits. */
export interface WireCredit {
  /** As the article writes it. */
  readonly agency: string;
  readonly tier: CreditTier;
  /** The words that credit it. */
  readonly evidence: string;
}

/** An article as its credits are looked for. */
export interface CreditedArticle {
  readonly text: string;
  readonly byline: string | null;
  /** Its own outlet's names: crediting oneself is no credit. */
  readonly ownNames: readonly string[];
  /** Keys ({@link agencyKey}) of outlets at hand, besides the agencies that everybody knows. */
  readonly otherNames: ReadonlySet<string>;
}

const NAME = "(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}&.’'-]*(?: (?:of |and |& )?\\p{Lu}[\\p{L}\\p{N}&.’'-]*){0,4}";
const SUPPLIED = new RegExp(`^(?:[Tt]his|[Tt]he) (?:report|story|article|text|copy) (?:was|is) (?:supplied|provided|distributed|written|produced|first published) by (${NAME})|^(?:[Ss]ource|[Cc]redit|[Vv]ia):\\s*(${NAME})`, 'u');
const SIGNATURE = new RegExp(`^[\\s(\\[—–-]*(${NAME})[\\s)\\].]*$`, 'u');
const DESK = /^(?:\()?reporting by [^\n]{3,200}?; ?(?:writing|editing|additional)/iu;
const WEAK = [
  new RegExp(`\\b(?:told|speaking to|spoke to|interview with)\\s+(${NAME})`, 'gu'),
  new RegExp(`(${NAME}) (?:contributed|reported|has reported)\\b`, 'gu'),
];
/** Paragraphs at either end in which a credit may stand. */
const HEAD = 3;
const TAIL = 3;

/** The surest credit that an article gives somebody else for its text; null where it gives none. Linear in the length of the text. */
export function findCredit(article: CreditedArticle): WireCredit | null {
  const paragraphs = splitParagraphs(article.text);
  const isOther = (name: string): boolean => isSomebodyElse(name, article);
  return datelineCredit(article.text, paragraphs.slice(0, HEAD), isOther) ?? bylineCredit(article.byline, isOther) ?? footerCredit(article, paragraphs.slice(-TAIL)) ?? weakCredit(article.text, isOther);
}

/** True when the credit says that the text itself is somebody else's. */
export function isStrong(credit: WireCredit | null): credit is WireCredit {
  return credit !== null && credit.tier !== 'weak';
}

function isSomebodyElse(name: string, { otherNames, ownNames }: CreditedArticle): boolean {
  const key = agencyKey(name);
  return key !== '' && !ownNames.some((own) => agencyKey(own) === key) && (isWireAgency(name) || otherNames.has(key));
}

function datelineCredit(text: string, paragraphs: readonly { start: number; end: number }[], isOther: (name: string) => boolean): WireCredit | null {
  for (const paragraph of paragraphs) {
    const dateline = findDateline(text, paragraph);
    if (dateline?.credit != null && isOther(dateline.credit)) return { agency: dateline.credit, tier: 'dateline', evidence: text.slice(dateline.start, dateline.end) };
  }
  return null;
}

/** "Tarnmark Wire", "By Associated Press", "Ann Moy, Reuters", "Reuters staff"; a reporter together with an agency is not the agency's text alone. */
function bylineCredit(byline: string | null, isOther: (name: string) => boolean): WireCredit | null {
  if (byline === null) return null;
  const bare = byline.replace(/^by:?\s+/iu, '').replace(/\s+(?:staff|reporters?|correspondent)$/iu, '').trim();
  const agency = [bare, bare.split(/,\s*|\s+[|/–—-]\s+|\s+for\s+|\s+of\s+/u).at(-1)!.trim()].find(isOther);
  return agency === undefined ? null : { agency, tier: 'byline', evidence: byline };
}

function footerCredit(article: CreditedArticle, paragraphs: readonly { start: number; end: number }[]): WireCredit | null {
  for (const { end, start } of [...paragraphs].reverse()) {
    const line = article.text.slice(start, end).replace(/^[*_]+|[*_]+$/gu, '').trim();
    const supplied = SUPPLIED.exec(line);
    const name = supplied?.[1] ?? supplied?.[2];
    if (name !== undefined && !article.ownNames.some((own) => agencyKey(own) === agencyKey(name))) return { agency: name, tier: 'footer', evidence: line };
    const signed = SIGNATURE.exec(line)?.[1];
    if (signed !== undefined && isSomebodyElse(signed, article)) return { agency: signed, tier: 'footer', evidence: line };
    // This signature is one agency's alone.
    if (DESK.test(line) && isSomebodyElse('Reuters', article)) return { agency: 'Reuters', tier: 'footer', evidence: line };
  }
  return null;
}

function weakCredit(text: string, isOther: (name: string) => boolean): WireCredit | null {
  for (const form of WEAK) {
    for (const match of text.matchAll(form)) if (isOther(match[1]!)) return { agency: match[1]!, tier: 'weak', evidence: match[0] };
  }
  return null;
}
