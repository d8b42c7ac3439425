import { detectBoilerplate, isBareName } from '../../text/boilerplate.js';
import { findDateline } from '../../text/datelines.js';
import { splitParagraphs } from '../../text/paragraphs.js';
import { isWireAgency } from '../../text/wire-agencies.js';
import type { Hint } from '../readers/document-hints.js';
import { squeeze } from '../normalize-text.js';
import { folded } from './clean-title.js';

const WORD = "\\p{Lu}[\\p{L}\\p{N}]*(?:[.’'-][\\p{L}\\p{N}]+)*";
const NAME = `((?:[Tt]he\\s+)?${WORD}(?:\\s+(?:of|&|${WORD})){0,4})`;
const TOLD = new RegExp(`\\b(?:told|speaking (?:to|with)|spoke (?:to|with)|speaks? to|interview with|interview to|statement to|confirmed to|said to|shared with|obtained by|seen by)\\s+${NAME}(\\s+on (?:the )?condition of anonymity)?`, 'gu');
const LEARNED = new RegExp(`${NAME}\\s+(?:has learn(?:ed|t)|has seen|understands|can reveal)\\b`, 'gu');
const MEDIA_WORD = /\b(?:Times|Post|News|Herald|Gazette|Tribune|Journal|Guardian|Telegraph|Chronicle|Observer|Radio|TV|Television|Press|Monitor|Star|Standard|Express|Mail|Independent|Mirror|Daily|Weekly|Magazine|Media|Courier|Examiner|Inquirer|Enquirer|Bulletin|Dispatch|Sun|Record|Review|Register|Ledger|Sentinel|Globe|Argus|Echo|Advertiser|Citizen|Reporter|Broadcasting|Online)\b/u;
const CITED = '(?:reported|reports|wrote|writes|said|says|claimed|quoted|cited)\\b';
const DESCRIBED = '(?:news\\s?paper|daily|weekly|channel|agency|broadcaster|website|magazine|network|outlet|station|media|radio|newswire|service|site)\\s+';

/**
 * What an article's text lets one guess about who published it, best first.
 *
 * A name that signs the page and the credit of a dateline come first. "Told the Example Times" is the weakest hint: it
 * counts only for what is named like an outlet, is not an agency, and is not cited or introduced as another outlet
 * elsewhere in the text, which is how an outlet speaks of others and never of itself.
 */
export function outletHintsInText(text: string): readonly Hint[] {
  return [...footerHints(text), ...datelineHints(text), ...conversationHints(text)];
}

function footerHints(text: string): Hint[] {
  const hints: Hint[] = [];
  for (const span of detectBoilerplate(text)) {
    const words = squeeze(text.slice(span.start, span.end).replace(/^[\s*_]+|[\s*_]+$/gu, ''));
    if (span.kind === 'footer' && isBareName(words)) hints.push({ value: words, evidence: words, method: 'footer', confidence: 0.6 });
    const owner = span.kind === 'copyright' ? /^(?:©|\(c\)|copyright)[\s©:]*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]*(?:by\s+)?(\p{Lu}[^.,|–—]{2,50}?)(?:[.,|–—]|\s+all rights|\s+(?:Ltd|Inc|LLC|plc)\b|$)/iu.exec(words)?.[1] : undefined;
    if (owner !== undefined && !/rights reserved/iu.test(owner)) hints.push({ value: owner, evidence: words, method: 'copyright', confidence: 0.55 });
  }
  return hints;
}

function datelineHints(text: string): Hint[] {
  for (const paragraph of splitParagraphs(text).slice(0, 8)) {
    const dateline = findDateline(text, paragraph);
    if (dateline?.credit == null) continue;
    const wire = isWireAgency(dateline.credit);
    return [{ value: dateline.credit, evidence: text.slice(dateline.start, dateline.end), method: wire ? 'agency-dateline' : 'dateline', confidence: wire ? 0.35 : 0.5 }];
  }
  return [];
}

interface Candidate {
  readonly name: string;
  readonly evidence: string;
  readonly score: number;
}

function conversationHints(text: string): Hint[] {
  const byName = new Map<string, Candidate>();
  const add = (name: string, evidence: string, weight: number): void => {
    if (!isNamedLikeAnOutlet(name)) return;
    const key = folded(name);
    const known = byName.get(key);
    byName.set(key, { name: known?.name ?? name, evidence: known?.evidence ?? evidence, score: (known?.score ?? 0) + weight });
  };
  for (const match of text.matchAll(TOLD)) add(trimName(match[1]!), match[0], match[2] === undefined ? 1 : 1.5);
  for (const match of text.matchAll(LEARNED)) add(trimName(match[1]!), match[0], 2);
  const ranked = [...byName.values()].sort((a, b) => b.score - a.score).slice(0, MOST_CANDIDATES).filter(({ name }) => isOwnVoice(name, text));
  const [best, second] = ranked;
  if (best === undefined || (second !== undefined && second.score === best.score)) return [];
  return [{ value: best.name, evidence: squeeze(best.evidence), method: 'spoken-to', confidence: 0.3 }];
}

/** Each candidate costs a search of the text. */
const MOST_CANDIDATES = 12;

/** At least two words, one of them a word that outlets are named by. */
function isNamedLikeAnOutlet(name: string): boolean {
  return name.includes(' ') && MEDIA_WORD.test(name) && !/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|President|Minister|Senator|Judge|Captain)\b/u.test(name);
}

function trimName(name: string): string {
  return squeeze(name.replace(/\s+(?:of|&)$/u, '').replace(/[’']s$/u, '').replace(/^the\s/u, 'The '));
}

/** Nothing in the text treats the name as another outlet. */
function isOwnVoice(name: string, text: string): boolean {
  if (isWireAgency(name)) return false;
  const bare = name.replace(/^The\s+/u, '').replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  return !new RegExp(`(?:according to|citing|quoted by|reported (?:by|in)|${DESCRIBED})\\s*(?:[Tt]he\\s+)?${bare}\\b|${bare},?\\s+${CITED}|${bare},\\s+(?:an?|the)\\s`, 'u').test(text);
}
